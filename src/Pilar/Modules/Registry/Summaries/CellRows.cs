using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Renewal;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Reads what counting needs: the roles of a region, and the roles which their holders have outside it.
/// Lifts the region filter, because persons and combinations are counted over the whole; only sums leave this part.</summary>
public sealed class CellRows(AppDb db, Verdicts verdicts, Unverified unverified)
{
    private sealed record Stored(RoleRow Role, DateOnly? JudgedOn, DateOnly? JudgeAgainOn);

    /// <param name="alone">Only what is held at the region itself.</param>
    internal async Task<CellCount> Read(string region, DateOnly day, bool alone = false)
    {
        var (from, until) = alone ? (region, region + ".") : (RegionCode.From(region), RegionCode.Until(region));
        var inside = Roles(day).Where(r => string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0);
        var unconfirmed = await unverified.Among(inside, region, day);
        // What is kept beside the roles seldom holds on a past day: one that does not is soon found.
        if (day >= db.Clock.Today || !await inside.AnyAsync(r => r.JudgedOn == null || r.JudgedOn > day || r.JudgeAgainOn <= day))
        {
            var outside = Standing(Roles(day)).Where(r => string.Compare(r.RegionCode, from) < 0 || string.Compare(r.RegionCode, until) >= 0);
            var here = await Rows(Standing(inside), unconfirmed);
            var elsewhere = await Rows(inside.Select(r => r.PersonId).Join(outside, person => person, r => r.PersonId, (_, r) => r), FrozenSet<Guid>.Empty);
            if (here.Concat(elsewhere).All(r => Stands(r, day))) return new([.. here.Select(r => r.Role)], [.. elsewhere.Select(r => r.Role)]);
        }
        return await Judged(from, until, day, unconfirmed);
    }

    /// <summary>Roles as the registry knows them on a day: past days leave out what began later.</summary>
    private IQueryable<PillarRole> Roles(DateOnly day)
    {
        var roles = db.Set<PillarRole>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]);
        return day < db.Clock.Today ? roles.Where(r => r.StartsOn == null || r.StartsOn <= day) : roles;
    }

    private static IQueryable<PillarRole> Standing(IQueryable<PillarRole> roles) => roles.Where(r => r.Person.MergedIntoId == null);

    private static async Task<List<Stored>> Rows(IQueryable<PillarRole> roles, IReadOnlySet<Guid> unconfirmed)
    {
        var columns = roles.Select(r => new { r.Id, r.PersonId, r.RegionCode, r.Kind, r.Verdict, r.VerdictProblems, r.InForce, r.Combination, r.JudgedOn, r.JudgeAgainOn });
        var rows = new List<Stored>();
        await foreach (var r in columns.AsAsyncEnumerable())
            rows.Add(new(new(r.Id, r.PersonId, r.RegionCode, r.Kind, r.Verdict, r.VerdictProblems, r.InForce, r.Combination, unconfirmed.Contains(r.Id)), r.JudgedOn, r.JudgeAgainOn));
        return rows;
    }

    /// <summary>The verdict kept beside the role holds on that day too.</summary>
    private static bool Stands(Stored role, DateOnly day) => role.JudgedOn <= day && !(role.JudgeAgainOn <= day);

    private async Task<CellCount> Judged(string from, string until, DateOnly day, IReadOnlySet<Guid> unconfirmed)
    {
        var (here, elsewhere) = (new List<RoleRow>(), new List<RoleRow>());
        foreach (var (person, it) in await verdicts.JudgeAsOf(from, until, day))
        {
            if (day < db.Clock.Today && it.Role.StartsOn > day) continue;
            (Verdicts.Between(it.Role.RegionCode, from, until) ? here : elsewhere).Add(new(
                it.Role.Id, person, it.Role.RegionCode, it.Role.Kind, it.Verdict, it.Problems, it.InForce, it.Combination, unconfirmed.Contains(it.Role.Id)));
        }
        return new(here, elsewhere);
    }
}
