using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People.Lists;

/// <summary>One box for everything people are looked for by: NIK, telephone number, number of a letter, name.</summary>
public sealed class PeopleFinder(AppDb db, Niks niks, PeopleSearch search)
{
    /// <returns>Ids, the nearest first; the query filter hides other regions.</returns>
    public async Task<IReadOnlyList<Guid>> Find(string q, string region, int most)
    {
        var digits = Nik.Clean(q);
        if (digits.Length == 16 && digits.All(char.IsAsciiDigit))
        {
            var index = Nik.Parse(digits) is { } nik ? niks.Index(nik) : null;
            return index is null ? [] : await ByNik(index, most);
        }

        if (Number(q) is { } phone) return await db.Set<Person>().Where(p => p.Phone == phone && p.MergedIntoId == null).OrderBy(p => p.SortName).Take(most).Select(p => p.Id).ToListAsync();
        if (q.Any(char.IsAsciiDigit) && await ByLetter(q, most) is { Count: > 0 } holders) return holders;
        return [.. (await search.ByName(q, region, most)).Select(h => h.PersonId)];
    }

    /// <summary>A number that went into another record with a merge leads there.</summary>
    private async Task<List<Guid>> ByNik(string index, int most)
    {
        var heirs = await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(p => p.NikIndex == index && p.MergedIntoId != null).Select(p => p.MergedIntoId!.Value).ToListAsync();
        return await db.Set<Person>().Where(p => (p.NikIndex == index || heirs.Contains(p.Id)) && p.MergedIntoId == null).OrderBy(p => p.SortName).Take(most).Select(p => p.Id).ToListAsync();
    }

    private async Task<List<Guid>> ByLetter(string q, int most)
    {
        var key = Appointment.Key(q);
        return await db.Set<Appointment>().Where(a => a.NumberKey == key)
            .Join(db.Set<PillarRole>(), a => a.RoleId, r => r.Id, (a, r) => new { r.PersonId, r.SortName }).Distinct()
            .OrderBy(r => r.SortName).ThenBy(r => r.PersonId).Take(most).Select(r => r.PersonId).ToListAsync();
    }

    private static string? Number(string q)
    {
        if (!q.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-') || q.Count(char.IsAsciiDigit) is < 9 or > 14) return null;
        try
        {
            return Phone.Normal(q, "");
        }
        catch (Kernel.Refusal)
        {
            return null;
        }
    }
}
