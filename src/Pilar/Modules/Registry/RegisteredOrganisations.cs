using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Organisations;

namespace Pilar.Modules.Registry;

/// <summary>An organisation of the registry, as other modules see it.</summary>
public sealed record RegisteredOrganisation(Guid Id, string Name, string RegionCode);

/// <summary>The organisations of the actor's region.</summary>
public sealed class RegisteredOrganisations(AppDb db)
{
    public Task<bool> Knows(Guid id) => db.Set<Organisation>().AnyAsync(o => o.Id == id);

    /// <returns>Null when there is no such organisation here.</returns>
    public Task<RegisteredOrganisation?> Find(Guid id) => db.Set<Organisation>().Where(o => o.Id == id).Select(o => new RegisteredOrganisation(o.Id, o.Name, o.RegionCode)).SingleOrDefaultAsync();

    /// <summary>Those that still work, by name.</summary>
    public async Task<IReadOnlyList<RegisteredOrganisation>> Active(int most) => await db.Set<Organisation>().Where(o => o.Status == OrganisationStatus.Active)
        .OrderBy(o => o.SortName).ThenBy(o => o.Id).Take(most).Select(o => new RegisteredOrganisation(o.Id, o.Name, o.RegionCode)).ToListAsync();
}
