using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Administration;

/// <summary>Somebody's account with all its grants, as an officer meets it. Region = where acts on the account belong.</summary>
internal sealed record ManagedAccount(Account Account, List<AccountGrant> Grants, string Region);

/// <summary>Finds accounts an officer may see: those with a role inside the officer's region.</summary>
internal sealed class ManagedAccounts(AppDb db)
{
    /// <exception cref="Missing">The account has no role in the actor's region.</exception>
    public async Task<ManagedAccount> Find(Guid id)
    {
        var region = await db.Set<AccountGrant>().Where(g => g.AccountId == id).OrderBy(g => g.RegionCode.Length).Select(g => g.RegionCode).FirstOrDefaultAsync()
            ?? await LastRegionOf(id) ?? throw new Missing();
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == id) ?? throw new Missing();
        return new(account, await db.Set<AccountGrant>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(g => g.AccountId == id).ToListAsync(), region);
    }

    /// <summary>Closing, resetting and inviting touch the whole account: every role it has must be one the actor may give, and it is not the actor's own.</summary>
    public async Task<ManagedAccount> ToManage(Guid id)
    {
        var found = await Find(id);
        if (found.Account.Id == db.Actor.AccountId)
            throw new Refusal(T("Akun sendiri tidak dapat diubah di sini. Buka \"Akun saya\".", "You cannot change your own account here. Open \"My account\"."));
        if (!MayManage(found))
            throw new Refusal(T("Akun ini juga punya peran yang tidak dapat Anda kelola. Hubungi tingkat di atas Anda.", "This account also has roles you cannot manage. Ask the level above you."));
        return found;
    }

    public bool MayManage(ManagedAccount found) => db.Actor.May(AccountPermissions.Manage) && found.Account.Id != db.Actor.AccountId
        && found.Grants.All(g => RoleGiving.Allows(db.Actor, g.Role, g.RegionCode));

    /// <exception cref="Refusal">Nobody would be left to manage the installation.</exception>
    public async Task RefuseWithoutAdministrator(Guid account, Guid? grant = null)
    {
        var today = db.Clock.Today;
        var left = await db.Set<AccountGrant>().IgnoreQueryFilters([AppDb.RegionFilter])
            .Where(g => g.Role == Role.Administrator && (g.Until == null || g.Until >= today) && (grant == null ? g.AccountId != account : g.Id != grant))
            .Join(db.Users.Where(a => a.ClosedAt == null), g => g.AccountId, a => a.Id, (g, _) => g.Id).AnyAsync();
        if (!left) throw new Refusal(T("Ini administrator terakhir. Beri peran administrator kepada orang lain lebih dahulu.", "This is the last administrator. Make somebody else administrator first."));
    }

    public Task Commit(string verb, ManagedAccount found, string? region = null, object? facts = null, string? reason = null) =>
        db.Commit(new Act(AccountPermissions.Manage, verb, region ?? found.Region, nameof(Account), found.Account.Id) { Facts = facts, Reason = reason });

    // Whoever took the last role away still finds the account, to give it another one.
    private async Task<string?> LastRegionOf(Guid id) => await db.Set<AccountGrant>().IgnoreQueryFilters([AppDb.RegionFilter]).AnyAsync(g => g.AccountId == id)
        ? null
        : await db.Audit.Where(a => a.SubjectId == id && a.Verb == nameof(RevokeGrant)).OrderByDescending(a => a.Id).Select(a => a.RegionCode).FirstOrDefaultAsync();
}
