using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Renewal;

/// <summary>How far one region is in a round.</summary>
public sealed record RenewalProgress(string Code, int Roles, int Decided)
{
    public int Open => Roles - Decided;
}

/// <summary>Reads rounds. A regency officer sees the round of the province; another province's stays hidden.</summary>
public sealed class Renewals(AppDb db)
{
    public async Task<IReadOnlyList<RenewalRound>> All() => db.Actor.Region is not { } mine ? [] :
        [.. (await Rounds().AsNoTracking().OrderByDescending(r => r.Deadline).ToListAsync())
            .Where(r => RegionCode.Contains(r.RegionCode, mine) || RegionCode.Contains(mine, r.RegionCode))];

    public async Task<RenewalRound?> Find(Guid id) => db.Actor.Region is { } mine
        && await Rounds().SingleOrDefaultAsync(r => r.Id == id) is { } round
        && (RegionCode.Contains(round.RegionCode, mine) || RegionCode.Contains(mine, round.RegionCode)) ? round : null;

    /// <summary>Roles of a region that the round asks about, within what the actor sees.</summary>
    public IQueryable<PillarRole> Roles(RenewalRound round, string region)
    {
        var within = RegionCode.Contains(round.RegionCode, region) ? region : round.RegionCode;
        var (from, until, kinds) = (RegionCode.From(within), RegionCode.Until(within), round.KindCodes);
        return db.Set<PillarRole>().Where(r => kinds.Contains(r.Kind) && (r.Status != RoleStatus.Ended || Items(round).Any(i => i.RoleId == r.Id)) && r.Person.MergedIntoId == null
            && string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0);
    }

    public IQueryable<PillarRole> Open(RenewalRound round, string region) => Roles(round, region).Where(r => !Items(round).Any(i => i.RoleId == r.Id));

    public IQueryable<RenewalItem> Items(RenewalRound round) => db.Set<RenewalItem>().Where(i => i.RoundId == round.Id);

    /// <summary>By child of the region: the first <paramref name="length"/> characters of the region of duty.</summary>
    public async Task<IReadOnlyList<RenewalProgress>> Progress(RenewalRound round, string region, int length)
    {
        var all = await Counts(Roles(round, region), length);
        var open = await Counts(Open(round, region), length);
        return [.. all.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new RenewalProgress(a.Key, a.Value, a.Value - open.GetValueOrDefault(a.Key)))];
    }

    private static Task<Dictionary<string, int>> Counts(IQueryable<PillarRole> roles, int length) =>
        roles.GroupBy(r => r.RegionCode.Substring(0, length)).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    private IQueryable<RenewalRound> Rounds() => db.Set<RenewalRound>().IgnoreQueryFilters([AppDb.RegionFilter]);
}
