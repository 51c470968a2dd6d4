using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;

namespace Pilar.Data.Accounts;

/// <summary>An account that may do something in a region.</summary>
public sealed record PermissionHolder(Guid Id, string Name, Role Role);

public static class PermissionHolders
{
    private const int Most = 200;

    /// <summary>Accounts whose region holds this one and whose role has the permission, by name; each once.</summary>
    public static Task<IReadOnlyList<PermissionHolder>> Holders(this AppDb db, Permission permission, string region)
    {
        string[] regions = [.. RegionCode.Path(region)];
        return Named(db, permission, db.Set<AccountGrant>().Where(g => regions.Contains(g.RegionCode)));
    }

    /// <summary>Accounts whose own region lies below this one.</summary>
    public static Task<IReadOnlyList<PermissionHolder>> HoldersBelow(this AppDb db, Permission permission, string region)
    {
        var (from, until) = (RegionCode.From(region) + ".", RegionCode.Until(region));
        return Named(db, permission, db.Set<AccountGrant>().Where(g => string.Compare(g.RegionCode, from) >= 0 && string.Compare(g.RegionCode, until) < 0));
    }

    private static async Task<IReadOnlyList<PermissionHolder>> Named(AppDb db, Permission permission, IQueryable<AccountGrant> grants)
    {
        var (roles, today) = (permission.Roles, db.Clock.Today);
        return [.. (await grants.Where(g => roles.Contains(g.Role) && (g.Until == null || g.Until >= today))
            .Join(db.Users.Where(a => a.ClosedAt == null), g => g.AccountId, a => a.Id, (g, a) => new { a.Id, a.FullName, g.Role }).OrderBy(m => m.FullName).Take(Most).ToListAsync())
            .DistinctBy(m => m.Id).Select(m => new PermissionHolder(m.Id, m.FullName, m.Role))];
    }
}
