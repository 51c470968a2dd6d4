using System.Collections.Concurrent;
using Pilar.Kernel;
using Pilar.Modules.Regions.Resolution;

namespace Pilar.Modules.Regions;

/// <summary>Reads region names as people write them, always within a scope and top-down (regency, district, village): names repeat.
/// Remembers its answers; safe to share between threads.</summary>
public sealed class RegionResolver(RegionTree tree)
{
    private const int MostRemembered = 200_000;

    private readonly ConcurrentDictionary<(string Scope, RegionLevel Level), Lexicon> lexicons = new();
    private readonly ConcurrentDictionary<(string Scope, RegionLevel Level, string Text), RegionMatch> answers = new();
    private int remembered;

    public RegionTree Tree => tree;

    /// <summary>The region of a level at or below <paramref name="scope"/> that the text means.</summary>
    public RegionMatch Find(string? text, string scope, RegionLevel level)
    {
        if (string.IsNullOrWhiteSpace(text)) return RegionMatch.Empty;
        if (answers.TryGetValue((scope, level, text), out var known)) return known;
        // Counting the answers would stop everybody who asks.
        if (Interlocked.Increment(ref remembered) > MostRemembered)
        {
            answers.Clear();
            remembered = 0;
        }
        return answers[(scope, level, text)] = ByCode(text, scope, level) ?? Names(scope, level).Find(text, level);
    }

    /// <summary>A village by name within a district; when the district has none, a neighbour of the same regency that has one
    /// of exactly this name is offered as candidate, never chosen.</summary>
    public RegionMatch FindVillage(string? text, string district)
    {
        var here = Find(text, district, RegionLevel.Village);
        if (here.Kind != RegionMatchKind.Unknown || RegionCode.At(district, RegionLevel.Regency) is not { } regency) return here;
        var near = Find(text, regency, RegionLevel.Village);
        var candidates = near.Candidates.Where(c => c.Confidence >= 0.95).ToArray();
        return candidates.Length == 0 ? here : new(null, 0, RegionMatchKind.Elsewhere, candidates);
    }

    private Lexicon Names(string scope, RegionLevel level) =>
        lexicons.GetOrAdd((scope, level), key => new Lexicon(tree.Below(key.Scope, key.Level)));

    /// <summary>Some offices write the code itself, with or without dots.</summary>
    private RegionMatch? ByCode(string text, string scope, RegionLevel level)
    {
        var digits = text.Trim();
        if (!char.IsAsciiDigit(digits[0]) || !digits.All(c => char.IsAsciiDigit(c) || c == '.')) return null;
        digits = digits.Replace(".", "");
        var code = digits.Length switch
        {
            2 => digits,
            4 => $"{digits[..2]}.{digits[2..]}",
            6 => $"{digits[..2]}.{digits[2..4]}.{digits[4..]}",
            10 => $"{digits[..2]}.{digits[2..4]}.{digits[4..6]}.{digits[6..]}",
            _ => null,
        };
        return tree.Find(code) is { } region && region.Level == level && RegionCode.Contains(scope, region.Code)
            ? new(region, 1, RegionMatchKind.Exact, [new(region, 1)])
            : null;
    }
}
