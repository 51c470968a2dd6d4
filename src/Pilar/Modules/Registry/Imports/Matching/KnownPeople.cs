using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>The people a batch of rows could be, found by number, birth date and name with one query each, and those the list itself brings in.</summary>
/// <param name="besides">Others to be found as well.</param>
internal sealed class KnownPeople(AppDb db, FieldCipher cipher, KnownPeople? besides = null)
{
    private readonly Dictionary<string, List<KnownPerson>> byNik = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, List<KnownPerson>> byDate = [];
    private readonly Dictionary<string, List<KnownPerson>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, KnownPerson> byId = [];

    public IEnumerable<KnownPerson> ByNik(string? index) => index is null ? [] : (byNik.GetValueOrDefault(index) ?? []).Concat(besides?.ByNik(index) ?? []);

    public IEnumerable<KnownPerson> By(DateOnly? date) => date is { } day ? (byDate.GetValueOrDefault(day) ?? []).Concat(besides?.By(day) ?? []) : [];

    public IEnumerable<KnownPerson> ByName(string given) => (byName.GetValueOrDefault(given) ?? []).Concat(besides?.ByName(given) ?? []);

    public void Add(KnownPerson person)
    {
        if (!byId.TryAdd(person.Id, person)) return;
        if (person.NikIndex is { } index) Put(byNik, index, person);
        if (person.Identity.Born is { } born) Put(byDate, born, person);
        if (!person.IsRegistered && person.Identity.BornByNik is { } spoken && spoken != person.Identity.Born) Put(byDate, spoken, person);
        Put(byName, person.Identity.Given, person);
    }

    /// <summary>The person is known otherwise than before, or not yet.</summary>
    public void Replace(KnownPerson person)
    {
        if (byId.Remove(person.Id, out var old))
        {
            if (old.NikIndex is { } index) byNik.GetValueOrDefault(index)?.Remove(old);
            if (old.Identity.Born is { } born) byDate.GetValueOrDefault(born)?.Remove(old);
            byName.GetValueOrDefault(old.Identity.Given)?.Remove(old);
        }
        Add(person);
    }

    /// <summary>A row was taken for this person: found by what the row knows as well.</summary>
    public void Learn(KnownPerson person, Sighting row)
    {
        var before = person.Identity;
        person.Learn(row.Identity);
        if (person.Identity == before) return;
        if (person.Identity.Born is { } born && born != before.Born) Put(byDate, born, person);
        if (row.NikIndex is { } index && person.NikIndex is null && person.Identity.Nik == row.Identity.Nik) Put(byNik, index, person);
    }

    /// <summary>Fetches whom these rows could be.</summary>
    public async Task Fetch(IReadOnlyList<Sighting> rows, CancellationToken cancel)
    {
        await FetchByNik(rows, cancel);
        var open = rows.Where(r => !ByNik(r.NikIndex).Any(k => SamePerson.Judge(r.Identity, k.Identity) == Sameness.Surely)).ToList();
        await FetchByDate(open, cancel);
        await FetchByName(open.Where(r => r.Identity.LikelyBorn is null).ToList(), cancel);
    }

    private async Task FetchByNik(IReadOnlyList<Sighting> rows, CancellationToken cancel)
    {
        var indexes = rows.Select(r => r.NikIndex).OfType<string>().Distinct().ToArray();
        if (indexes.Length > 0) await Take(People.Where(p => EF.Parameter(indexes).Contains(p.NikIndex)), cancel);
    }

    private async Task FetchByDate(IReadOnlyList<Sighting> rows, CancellationToken cancel)
    {
        var dates = rows.SelectMany(r => new[] { r.Identity.Born, r.Identity.BornByNik }).OfType<DateOnly>().Distinct().ToArray();
        if (dates.Length == 0) return;
        var born = rows.SelectMany(r => new[] { r.Identity.Born, r.Identity.BornByNik }.OfType<DateOnly>().Distinct(), (row, day) => (row.Identity, day)).ToLookup(r => r.day, r => r.Identity);
        // Hundreds share a birth date: the index alone tells their names, and only those close to a row's are fetched whole. Of the others
        // only a number could say that they are the same person, and by number they are fetched already.
        var sameDate = await Everybody.Where(p => p.BirthDate != null && EF.Parameter(dates).Contains(p.BirthDate.Value)).Select(p => new { p.Id, p.SortName, p.BirthDate }).ToListAsync(cancel);
        var ids = sameDate.AsParallel().AsOrdered().Where(p => !byId.ContainsKey(p.Id) && IsClose(p.SortName, born[p.BirthDate!.Value])).Select(p => p.Id).ToArray();
        if (ids.Length > 0) await Take(People.Where(p => EF.Parameter(ids).Contains(p.Id)), cancel);
    }

    private bool IsClose(string sortName, IEnumerable<Identity> rows)
    {
        var name = new Identity { Given = Identity.GivenIn(sortName), Places = [], ThisYear = db.Clock.Today.Year };
        return rows.Any(row => NameLikeness.Of(row, name) >= Likeness.Close);
    }

    private async Task FetchByName(IReadOnlyList<Sighting> rows, CancellationToken cancel)
    {
        var names = rows.SelectMany(r => new[] { r.SortName, r.Identity.Given }).Distinct().ToArray();
        if (names.Length > 0) await Take(People.Where(p => EF.Parameter(names).Contains(p.SortName)), cancel);
    }

    private IQueryable<Person> Everybody => db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]);

    private IQueryable<Person> People => Everybody.Where(p => p.MergedIntoId == null);

    private async Task Take(IQueryable<Person> people, CancellationToken cancel)
    {
        var found = (await people.Select(p => new { p.Id, p.NikIndex, p.NikCipher, p.NikState, p.SortName, p.BirthDate, p.Sex, p.BirthPlace, p.VillageCode }).ToListAsync(cancel))
            .Where(p => !byId.ContainsKey(p.Id)).ToList();
        var ids = found.Select(p => p.Id).ToArray();
        var duties = ids.Length == 0 ? null : (await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => EF.Parameter(ids).Contains(r.PersonId))
            .Select(r => new { r.PersonId, r.RegionCode }).ToListAsync(cancel)).ToLookup(r => r.PersonId, r => r.RegionCode);
        foreach (var p in found)
            Add(new(p.Id, p.NikIndex, new()
            {
                OpenNik = p.NikCipher is { } stored ? () => cipher.Decrypt(stored) : null,
                HasNik = p.NikState is not (NikState.Unknown or NikState.Malformed),
                Given = Identity.GivenIn(p.SortName),
                Born = p.BirthDate,
                Sex = p.Sex,
                BirthPlace = PersonName.Fold(p.BirthPlace),
                Places = p.VillageCode is null ? [.. duties![p.Id]] : [p.VillageCode, .. duties![p.Id]],
                ThisYear = db.Clock.Today.Year,
            }) { IsRegistered = true });
    }

    private static void Put<T>(Dictionary<T, List<KnownPerson>> lists, T key, KnownPerson person) where T : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(person);
    }
}
