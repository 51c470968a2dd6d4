using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Administration;

internal sealed class InvitationForm
{
    public string Password { get; set; } = "";
    public string Repeated { get; set; } = "";
}

/// <summary>A link with which the owner of an account sets a password: for a new account, or a forgotten password. It works once, for a week.</summary>
internal sealed class Invitation(ManagedAccounts accounts, UserManager<Account> users, IServiceScopeFactory scopes, Actor visitor)
{
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(7);

    /// <returns>Path of the link.</returns>
    public async Task<string> Make(Guid id)
    {
        var found = await accounts.ToManage(id);
        // A new stamp ends the links made before.
        await users.UpdateSecurityStampAsync(found.Account);
        var token = await users.GeneratePasswordResetTokenAsync(found.Account);
        await accounts.Commit("InviteAccount", found);
        return $"/invitation/{id}?token={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token))}";
    }

    /// <summary>The holder of the link is nobody yet: the system sets the password in the account's name.</summary>
    public async Task Accept(Guid id, string? token, InvitationForm form)
    {
        if (form.Password != form.Repeated) throw new Refusal(T("Kedua kata sandi tidak sama.", "The two passwords differ."), nameof(form.Repeated));
        await using var scope = scopes.CreateAsyncScope();
        var system = scope.ServiceProvider.GetRequiredService<Actor>();
        system.BecomeSystem("", visitor.Origin);
        var (db, manager) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == id && a.ClosedAt == null) ?? throw Spent();
        var result = await manager.ResetPasswordAsync(account, Read(token), form.Password);
        if (!result.Succeeded) throw Spent();
        account.LockoutEnd = null;
        foreach (var session in await db.Set<Session>().Where(s => s.AccountId == id && s.EndedAt == null).ToListAsync()) session.EndedAt = db.Clock.UtcNow;
        system.BecomeSystem(account.FullName, visitor.Origin, id);
        var region = await db.Set<AccountGrant>().Where(g => g.AccountId == id).OrderBy(g => g.RegionCode.Length).Select(g => g.RegionCode).FirstOrDefaultAsync();
        await db.Commit(new Act(AccountPermissions.Own, "AcceptInvitation", region ?? RegionCode.Nation, nameof(Account), id));
    }

    private static string Read(string? token) =>
        token is { Length: > 0 and < 2000 } && Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) : "";

    private static Refusal Spent() => new(T("Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru kepada petugas.", "This link was used or has expired. Ask the officer for a new one."));
}
