using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry;

/// <summary>A letter that shows a time of service.</summary>
/// <param name="From">First day in force; null = not known.</param>
/// <param name="Until">Last day in force; null = no end known.</param>
public sealed record ServiceLetter(string Number, DateOnly? From, DateOnly? Until, bool HasScan);

/// <summary>A role somebody holds or held.</summary>
/// <param name="EndsOn">Null = it has not ended.</param>
public sealed record ServedRole(Guid RoleId, string Kind, string RegionCode, DateOnly? StartsOn, DateOnly? EndsOn, IReadOnlyList<ServiceLetter> Letters);

/// <summary>Somebody's service, ended roles too.</summary>
public sealed record PersonService(Guid Person, string Name, string? RegionCode, IReadOnlyList<ServedRole> Roles);

/// <summary>How long people have served, with the letters that prove it. Bounded by the actor's region like every query.</summary>
public sealed class ServiceRecord(AppDb db)
{
    /// <returns>Null when there is no such person here.</returns>
    public async Task<PersonService?> Of(Guid person)
    {
        if (await db.Set<Person>().AsNoTracking().Where(p => p.Id == person && p.MergedIntoId == null).Select(p => new { p.Name, p.VillageCode }).SingleOrDefaultAsync() is not { } known) return null;
        var roles = await db.Set<PillarRole>().AsNoTracking().Include(r => r.Appointments).Where(r => r.PersonId == person && r.Status != RoleStatus.Candidate).OrderBy(r => r.StartsOn).ThenBy(r => r.Id).ToListAsync();
        return new(person, known.Name, roles.Find(r => r.EndsOn is null)?.RegionCode ?? known.VillageCode, [.. roles.Select(r => new ServedRole(r.Id, r.Kind, r.RegionCode, r.StartsOn, r.EndsOn,
            [.. r.Appointments.OrderBy(a => a.ValidFrom ?? a.IssuedOn).Select(a => new ServiceLetter(a.Number, a.ValidFrom ?? a.IssuedOn, a.ValidUntil, a.DocumentId is not null))]))]);
    }
}
