using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Summaries;

namespace Pilar.Modules.Registry.Coverage;

/// <summary>The coverage of one region on a day: sums by child, and village by village. Shared between requests.</summary>
public sealed class CoverageTable(RegionTree tree, RegionNode region, DateOnly day, IEnumerable<Cell> cells, CoverageTargets targets)
{
    private readonly Cell[] cells = [.. cells];
    private IReadOnlyList<CoverageTally>? tallies;

    public RegionNode Region => region;
    public DateOnly Day => day;
    public int Target => targets.Of(region);

    /// <summary>The region as a whole, then its children, in the order of codes. Counts in one pass over the villages that are served.</summary>
    public IReadOnlyList<CoverageTally> Tallies() => tallies ??= Counted();

    public CoverageTally Total() => Tallies()[0];

    private IReadOnlyList<CoverageTally> Counted()
    {
        var sums = new Dictionary<string, CoverageTally>(StringComparer.Ordinal) { [region.Code] = CoverageTally.Empty(region) };
        if (region.Level < RegionLevel.Village)
            foreach (var child in region.Children) sums[child.Code] = CoverageTally.Empty(child);
        foreach (var place in cells.SelectMany(c => c.Villages))
            if (tree.Find(place.Code) is { } village)
                foreach (var sum in Concerned(sums, village)) sum.Count(place, targets.Of(village));
        foreach (var place in cells.SelectMany(c => c.Districts))
            if (tree.Find(place.Code) is { } district)
                foreach (var sum in Concerned(sums, district)) sum.DistrictsServed++;
        return [.. sums.Values];
    }

    /// <summary>Every village of the region, served or not.</summary>
    public IEnumerable<CoverageRow> Villages()
    {
        var served = cells.SelectMany(c => c.Villages).ToDictionary(p => p.Code, StringComparer.Ordinal);
        return tree.Below(region.Code, RegionLevel.Village).Select(village =>
        {
            var count = served.GetValueOrDefault(village.Code);
            return new CoverageRow(village.Code, village.Name, village.Parent!.Code, village.Parent.Name, count?.Active ?? 0, count?.Valid ?? 0, targets.Of(village));
        });
    }

    /// <summary>Districts of the region where no TKSK serves.</summary>
    public IEnumerable<RegionNode> DistrictsWithout()
    {
        var served = cells.SelectMany(c => c.Districts).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        return tree.Below(region.Code, RegionLevel.District).Where(d => !served.Contains(d.Code));
    }

    /// <summary>The sums a place belongs to: the whole region and the child on the way to it.</summary>
    private IEnumerable<CoverageTally> Concerned(Dictionary<string, CoverageTally> sums, RegionNode place)
    {
        if (!RegionCode.Contains(region.Code, place.Code)) yield break;
        yield return sums[region.Code];
        for (var node = place; node != region; node = node.Parent!)
            if (node.Parent == region) yield return sums[node.Code];
    }
}
