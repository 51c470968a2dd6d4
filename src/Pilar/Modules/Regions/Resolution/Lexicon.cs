using Pilar.Kernel;

namespace Pilar.Modules.Regions.Resolution;

/// <summary>The names of one scope and level, ready to be compared with a written one.</summary>
internal sealed class Lexicon
{
    /// <summary>Above this many names only exact and sound-alike names are looked for: anything is near to something.</summary>
    private const int MostToCompare = 4000;

    private const double MarginForCertainty = 0.3;

    private readonly (RegionNode Region, PlaceName Name)[] entries;
    private readonly ILookup<string, RegionNode> byPlain;
    private readonly ILookup<string, RegionNode> bySound;

    public Lexicon(IEnumerable<RegionNode> regions)
    {
        entries = [.. regions.SelectMany(r => Names(r).Select(n => (r, PlaceName.Parse(n))))];
        // "PASSIII" run together is Passi II: numerals can only be seen while the words stand apart.
        byPlain = entries.Select(e => (e.Region, e.Name.Plain)).Concat(entries.Select(e => (e.Region, Plain: PlaceName.RunTogether(e.Region.Name)))).ToLookup(e => e.Plain, e => e.Region);
        bySound = entries.ToLookup(e => e.Name.Sound, e => e.Region);
    }

    public RegionMatch Find(string text, RegionLevel level)
    {
        var readings = PlaceQuery.Read(text, level);
        if (readings.Count == 0) return RegionMatch.Empty;
        foreach (var (name, _) in readings)
            if (byPlain[name.Plain].Distinct().ToArray() is { Length: > 0 } exact)
                return Choose(text, [.. exact.Select(r => (r, 0.0))], name);

        var (query, _) = readings[0];
        if (entries.Length > MostToCompare)
            return Choose(text, [.. bySound[query.Sound].Distinct().Select(r => (r, 0.25))], query);

        var costs = new Dictionary<RegionNode, double>();
        foreach (var (reading, extra) in readings)
            foreach (var (region, name) in entries)
            {
                var cost = extra + Cost(reading, name, level);
                if (cost <= Limit(reading.Plain.Length) && (!costs.TryGetValue(region, out var known) || cost < known)) costs[region] = cost;
            }

        return Choose(text, [.. costs.Select(c => (c.Key, c.Value))], query);
    }

    private static IEnumerable<string> Names(RegionNode region)
    {
        yield return region.Name;
        if (region.Level == RegionLevel.Regency && region.Name.IndexOf(' ') is > 0 and var space) yield return region.Name[(space + 1)..];
    }

    private static RegionMatch Choose(string text, (RegionNode Region, double Cost)[] found, PlaceName query)
    {
        if (found.Length == 0) return RegionMatch.Unknown;
        if (found.Length > 1 && PlaceQuery.SaysCity(text) is { } city && found[0].Region.Level == RegionLevel.Regency)
            found = [.. found.Select(f => IsCity(f.Region) == city ? f : (f.Region, f.Cost + 0.5))];
        Array.Sort(found, (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : string.CompareOrdinal(a.Region.Code, b.Region.Code));
        var candidates = found.Take(5).Select(f => new RegionCandidate(f.Region, Confidence(f.Cost, query))).ToArray();
        var (best, cost) = found[0];
        if (found.Length > 1 && found[1].Cost - cost < MarginForCertainty)
            return new(null, candidates[0].Confidence, RegionMatchKind.Ambiguous, candidates);
        return new(best, candidates[0].Confidence, cost == 0 ? RegionMatchKind.Exact : cost < 0.5 ? RegionMatchKind.Spelling : RegionMatchKind.Misspelt, candidates);
    }

    private static bool IsCity(RegionNode region) => region.Name.StartsWith("Kota ", StringComparison.Ordinal);

    private static double Confidence(double cost, PlaceName query) => Math.Round(Math.Max(0.05, 1 - cost / Math.Max(4, query.Plain.Length * 0.5)), 2);

    /// <summary>How many errors a name of this length bears before it could be anything.</summary>
    private static double Limit(int length) => length switch { <= 3 => 0.5, <= 5 => 1.3, <= 8 => 2.2, _ => 2.7 };

    private static double Cost(PlaceName query, PlaceName name, RegionLevel level)
    {
        var limit = Limit(Math.Max(query.Plain.Length, name.Plain.Length));
        var cost = Spelling(query, name, limit);
        if (query.Words.Length == name.Words.Length && query.Words.Any(Abbreviation.MayBe)) cost = Math.Min(cost, Abbreviated(query, name, limit));
        if (query.Words.Length == 1 && name.Words.Length > 1 && level <= RegionLevel.Regency) cost = Math.Min(cost, Acronym.Cost(query.Plain, name));
        return cost;
    }

    private static double Spelling(PlaceName query, PlaceName name, double limit)
    {
        if (query.Digits != name.Digits) limit -= 1;
        if (limit <= 0) return double.MaxValue;
        var otherNumber = query.Digits == name.Digits ? 0 : 1;
        if (query.Sound == name.Sound) return 0.2 + 0.02 * SpellingDistance.Between(query.Plain, name.Plain, 4);
        var written = SpellingDistance.Between(query.Plain, name.Plain, limit);
        var heard = 0.4 + SpellingDistance.Between(query.Sound, name.Sound, limit);
        return otherNumber + Math.Max(0.5, Math.Min(written, heard));
    }

    /// <summary>The distance after each shortened word was written out as the name has it.</summary>
    private static double Abbreviated(PlaceName query, PlaceName name, double limit)
    {
        var words = new PlaceWord[query.Words.Length];
        var shortened = 0;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = query.Words[i];
            if (!Abbreviation.MayBe(words[i]) || words[i].Text == name.Words[i].Text || !Abbreviation.Stands(words[i], name.Words[i].Text)) continue;
            words[i] = name.Words[i];
            shortened++;
        }

        if (shortened == 0) return double.MaxValue;
        var written = PlaceName.From(words);
        return 0.1 * shortened + (written.Plain == name.Plain ? 0 : Spelling(written, name, limit));
    }
}
