namespace Pilar.Kernel;

/// <summary>Levels of the Indonesian administrative tree; <see cref="Nation"/> is the root with code "ID".</summary>
public enum RegionLevel { Nation, Province, Regency, District, Village }

/// <summary>Kemendagri dotted region codes ("63", "63.03", "63.03.05", "63.03.05.2001"). A subtree is a range of codes,
/// so that one index on the code column answers every question of scope.</summary>
public static class RegionCode
{
    public const string Nation = "ID";

    public static RegionLevel Level(string code) => code.Length switch
    {
        2 when code == Nation => RegionLevel.Nation,
        2 => RegionLevel.Province,
        5 => RegionLevel.Regency,
        8 => RegionLevel.District,
        13 => RegionLevel.Village,
        _ => throw new ArgumentException($"Not a region code: {code}", nameof(code)),
    };

    public static bool IsWellFormed(string? code) =>
        code is Nation || code is { Length: 2 or 5 or 8 or 13 }
        && code.Select((c, i) => i is 2 or 5 or 8 ? c == '.' : char.IsAsciiDigit(c)).All(ok => ok);

    /// <summary>The region one level up; the nation is its own parent.</summary>
    public static string Parent(string code) => Level(code) switch
    {
        RegionLevel.Nation or RegionLevel.Province => Nation,
        RegionLevel.Regency => code[..2],
        RegionLevel.District => code[..5],
        _ => code[..8],
    };

    /// <summary>The regions above one, the nearest first, the nation last; none above the nation.</summary>
    public static IEnumerable<string> Above(string code)
    {
        while (code != Nation) yield return code = Parent(code);
    }

    /// <summary>The region and those above it, below the nation.</summary>
    public static IEnumerable<string> Path(string code)
    {
        for (; code != Nation; code = Parent(code)) yield return code;
    }

    /// <summary>Length of the codes one level below a region; of a village its own.</summary>
    public static int ChildLength(string code) => Level(code) switch { RegionLevel.Nation => 2, RegionLevel.Province => 5, RegionLevel.Regency => 8, _ => 13 };

    /// <summary>The ancestor (or the region itself) at a level; null when the region lies above that level.</summary>
    public static string? At(string code, RegionLevel level) => Level(code) < level ? null : level switch
    {
        RegionLevel.Nation => Nation,
        RegionLevel.Province => code[..2],
        RegionLevel.Regency => code[..5],
        RegionLevel.District => code[..8],
        _ => code,
    };

    public static bool Contains(string region, string other) =>
        region == Nation || other == region || other.Length > region.Length && other.StartsWith(region, StringComparison.Ordinal) && other[region.Length] == '.';

    /// <summary>First code of the subtree, inclusive, in ordinal order.</summary>
    public static string From(string region) => region == Nation ? "" : region;

    /// <summary>First code behind the subtree, exclusive, in ordinal order ('/' follows '.').</summary>
    public static string Until(string region) => region == Nation ? "~" : region + "/";
}
