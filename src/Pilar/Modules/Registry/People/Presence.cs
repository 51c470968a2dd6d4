using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People;

/// <summary>Keeps <see cref="PersonPresence"/> in step with where a person lives and serves. Ended roles count: a region keeps its own history in sight.</summary>
public sealed class Presence(AppDb db)
{
    /// <summary>Village of domicile and regions of duty of a tracked person, other regions' roles included; none for a merged record.</summary>
    public async Task<string[]> Places(Person person)
    {
        // Tracked: rows already changed in this operation keep their changes, and all roles come to hang on the person.
        await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => r.PersonId == person.Id).LoadAsync();
        var serves = person.Roles.Where(r => db.Entry(r).State != EntityState.Deleted).Select(r => r.RegionCode);
        return person.MergedIntoId is not null || db.Entry(person).State == EntityState.Deleted ? []
            : [.. serves.Append(person.VillageCode).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Brings the rows of one tracked person up to date; the caller commits.</summary>
    /// <returns>The places.</returns>
    public async Task<string[]> Renew(Person person)
    {
        var places = await Places(person);
        await db.Set<PersonPresence>().Where(p => p.PersonId == person.Id).LoadAsync();
        var wanted = PersonPresence.Codes(places).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in person.Presence.Where(p => !wanted.Contains(p.RegionCode)).ToList()) person.Presence.Remove(gone);
        wanted.ExceptWith(person.Presence.Select(p => p.RegionCode));
        person.Presence.AddRange(wanted.Select(code => new PersonPresence { PersonId = person.Id, RegionCode = code, SortName = person.SortName }));
        foreach (var row in person.Presence) row.SortName = person.SortName;
        foreach (var role in person.Roles) role.SortName = person.SortName;
        return places;
    }
}
