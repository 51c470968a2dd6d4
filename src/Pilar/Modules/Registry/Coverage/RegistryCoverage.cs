using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Summaries;

namespace Pilar.Modules.Registry.Coverage;

/// <summary>Village by village: who serves where, and where nobody does.</summary>
public sealed class RegistryCoverage(AppDb db, Cells cells, RegionTree tree)
{
    /// <returns>Null for a region that does not exist or that the actor does not see.</returns>
    public async Task<CoverageTable?> Of(string? code, DateOnly day)
    {
        if (tree.Find(code) is not { } region || db.Actor.Region is not { } mine || !RegionCode.Contains(mine, region.Code)) return null;
        var wanted = Cell.Of(region.Code);
        var known = await cells.Below(wanted, tree.Below(wanted, RegionLevel.Regency).Select(r => r.Code), day);
        var villages = known.Values.SelectMany(c => c.Villages).ToDictionary(p => p.Code, StringComparer.Ordinal);
        var districts = known.Values.SelectMany(c => c.Districts).ToDictionary(p => p.Code, StringComparer.Ordinal);
        return new(region, day, villages, districts, await Targets());
    }

    /// <summary>Targets by region; the filter does not apply, a target of the nation holds for everybody.</summary>
    private async Task<IReadOnlyDictionary<string, int>> Targets() => await db.Set<CoverageTarget>().AsNoTracking()
        .IgnoreQueryFilters([AppDb.RegionFilter]).ToDictionaryAsync(t => t.RegionCode, t => t.PerVillage, StringComparer.Ordinal);
}

/// <summary>The coverage of one region, counted at any level below it.</summary>
public sealed class CoverageTable(RegionNode region, DateOnly day, IReadOnlyDictionary<string, Cell.PlaceCount> villages,
    IReadOnlyDictionary<string, Cell.PlaceCount> districts, IReadOnlyDictionary<string, int> targets)
{
    public RegionNode Region => region;
    public DateOnly Day => day;

    public int Target(RegionNode node)
    {
        for (RegionNode? at = node; at is not null; at = at.Parent)
            if (targets.TryGetValue(at.Code, out var target)) return target;
        return CoverageTarget.Default;
    }

    public IEnumerable<CoverageRow> Villages() => Villages(region);

    public CoverageTally Total() => Tally(region);

    public IEnumerable<CoverageTally> Children() => region.Children.Select(Tally);

    /// <summary>Districts of the region where no TKSK serves.</summary>
    public IEnumerable<RegionNode> DistrictsWithout() => Districts(region).Where(d => !districts.ContainsKey(d.Code));

    private IEnumerable<CoverageRow> Villages(RegionNode under) => Below(under, RegionLevel.Village).Select(village =>
    {
        var count = villages.GetValueOrDefault(village.Code);
        return new CoverageRow(village.Code, village.Name, village.Parent!.Code, village.Parent.Name, count?.Active ?? 0, count?.Valid ?? 0, Target(village));
    });

    private CoverageTally Tally(RegionNode node) =>
        CoverageTally.Of(node.Code, node.Name, [.. Villages(node)], [.. Districts(node).Select(d => districts.ContainsKey(d.Code))]);

    private static IEnumerable<RegionNode> Districts(RegionNode under) => under.Level > RegionLevel.District ? [] : Below(under, RegionLevel.District);

    private static IEnumerable<RegionNode> Below(RegionNode node, RegionLevel level) =>
        node.Level == level ? [node] : node.Children.SelectMany(child => Below(child, level));
}
