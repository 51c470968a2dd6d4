using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.SignIn;

public enum Entry { Open, NeedsCode }

/// <summary>Lets people in. Nobody is signed in yet, so each try is made by the system in a scope of its own, in the name of the account;
/// the page's own actor stays nobody.</summary>
internal sealed class Entrance(IServiceScopeFactory scopes, Actor visitor)
{
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    public Task<Entry> WithPassword(string email, string password, bool remember) => Try(SignInMethod.Password, async (opener, users) =>
    {
        var account = await users.FindByNameAsync(email.Trim());
        if (account is not null) return (account, await opener.PasswordSignInAsync(account, password, remember, lockoutOnFailure: true));
        // An unknown address takes as long as a wrong password, so that nobody can list who has an account.
        users.PasswordHasher.HashPassword(new Account { FullName = "" }, password);
        return (null, SignInResult.Failed);
    });

    public Task<Entry> WithCode(string code, bool remember) => Try(SignInMethod.PasswordAndCode, async (opener, _) =>
        (await Known(opener), await opener.TwoFactorAuthenticatorSignInAsync(Digits(code), remember, rememberClient: false)));

    public Task<Entry> WithRecoveryCode(string code) => Try(SignInMethod.PasswordAndRecoveryCode, async (opener, _) =>
        (await Known(opener), await opener.TwoFactorRecoveryCodeSignInAsync(code.Trim())));

    public Task<Entry> WithPasskey(string credential) => Try(SignInMethod.Passkey, async (opener, users) =>
    {
        var result = credential.Length == 0 ? SignInResult.Failed : await opener.PasskeySignInAsync(credential);
        return (result.Succeeded ? opener.SignedIn : null, result);
    });

    /// <summary>Proves who somebody is without opening a session: what follows is a phone's own token.</summary>
    /// <param name="code">From the authenticator, or a recovery code; asked for when the account has a second factor.</param>
    /// <returns>Null when a code is needed.</returns>
    public async Task<Account?> ForPhone(string email, string password, string? code)
    {
        Account? known = null;
        var entry = await Try(code is null ? SignInMethod.Password : SignInMethod.PasswordAndCode, async (opener, users) =>
        {
            known = await users.FindByNameAsync(email.Trim());
            if (known is null) users.PasswordHasher.HashPassword(new Account { FullName = "" }, password);
            return (known, known is null ? SignInResult.Failed : await opener.Prove(known, password, code is null ? null : Digits(code) is { Length: 6 } digits ? digits : code.Trim()));
        });
        return entry == Entry.Open ? known : null;
    }

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static async Task<Account> Known(SessionOpener opener) => await opener.GetTwoFactorAuthenticationUserAsync()
        ?? throw new Refusal(T("Waktu untuk memasukkan kode sudah habis. Masuk sekali lagi.", "The time to enter the code is over. Sign in once more."));

    private async Task<Entry> Try(SignInMethod method, Func<SessionOpener, UserManager<Account>, Task<(Account?, SignInResult)>> attempt)
    {
        await using var scope = scopes.CreateAsyncScope();
        var system = scope.ServiceProvider.GetRequiredService<Actor>();
        system.BecomeSystem("", visitor.Origin);
        var opener = scope.ServiceProvider.GetRequiredService<SessionOpener>();
        opener.Method = method;
        var (account, result) = await attempt(opener, opener.UserManager);
        if (account is not null) await Record(scope.ServiceProvider.GetRequiredService<AppDb>(), system, account, method, result);
        return result.Succeeded ? Entry.Open : result.RequiresTwoFactor ? Entry.NeedsCode : throw new Refusal(Sentence(method));
    }

    private static async Task Record(AppDb db, Actor system, Account account, SignInMethod method, SignInResult result)
    {
        var region = await db.Set<AccountGrant>().Where(g => g.AccountId == account.Id && (g.Until == null || g.Until >= db.Clock.Today))
            .OrderBy(g => g.RegionCode.Length).Select(g => g.RegionCode).FirstOrDefaultAsync();
        if (region is null && result.Succeeded)
            throw new Refusal(T("Akun ini belum atau tidak lagi punya peran. Hubungi petugas yang mengelola akun di wilayah Anda.", "This account has no role, or none any more. Ask the officer who manages accounts in your region."));
        system.BecomeSystem(account.FullName, system.Origin, account.Id);
        var verb = result.Succeeded ? "SignIn" : result.RequiresTwoFactor ? "AskForCode" : "RefuseSignIn";
        await db.Commit(new Act(AccountPermissions.Own, verb, region ?? RegionCode.Nation, nameof(Account), account.Id) { Facts = new { method = method.ToString() } });
    }

    private static string Sentence(SignInMethod method) => method switch
    {
        SignInMethod.Password => T(
            $"Surel atau kata sandi tidak cocok. Setelah 5 kali salah, akun terkunci {Lockout.Minutes} menit.",
            $"The e-mail address or the password does not match. After 5 wrong tries the account is locked for {Lockout.Minutes} minutes."),
        SignInMethod.Passkey => T("Kunci sandi ini tidak dikenal. Masuk dengan kata sandi.", "This passkey is not known. Sign in with your password."),
        _ => T("Kode tidak cocok. Pastikan jam di telepon Anda tepat, lalu coba kode yang baru.", "The code does not match. Check the clock of your phone and try a new code."),
    };
}
