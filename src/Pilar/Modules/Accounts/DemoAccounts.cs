using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Accounts;

/// <summary>An account of the demo province: signs in as <c>NAME@demo.pilar</c>.</summary>
public sealed record DemoAccount(string Name, string FullName, Role Role, string Region)
{
    public string Email => Name + "@demo.pilar";
}

/// <summary>One account for each role, with a password everybody knows: only for an installation nobody works in.</summary>
public sealed class DemoAccounts(AppDb db, AddAccount add, IPasswordHasher<Account> hasher)
{
    public const string Password = "demo-pilar-2026";
    private const string District = "63.03.05";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("admin", "Admin Demo", Role.Administrator, RegionCode.Nation),
        new("provinsi", "Petugas Provinsi Demo", Role.ProvinceOfficer, "63"),
        new("kabupaten", "Petugas Kabupaten Demo", Role.RegencyOfficer, "63.03"),
        new("tksk", "TKSK Demo", Role.Tksk, District),
        new("psm", "PSM Demo", Role.Volunteer, District),
        new("juri", "Juri Demo", Role.Juror, "63"),
        new("mitra", "Lembaga Mitra Demo", Role.Partner, "63.03"),
        new("pimpinan", "Pimpinan Demo", Role.Leader, "63"),
        new("auditor", "Auditor Demo", Role.Auditor, "63"),
    ];

    /// <exception cref="Refusal">There are accounts already.</exception>
    public async Task Run()
    {
        if (await db.Users.AnyAsync()) throw new Refusal("Demo accounts only go into a new installation: this one has accounts.");
        var village = await db.Set<Region>().Where(r => r.ParentCode == District).OrderBy(r => r.Code).Select(r => r.Code).FirstAsync();
        foreach (var demo in All)
        {
            var region = demo.Role == Role.Volunteer ? village : demo.Region;
            var account = await add.Run(new(demo.Email, demo.FullName, demo.Role, region));
            // Past the password rules, which would refuse it.
            account.PasswordHash = hasher.HashPassword(account, Password);
            await db.Commit(new Act(AccountPermissions.Manage, "SetDemoPassword", region, nameof(Account), account.Id));
        }
    }
}
