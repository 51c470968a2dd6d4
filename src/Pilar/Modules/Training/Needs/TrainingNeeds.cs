using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Needs;

/// <summary>Somebody who lacks a training.</summary>
/// <param name="Last">Day of the latest training of this level; null = never, or not known.</param>
/// <param name="Alone">Nobody else of the kind serves in the region of duty.</param>
/// <param name="OnlyTraining">The role is invalid only for want of training.</param>
public sealed record Need(RoleHolder Holder, DateOnly? Last, bool Alone, bool OnlyTraining, Priority Priority);

/// <summary>What is missing in one region.</summary>
public sealed record NeedRow(string Region, int Holders, int Lacking, int OnlyTraining, int Alone);

/// <summary>Who lacks a curriculum's training, in a region: those of its kinds in force or candidates, who hold what it requires and for whom it is due.</summary>
public sealed class TrainingNeeds(AppDb db, RoleHolders holders)
{
    /// <returns>The most urgent first.</returns>
    public async Task<(IReadOnlyList<Need> Needs, IReadOnlyList<NeedRow> Regions)> Of(Curriculum curriculum, string region, int codeLength)
    {
        var today = db.Clock.Today;
        var kinds = curriculum.KindCodes.ToArray();
        var people = await holders.In(region).Where(h => kinds.Contains(h.Kind) && (h.InForce || h.IsCandidate)).ToListAsync();
        var trainings = await holders.TrainingsIn(region, today);
        var serving = people.Where(p => p.InForce).ToLookup(p => (p.RegionCode, p.Kind));
        var needs = people.Where(p => Lacks(p)).Select(Need).OrderByDescending(n => n.Priority.Points).ThenBy(n => n.Holder.SortName, StringComparer.Ordinal).ThenBy(n => n.Holder.RoleId).ToList();
        var lacking = needs.ToLookup(n => Cut(n.Holder.RegionCode));
        var rows = people.GroupBy(p => Cut(p.RegionCode)).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new NeedRow(g.Key, g.Count(), lacking[g.Key].Count(), lacking[g.Key].Count(n => n.OnlyTraining), lacking[g.Key].Count(n => n.Alone))).ToList();
        return (needs, rows);

        string Cut(string code) => code.Length > codeLength ? code[..codeLength] : code;

        bool Lacks(RoleHolder p) => (curriculum.Requires is not { } needed || trainings[p.PersonId].Any(t => t.Level == needed || t.Level > needed && t.Level != TrainingLevel.Special))
            && Eligibility.IsDue(Eligibility.LatestOf(trainings[p.PersonId], curriculum.Level), curriculum, today);

        Need Need(RoleHolder p)
        {
            var last = Eligibility.LatestOf(trainings[p.PersonId], curriculum.Level)?.Day;
            var alone = serving[(p.RegionCode, p.Kind)].All(o => o.RoleId == p.RoleId);
            return new(p, last, alone, p.Problems == RoleHolders.TrainingProblem, Priority.Of(p, last, alone, today));
        }
    }
}
