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
/// <param name="Alone">Those who are the only one of their kind in the region of duty: villages whose only PSM is untrained.</param>
/// <param name="Never">Those who never had the training; the others had it too long ago.</param>
/// <param name="Expiring">Holders who have it, but whose certificate ends within <see cref="TrainingNeeds.SoonDays"/> days.</param>
public sealed record NeedRow(string Region, int Holders, int Lacking, int OnlyTraining, int Alone, int Never, int Expiring);

/// <summary>How long ago holders had the training, in whole years.</summary>
/// <param name="From">Years, inclusive; null = never.</param>
/// <param name="Until">Years, exclusive; null = open.</param>
public sealed record TrainingAge(int? From, int? Until, int Holders);

/// <summary>Who lacks a curriculum's training, in a region: those of its kinds in force or candidates, who hold what it requires and for whom it is due.</summary>
public sealed class TrainingNeeds(AppDb db, RoleHolders holders)
{
    public const int SoonDays = 90;

    private static readonly (int From, int? Until)[] Ages = [(0, 1), (1, 3), (3, 5), (5, null)];

    /// <returns>The most urgent first.</returns>
    public async Task<TrainingNeed> Of(Curriculum curriculum, string region, int codeLength)
    {
        var today = db.Clock.Today;
        var kinds = curriculum.KindCodes.ToArray();
        var people = await holders.In(region).Where(h => kinds.Contains(h.Kind) && (h.InForce || h.IsCandidate)).ToListAsync();
        var trainings = await holders.TrainingsIn(region, today);
        var serving = people.Where(p => p.InForce).ToLookup(p => (p.RegionCode, p.Kind));
        var needs = people.Where(p => Lacks(p)).Select(Need).OrderByDescending(n => n.Priority.Points).ThenBy(n => n.Holder.SortName, StringComparer.Ordinal).ThenBy(n => n.Holder.RoleId).ToList();
        var lacking = needs.ToLookup(n => Cut(n.Holder.RegionCode));
        var rows = people.GroupBy(p => Cut(p.RegionCode)).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new NeedRow(g.Key, g.Count(), lacking[g.Key].Count(), lacking[g.Key].Count(n => n.OnlyTraining), lacking[g.Key].Count(n => n.Alone),
                lacking[g.Key].Count(n => n.Last is null), g.Count(p => EndsSoon(p)))).ToList();
        var years = people.Select(p => Eligibility.LatestOf(trainings[p.PersonId], curriculum.Level)).Select(l => l?.Day is { } day ? (today.DayNumber - day.DayNumber) / 365 : (int?)null).ToList();
        return new(needs, rows, [.. Ages.Select(a => new TrainingAge(a.From, a.Until, years.Count(y => y >= a.From && (a.Until is null || y < a.Until)))), new(null, null, years.Count(y => y is null))]);

        string Cut(string code) => code.Length > codeLength ? code[..codeLength] : code;

        bool Lacks(RoleHolder p) => (curriculum.Requires is not { } needed || trainings[p.PersonId].Any(t => t.Level == needed || t.Level > needed && t.Level != TrainingLevel.Special))
            && Eligibility.IsDue(Eligibility.LatestOf(trainings[p.PersonId], curriculum.Level), curriculum, today);

        bool EndsSoon(RoleHolder p) => Eligibility.Covering(trainings[p.PersonId], curriculum.Level).ToList() is { Count: > 0 } held && held.Max(t => t.ExpiresOn ?? DateOnly.MaxValue) <= today.AddDays(SoonDays);

        Need Need(RoleHolder p)
        {
            var last = Eligibility.LatestOf(trainings[p.PersonId], curriculum.Level)?.Day;
            var alone = serving[(p.RegionCode, p.Kind)].All(o => o.RoleId == p.RoleId);
            return new(p, last, alone, p.Problems == RoleHolders.TrainingProblem, Priority.Of(p, last, alone, today));
        }
    }
}

/// <summary>Who lacks a training, what is missing where, and how long ago the others had it.</summary>
public sealed record TrainingNeed(IReadOnlyList<Need> Needs, IReadOnlyList<NeedRow> Regions, IReadOnlyList<TrainingAge> Ages)
{
    public void Deconstruct(out IReadOnlyList<Need> needs, out IReadOnlyList<NeedRow> regions) => (needs, regions) = (Needs, Regions);
}
