using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Pillars;

/// <summary>Fetching a role to work on, and what every act on one has in common.</summary>
internal static class RoleAccess
{
    /// <exception cref="Missing">Not here.</exception>
    /// <exception cref="Conflict">Changed since the form was opened; null = whatever stands there.</exception>
    public static async Task<PillarRole> RoleToChange(this AppDb db, Guid id, int? version = null)
    {
        var role = await db.Set<PillarRole>().Include(r => r.Person).Include(r => r.Appointments).SingleOrDefaultAsync(r => r.Id == id) ?? throw new Missing();
        return version is { } seen && seen != role.Version ? throw new Conflict() : role;
    }

    public static Act On(this PillarRole role, string verb, string? reason = null) =>
        new(RegistryPermissions.ChangeRoles, verb, role.RegionCode, nameof(PillarRole), role.Id, reason) { RelatedId = role.PersonId };

    public static DateOnly NotLater(this AppDb db, DateOnly? on, string about)
    {
        var day = on ?? db.Clock.Today;
        return day <= db.Clock.Today ? day : throw new Refusal(T("Tanggal ini belum terjadi.", "This date lies in the future."), about);
    }
}
