using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Events;
using Pilar.Web.Ui;

namespace Pilar.Modules.Training.Seats;

/// <summary>Somebody who could be named for an event: how urgent it is, and what stands in the way.</summary>
public sealed record Nominee(RoleHolder Holder, Priority Priority, IReadOnlyList<CheckItem> Checks)
{
    public bool IsEligible => Checks.All(c => c.Met != false);
}

/// <summary>Looks at role holders through the eyes of an event.</summary>
public sealed class Nominees(AppDb db, RoleHolders holders)
{
    public async Task<IReadOnlyList<Nominee>> Look(TrainingEvent e, IReadOnlyCollection<RoleHolder> people)
    {
        var ids = people.Select(p => p.PersonId).Distinct().ToArray();
        var trainings = await holders.Trainings(ids, e.StartsOn);
        var busy = (await db.Set<Enrolment>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking()
            .Where(n => ids.Contains(n.PersonId) && n.EventId != e.Id).WithSeat()
            .Join(db.Set<TrainingEvent>().IgnoreQueryFilters([AppDb.RegionFilter]), n => n.EventId, o => o.Id, (n, o) => new { n.PersonId, o.Title, o.StartsOn, o.EndsOn, o.State })
            .Where(o => o.State != EventState.Cancelled && o.StartsOn <= e.EndsOn && o.EndsOn >= e.StartsOn).ToListAsync())
            .ToLookup(o => o.PersonId, o => o.Title);
        var regions = people.Select(p => p.RegionCode).Distinct().ToArray();
        var serving = (await holders.In(db.Actor.Region ?? "").Where(h => regions.Contains(h.RegionCode) && h.InForce).GroupBy(h => new { h.RegionCode, h.Kind }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync())
            .ToDictionary(g => (g.Key.RegionCode, g.Key.Kind), g => g.Count);
        return [.. people.Select(p => new Nominee(p, PriorityOf(p), Eligibility.Check(e, e.Curriculum, p, [.. trainings[p.PersonId]], busy[p.PersonId].FirstOrDefault())))
            .OrderByDescending(n => n.Priority.Points).ThenBy(n => n.Holder.SortName, StringComparer.Ordinal).ThenBy(n => n.Holder.RoleId)];

        Priority PriorityOf(RoleHolder p) => Priority.Of(p,
            e.Curriculum is { } curriculum ? Eligibility.LatestOf(trainings[p.PersonId], curriculum.Level)?.Day : trainings[p.PersonId].Max(t => t.CountsFrom),
            serving.GetValueOrDefault((p.RegionCode, p.Kind)) - (p.InForce ? 1 : 0) <= 0, e.StartsOn);
    }
}
