using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Registry.Organisations;

/// <summary>Fetching an organisation to work on, and what every act on one has in common.</summary>
internal static class OrganisationAccess
{
    /// <exception cref="Missing">Not here.</exception>
    public static async Task<Organisation> OrganisationToChange(this AppDb db, Guid id) =>
        await db.Set<Organisation>().Include(o => o.Papers).Include(o => o.Officers).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id) ?? throw new Missing();

    public static Act Act(this Organisation organisation, string verb, string? reason = null) =>
        new(RegistryPermissions.ChangeOrganisations, verb, organisation.RegionCode, nameof(Organisation), organisation.Id, reason);
}
