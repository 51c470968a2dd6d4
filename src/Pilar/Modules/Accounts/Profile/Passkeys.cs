using Microsoft.AspNetCore.Identity;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Accounts.SignIn;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Profile;

/// <summary>Passkeys (WebAuthn): sign in with the fingerprint, face or PIN of a device instead of the password.</summary>
internal sealed class Passkeys(OwnAccount own, UserManager<Account> users, SessionOpener opener)
{
    private const int Most = 10;

    /// <returns>What the browser needs to make one, as JSON.</returns>
    public async Task<string> Options()
    {
        var account = await own.Load();
        return await opener.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.FullName });
    }

    public async Task Add(PasskeyForm form)
    {
        var account = await own.Load();
        if ((await users.GetPasskeysAsync(account)).Count >= Most)
            throw new Refusal(T($"Paling banyak {Most} kunci sandi.", $"{Most} passkeys at most."));
        var made = form.Credential.Length == 0 ? null : await opener.PerformPasskeyAttestationAsync(form.Credential);
        if (made is not { Succeeded: true })
            throw new Refusal(T("Perangkat ini tidak dapat membuat kunci sandi, atau Anda membatalkannya. Coba sekali lagi.", "This device could not make a passkey, or you cancelled. Try once more."));
        made.Passkey.Name = form.Name.Trim();
        await users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        await own.Commit("AddPasskey", new { name = made.Passkey.Name });
    }

    public async Task Remove(byte[] id)
    {
        var account = await own.Load();
        if (await users.GetPasskeyAsync(account, id) is not { } passkey) return;
        await users.RemovePasskeyAsync(account, id);
        await own.Commit("RemovePasskey", new { name = passkey.Name });
    }
}
