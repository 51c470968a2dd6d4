using Microsoft.AspNetCore.Identity;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts;

/// <summary>The account of whoever works in this request, to look at and to change.</summary>
public sealed class OwnAccount(AppDb db, UserManager<Account> users)
{
    public async Task<Account> Load() =>
        await users.FindByIdAsync(db.Actor.AccountId?.ToString() ?? "") ?? throw new Denied();

    public Task Commit(string verb, object? facts = null) => db.Commit(
        new Act(AccountPermissions.Own, verb, db.Actor.Region ?? RegionCode.Nation, nameof(Account), db.Actor.AccountId ?? Guid.Empty) { Facts = facts });

    /// <exception cref="Refusal">It is not the account's password.</exception>
    public async Task RefuseUnless(Account account, string password)
    {
        if (!await users.CheckPasswordAsync(account, password))
            throw new Refusal(T("Kata sandi Anda sekarang tidak cocok.", "Your current password does not match."), "CurrentPassword");
    }
}
