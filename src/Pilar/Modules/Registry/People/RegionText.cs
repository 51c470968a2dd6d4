using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.People;

/// <summary>Region codes as people read them.</summary>
internal static class RegionText
{
    /// <summary>Name of a region, or of its ancestor at a level; the code itself when today's tree does not know it.</summary>
    public static string? Name(this RegionTree tree, string? code, RegionLevel? level = null) =>
        code is null || !RegionCode.IsWellFormed(code) ? code
        : (level is { } l ? RegionCode.At(code, l) : code) is not { } at ? null
        : tree.Find(at)?.Name ?? at;

    /// <summary>"Sungai Sipai, Martapura, Kabupaten Banjar".</summary>
    public static string Place(this RegionTree tree, string? code) =>
        code is null ? "–"
        : tree.Path(code) is { Count: > 0 } path ? string.Join(", ", path.Skip(path.Count > 1 ? 1 : 0).Reverse().Select(r => r.Name))
        : code;
}
