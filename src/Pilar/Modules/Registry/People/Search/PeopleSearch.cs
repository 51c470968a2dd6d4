using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Registry.People.Search;

/// <summary>Finds people by a name as somebody remembers it: names that begin so first, then misspelt ones by sound, within one region.
/// Two queries, three when a name was written together or apart.</summary>
public sealed class PeopleSearch(AppDb db, NameSounds sounds)
{
    /// <summary>Below this two names are not the same name.</summary>
    private const double Threshold = 0.84;

    /// <summary>Postings looked at; the rarest word comes first, so more are only met by names that half the country has.</summary>
    private const int MostPostings = 2000;

    public readonly record struct Hit(Guid PersonId, string SortName, double Score);

    /// <param name="text">A name, or the beginning of one.</param>
    /// <param name="region">Where to look: the actor's region or a part of it.</param>
    /// <param name="most">Number of hits.</param>
    /// <returns>The best hits, the nearest first.</returns>
    public async Task<IReadOnlyList<Hit>> ByName(string text, string region, int most = 50)
    {
        var folded = PersonName.Fold(PersonName.Parse(text).Full);
        if (folded.Length < 2) return [];
        var hits = await Beginning(folded, region, most);
        if (hits.Count >= most) return hits;
        var words = NamePostings.WordsOf(folded);
        hits.AddRange(await Sounding(folded, words, region));
        if (hits.Count == 0 && await OtherSpacing(words) is { } other) hits.AddRange(await Sounding(folded, other, region));
        return [.. hits.DistinctBy(h => h.PersonId).OrderByDescending(h => h.Score).ThenBy(h => h.SortName, StringComparer.Ordinal).Take(most)];
    }

    private async Task<List<Hit>> Beginning(string folded, string region, int most)
    {
        // '{' is the first character behind 'z'.
        var until = folded + "{";
        var found = region == RegionCode.Nation
            ? db.Set<Person>().Where(p => p.MergedIntoId == null && string.Compare(p.SortName, folded) >= 0 && string.Compare(p.SortName, until) < 0)
                .OrderBy(p => p.SortName).ThenBy(p => p.Id).Select(p => new { p.Id, p.SortName })
            : db.Set<PersonPresence>().Where(p => p.RegionCode == region && string.Compare(p.SortName, folded) >= 0 && string.Compare(p.SortName, until) < 0)
                .OrderBy(p => p.SortName).ThenBy(p => p.PersonId).Select(p => new { Id = p.PersonId, p.SortName });
        return (await found.Take(most).ToListAsync()).ConvertAll(p => new Hit(p.Id, p.SortName, p.SortName == folded ? 1 : 0.995));
    }

    private async Task<List<Hit>> Sounding(string folded, string[] words, string region)
    {
        var groups = new List<Group>();
        foreach (var word in words) groups.Add(await Near(word));
        if (groups.Count == 0) return [];
        var rarest = groups.MinBy(g => g.People)!;
        var found = await Postings(rarest, groups.Where(g => g != rarest), region);
        // A word nobody has, or a forgotten one: the rarest must do alone.
        if (found.Count == 0 && groups.Count > 1) found = await Postings(rarest, [], region);
        // Many bear the same name: each is judged once.
        var sound = PersonName.Sound(folded);
        var scores = found.Select(p => p.SortName).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => name == folded ? 1 : Math.Min(0.99, NameScore.OfSounds(sound, PersonName.Sound(name))), StringComparer.Ordinal);
        return [.. found.DistinctBy(p => p.PersonId).Select(p => p with { Score = scores[p.SortName] }).Where(h => h.Score >= Threshold)];
    }

    private async Task<List<Hit>> Postings(Group rarest, IEnumerable<Group> others, string region)
    {
        var (from, until) = (RegionCode.From(region), RegionCode.Until(region));
        var postings = db.Set<NamePosting>().Where(p => rarest.Sounds.Contains(p.Sound));
        if (region != RegionCode.Nation) postings = postings.Where(p => string.Compare(p.RegionCode, from) >= 0 && string.Compare(p.RegionCode, until) < 0);
        foreach (var mask in others.Select(g => g.Mask)) postings = postings.Where(p => (p.Bits & mask) != 0);
        return (await postings.Take(MostPostings).Select(p => new { p.PersonId, p.SortName }).ToListAsync()).ConvertAll(p => new Hit(p.PersonId, p.SortName, 0));
    }

    private async Task<Group> Near(string word)
    {
        var near = await sounds.Around(word);
        string[] all = [.. near.Select(n => n.Sound).Prepend(word).Distinct(StringComparer.Ordinal)];
        return new(all, near.Sum(n => (long)n.Count), all.Aggregate(0, (sum, sound) => sum | NamePosting.Bit(sound)));
    }

    /// <summary>"Dewi Sartika" and "Dewisartika" are one name: two words joined, or one long word taken apart where both halves are known.</summary>
    private async Task<string[]?> OtherSpacing(string[] words)
    {
        if (words.Length == 2) return [words[0] + words[1]];
        if (words is not [{ Length: >= 6 } word]) return null;
        for (var cut = 3; cut <= word.Length - 3; cut++)
            if (await sounds.Knows(word[..cut]) && await sounds.Knows(word[cut..]))
                return [word[..cut], word[cut..]];
        return null;
    }

    private sealed record Group(string[] Sounds, long People, int Mask);
}
