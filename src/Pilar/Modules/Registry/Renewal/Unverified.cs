using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Renewal;

/// <summary>Which roles nobody confirmed in the latest round that was due.</summary>
public sealed class Unverified(AppDb db)
{
    private List<RenewalRound>? rounds;

    /// <summary>The latest round that was due on a day and reaches the region; null = none.</summary>
    public async Task<RenewalRound?> Round(string region, DateOnly day)
    {
        rounds ??= await db.Set<RenewalRound>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).ToListAsync();
        return rounds.Where(r => r.DueOn <= day && RegionCode.Contains(r.RegionCode, region)).MaxBy(r => r.DueOn);
    }

    /// <summary>Those of the roles that nobody spoke for. Roles that ended, and those recorded after the round, need no confirmation.</summary>
    public async Task<IReadOnlySet<Guid>> Among(IQueryable<PillarRole> roles, string region, DateOnly day)
    {
        if (await Round(region, day) is not { } round) return FrozenSet<Guid>.Empty;
        var (kinds, end) = (round.KindCodes, round.ClosedAt ?? TimeZoneInfo.ConvertTimeToUtc(round.DueOn.ToDateTime(TimeOnly.MinValue), db.Clock.Zone));
        var items = db.Set<RenewalItem>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(i => i.RoundId == round.Id);
        return await roles.Where(r => kinds.Contains(r.Kind) && r.Status != RoleStatus.Ended && r.CreatedAt <= end && !items.Any(i => i.RoleId == r.Id))
            .Select(r => r.Id).ToHashSetAsync();
    }

    /// <summary>Of these roles, the ones that count as unverified today.</summary>
    public async Task<IReadOnlySet<Guid>> Among(IReadOnlyCollection<PillarRole> roles)
    {
        var found = new HashSet<Guid>();
        foreach (var group in roles.GroupBy(r => r.RegionCode))
        {
            var ids = group.Select(r => r.Id).ToList();
            found.UnionWith(await Among(db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => ids.Contains(r.Id)), group.Key, db.Clock.Today));
        }
        return found;
    }
}
