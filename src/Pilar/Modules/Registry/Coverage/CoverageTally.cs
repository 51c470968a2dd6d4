using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Summaries;

namespace Pilar.Modules.Registry.Coverage;

/// <summary>Coverage of one region: its villages by number of active PSM and by target, its districts by TKSK.</summary>
public sealed class CoverageTally
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public int Villages { get; init; }
    public int Districts { get; init; }

    /// <summary>Villages with exactly one active PSM.</summary>
    public int One { get; private set; }
    public int Several { get; private set; }
    public int None => Villages - One - Several;

    /// <summary>Villages with at least as many valid PSM as the target says.</summary>
    public int Met { get; private set; }

    /// <summary>Villages with an active PSM but fewer valid ones than the target.</summary>
    public int Below => One + Several - Met;
    public int DistrictsServed { get; internal set; }
    public int DistrictsWithout => Districts - DistrictsServed;

    internal static CoverageTally Empty(RegionNode region) => new()
    {
        Code = region.Code,
        Name = region.Name,
        Villages = Size(region, RegionLevel.Village),
        Districts = Size(region, RegionLevel.District),
    };

    internal void Count(Cell.PlaceCount place, int target)
    {
        if (place.Active == 1) One++;
        else Several++;
        if (place.Valid >= target) Met++;
    }

    private static int Size(RegionNode node, RegionLevel level)
    {
        if (node.Level >= level) return node.Level == level ? 1 : 0;
        if (node.Level + 1 == level) return node.Children.Count;
        var sum = 0;
        foreach (var child in node.Children) sum += Size(child, level);
        return sum;
    }
}
