using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>One region's tallies by kind.</summary>
public sealed record RegionFigures(string Code, string Name, KindTallies Kinds);

/// <summary>A region on a day: its own figures and those of the regions one level down.</summary>
/// <param name="Direct">What is held at the region itself, so that children and this add up to the roles of the whole.</param>
public sealed record FiguresTable(RegionNode Region, DateOnly Day, KindTallies Total, IReadOnlyList<RegionFigures> Children, KindTallies Direct)
{
    /// <summary>Kinds of which anything was counted in the region.</summary>
    public IEnumerable<string> Kinds => Total.Keys.Where(kind => kind != KindTallies.All);

    /// <summary>Kinds of which anything was counted in a child.</summary>
    public IEnumerable<string> KindsBelow => Kinds.Where(kind => Children.Any(child => child.Kinds.ContainsKey(kind)));
}
