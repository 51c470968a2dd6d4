using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Renewal;

/// <summary>A role, and whether the latest round passed without a word about it.</summary>
public sealed class MarkedRole
{
    public required PillarRole Role { get; init; }
    public bool Unverified { get; init; }
}

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

    /// <summary>Roles that ended, and those recorded after it, need no confirmation.</summary>
    public async Task<IQueryable<MarkedRole>> Mark(IQueryable<PillarRole> roles, string region, DateOnly day)
    {
        if (await Round(region, day) is not { } round) return roles.Select(r => new MarkedRole { Role = r });
        var (kinds, end) = (round.KindCodes, round.ClosedAt ?? TimeZoneInfo.ConvertTimeToUtc(round.DueOn.ToDateTime(TimeOnly.MinValue), db.Clock.Zone));
        var items = db.Set<RenewalItem>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(i => i.RoundId == round.Id);
        return roles.Select(r => new MarkedRole
        {
            Role = r,
            Unverified = kinds.Contains(r.Kind) && r.Status != RoleStatus.Ended && r.CreatedAt <= end && !items.Any(i => i.RoleId == r.Id),
        });
    }

    /// <summary>Of these roles, the ones that count as unverified today.</summary>
    public async Task<IReadOnlySet<Guid>> Among(IReadOnlyCollection<PillarRole> roles)
    {
        var found = new HashSet<Guid>();
        foreach (var group in roles.GroupBy(r => r.RegionCode))
        {
            var ids = group.Select(r => r.Id).ToList();
            var marked = await Mark(db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => ids.Contains(r.Id)), group.Key, db.Clock.Today);
            found.UnionWith(await marked.Where(m => m.Unverified).Select(m => m.Role.Id).ToListAsync());
        }
        return found;
    }
}
