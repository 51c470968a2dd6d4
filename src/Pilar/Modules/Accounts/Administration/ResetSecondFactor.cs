using Microsoft.AspNetCore.Identity;
using Pilar.Data.Accounts;

namespace Pilar.Modules.Accounts.Administration;

/// <summary>For somebody who lost their phone: the password alone is enough again, and the passkeys are gone.</summary>
internal sealed class ResetSecondFactor(ManagedAccounts accounts, UserManager<Account> users)
{
    public async Task Run(Guid id)
    {
        var found = await accounts.ToManage(id);
        await users.SetTwoFactorEnabledAsync(found.Account, false);
        await users.ResetAuthenticatorKeyAsync(found.Account);
        foreach (var passkey in await users.GetPasskeysAsync(found.Account)) await users.RemovePasskeyAsync(found.Account, passkey.CredentialId);
        await accounts.Commit(nameof(ResetSecondFactor), found);
    }
}
