using Pilar.Kernel;

namespace Pilar.Modules.Regions;

/// <summary>Region codes as people read them.</summary>
public static class RegionText
{
    /// <summary>Name of a region, or of its ancestor at a level; the code itself when today's tree does not know it.</summary>
    public static string? Name(this RegionTree tree, string? code, RegionLevel? level = null) =>
        code is null || !RegionCode.IsWellFormed(code) ? code
        : (level is { } l ? RegionCode.At(code, l) : code) is not { } at ? null
        : tree.Find(at)?.Name ?? at;

    /// <summary>"Sungai Sipai, Martapura, Kabupaten Banjar".</summary>
    /// <param name="within">A region the reader knows of: it and those above it are not named again.</param>
    public static string Place(this RegionTree tree, string? code, string? within = null)
    {
        if (code is null) return "–";
        var path = tree.Path(code);
        if (path.Count == 0) return code;
        var told = path.Count(r => within is not null && within != code && RegionCode.Contains(r.Code, within) && RegionCode.Contains(within, code));
        return string.Join(", ", path.Skip(Math.Max(told, path.Count > 1 ? 1 : 0)).Reverse().Select(r => r.Name));
    }
}
