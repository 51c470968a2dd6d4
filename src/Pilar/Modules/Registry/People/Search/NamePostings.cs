using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Registry.People.Search;

/// <summary>Keeps the search rows of names in step with people: <see cref="Renew"/> for single changes, <see cref="For"/> for new people in bulk.</summary>
public sealed class NamePostings(AppDb db, NameSounds sounds)
{
    private const int LongestSound = 60;

    /// <summary>The rows a person should have.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="sortName">The folded name.</param>
    /// <param name="places">Village of domicile and regions of duty.</param>
    public IEnumerable<NamePosting> For(Guid personId, string sortName, IEnumerable<string> places)
    {
        var words = WordsOf(sortName);
        sounds.Learn(words);
        var bits = words.Aggregate(0, (sum, word) => sum | NamePosting.Bit(word));
        return
        [
            .. from place in places.Distinct(StringComparer.Ordinal)
               from word in words
               select new NamePosting { Sound = word, RegionCode = place, Bits = bits, PersonId = personId, SortName = sortName },
        ];
    }

    /// <summary>Brings the rows of one tracked person up to their present name and places; the caller commits.</summary>
    public async Task Renew(Person person, IReadOnlyCollection<string> places)
    {
        var stored = await Stored(person);
        var wanted = For(person.Id, person.SortName, places).ToList();
        foreach (var old in stored.Where(s => !wanted.Exists(w => Same(s, w)))) db.Remove(old);
        foreach (var added in wanted.Where(w => !stored.Exists(s => Same(s, w)))) db.Add(added);
    }

    /// <summary>The words of a folded name as they sound, each once.</summary>
    internal static string[] WordsOf(string sortName) =>
        [.. PersonName.Sound(sortName).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[..Math.Min(w.Length, LongestSound)]).Distinct(StringComparer.Ordinal)];

    // Every place of a person is in the presence table, and old words come from the old name: the key leads to the rows without an index of its own.
    private async Task<List<NamePosting>> Stored(Person person)
    {
        var entry = db.Entry(person);
        if (entry.State == EntityState.Added) return [];
        var words = WordsOf(entry.Property(p => p.SortName).OriginalValue);
        var places = await db.Set<PersonPresence>().AsNoTracking().Where(p => p.PersonId == person.Id).Select(p => p.RegionCode).ToListAsync();
        return await db.Set<NamePosting>().Where(p => p.PersonId == person.Id && words.Contains(p.Sound) && places.Contains(p.RegionCode)).ToListAsync();
    }

    private static bool Same(NamePosting a, NamePosting b) =>
        a.Sound == b.Sound && a.RegionCode == b.RegionCode && a.Bits == b.Bits && a.SortName == b.SortName;
}
