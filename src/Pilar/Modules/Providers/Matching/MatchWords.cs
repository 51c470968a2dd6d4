using Pilar.Modules.Regions;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Providers.Matching;

/// <summary>Names of what a reason speaks of.</summary>
public sealed record MatchWords(IReadOnlyDictionary<string, string> Kinds, IReadOnlyDictionary<string, string> Papers, RegionTree Tree)
{
    public static async Task<MatchWords> Of(OfficeCodes codes, RegionTree tree) => new(await codes.Kinds().Named(), await codes.Papers().Named(), tree);

    public string Region(string code) => Tree.Find(code)?.Name ?? code;

    public static string List(IEnumerable<string> codes, IReadOnlyDictionary<string, string> names) => string.Join(", ", codes.Select(c => names.GetValueOrDefault(c, c)));
}
