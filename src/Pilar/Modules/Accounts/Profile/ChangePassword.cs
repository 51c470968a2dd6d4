using Microsoft.AspNetCore.Identity;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Accounts.Phones;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Profile;

internal sealed class PasswordForm
{
    public string CurrentPassword { get; set; } = "";
    public string Password { get; set; } = "";
    public string Repeated { get; set; } = "";
}

/// <summary>A new password; all other devices and phones are signed out.</summary>
internal sealed class ChangePassword(OwnAccount own, UserManager<Account> users, EndSessions sessions, EndPhones phones)
{
    public async Task Run(PasswordForm form, Guid? thisSession)
    {
        var account = await own.Load();
        await own.RefuseUnless(account, form.CurrentPassword);
        if (form.Password != form.Repeated)
            throw new Refusal(T("Kedua kata sandi baru tidak sama.", "The two new passwords differ."), nameof(form.Repeated));
        await users.ChangePasswordAsync(account, form.CurrentPassword, form.Password);
        await sessions.Mark(null, thisSession);
        await phones.MarkAll(account.Id);
        await own.Commit(nameof(ChangePassword));
    }
}
