using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts;

/// <summary>Who the new account is for and what it may do. Without a password its owner sets one through an invitation.</summary>
public sealed record NewAccount(string Email, string Name, Role? Role, string? Region, string? Password = null);

/// <summary>Makes an account with its first grant.</summary>
public sealed class AddAccount(AppDb db, UserManager<Account> users)
{
    public async Task<Account> Run(NewAccount wish)
    {
        var (role, region) = await Checked(wish);
        RoleGiving.Refuse(db.Actor, role, region);
        var account = new Account { Email = wish.Email.Trim(), UserName = wish.Email.Trim(), FullName = wish.Name.Trim(), CreatedAt = db.Clock.UtcNow };
        var made = wish.Password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, wish.Password);
        if (!made.Succeeded) throw Sentence(made.Errors.First());
        db.Add(new AccountGrant { AccountId = account.Id, Role = role, RegionCode = region, GrantedAt = db.Clock.UtcNow, GrantedBy = db.Actor.AccountId });
        await db.Commit(new Act(AccountPermissions.Manage, nameof(AddAccount), region, nameof(Account), account.Id));
        return account;
    }

    private async Task<(Role, string)> Checked(NewAccount wish)
    {
        if (!MailAddress.TryCreate(wish.Email.Trim(), out var mail) || mail.Address != wish.Email.Trim() || !mail.Host.Contains('.', StringComparison.Ordinal))
            throw new Refusal(T("Tulis alamat surel yang lengkap, misalnya nama@instansi.go.id.", "Write a whole e-mail address, such as name@office.go.id."), nameof(wish.Email));
        if (string.IsNullOrWhiteSpace(wish.Name)) throw new Refusal(T("Nama wajib diisi.", "The name is required."), nameof(wish.Name));
        if (wish.Role is not { } role) throw new Refusal(T("Pilih peran.", "Choose a role."), nameof(wish.Role));
        if (!RegionCode.IsWellFormed(wish.Region) || wish.Region != RegionCode.Nation && !await db.Set<Region>().AnyAsync(r => r.Code == wish.Region))
            throw new Refusal(T($"Wilayah dengan kode \"{wish.Region}\" tidak dikenal.", $"No region has the code \"{wish.Region}\"."), nameof(wish.Region));
        return (role, wish.Region!);
    }

    private static Refusal Sentence(IdentityError error) => error.Code is "DuplicateUserName" or "DuplicateEmail"
        ? new(T("Surel ini sudah dipakai akun lain.", "Another account uses this e-mail address."), nameof(NewAccount.Email))
        : new(error.Description);
}
