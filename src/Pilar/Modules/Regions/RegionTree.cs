using Pilar.Kernel;

namespace Pilar.Modules.Regions;

/// <summary>All regions of Indonesia in memory: immutable, safe to share between threads, about 15 MB.</summary>
public sealed class RegionTree
{
    private readonly Dictionary<string, RegionNode> byCode;

    private RegionTree(Dictionary<string, RegionNode> byCode) => this.byCode = byCode;

    /// <summary>The nation, code "ID".</summary>
    public RegionNode Root => byCode[RegionCode.Nation];

    public int Count => byCode.Count;

    /// <summary>The regions of the package idn-area-data that this build carries.</summary>
    public static RegionTree FromPackage() => From(Resolution.PackagedRegions.Read());

    /// <summary>A tree of these codes and names, in any order; a region without its parent in the list is left out.</summary>
    public static RegionTree From(IEnumerable<(string Code, string Name)> regions)
    {
        var rows = regions.Where(r => r.Code != RegionCode.Nation).ToList();
        var nodes = new Dictionary<string, RegionNode>(rows.Count + 1) { [RegionCode.Nation] = new(RegionCode.Nation, "Indonesia", null) };
        var families = new Dictionary<RegionNode, List<RegionNode>>();
        foreach (var level in new[] { 2, 5, 8, 13 })
            foreach (var (code, name) in rows)
            {
                if (code.Length != level || !nodes.TryGetValue(level == 2 ? RegionCode.Nation : code[..(level == 13 ? 8 : level - 3)], out var parent)) continue;
                var node = new RegionNode(code, name, parent);
                if (!nodes.TryAdd(code, node)) continue;
                if (!families.TryGetValue(parent, out var children)) families[parent] = children = [];
                children.Add(node);
            }

        foreach (var (parent, children) in families)
        {
            children.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
            parent.Adopt([.. children]);
        }

        return new RegionTree(nodes);
    }

    public RegionNode? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    public IReadOnlyList<RegionNode> Children(string code) => Find(code)?.Children ?? [];

    public RegionNode? Parent(string code) => Find(code)?.Parent;

    /// <summary>From the province down to the region itself; empty for an unknown code.</summary>
    public IReadOnlyList<RegionNode> Path(string code)
    {
        var path = new List<RegionNode>(4);
        for (var node = Find(code); node?.Parent is not null; node = node.Parent) path.Insert(0, node);
        return path;
    }

    /// <summary>Every region of one level at or below <paramref name="scope"/>, in the order of codes.</summary>
    public IEnumerable<RegionNode> Below(string scope, RegionLevel level)
    {
        if (Find(scope) is not { } top) return [];
        return top.Level == level ? [top] : top.Level > level ? [] : top.Children.SelectMany(child => Below(child.Code, level));
    }
}
