using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Administration;

/// <summary>Takes a role away.</summary>
internal sealed class RevokeGrant(AppDb db, ManagedAccounts accounts)
{
    public async Task Run(Guid id, Guid grantId)
    {
        var found = await accounts.Find(id);
        var grant = found.Grants.Find(g => g.Id == grantId) ?? throw new Missing();
        if (!RoleGiving.Allows(db.Actor, grant.Role, grant.RegionCode))
            throw new Refusal(T($"Anda tidak dapat mencabut peran {grant.Role.Name()} di wilayah itu.", $"You cannot take away the role {grant.Role.Name()} in that region."));
        if (grant.Role == Role.Administrator) await accounts.RefuseWithoutAdministrator(id, grantId);
        db.Remove(grant);
        await accounts.Commit(nameof(RevokeGrant), found, grant.RegionCode);
    }
}
