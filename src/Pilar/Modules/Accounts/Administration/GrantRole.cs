using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Administration;

internal sealed class GrantForm
{
    public Role? Role { get; set; }
    public string? Region { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>Gives an account one more role, in the giver's region and of those the giver may give.</summary>
internal sealed class GrantRole(AppDb db, ManagedAccounts accounts)
{
    public async Task Run(Guid id, GrantForm form)
    {
        var found = await accounts.Find(id);
        if (id == db.Actor.AccountId) throw new Refusal(T("Tidak seorang pun dapat memberi peran kepada dirinya sendiri.", "Nobody can give a role to themselves."));
        if (form.Role is not { } role) throw new Refusal(T("Pilih peran.", "Choose a role."), nameof(form.Role));
        if (!RegionCode.IsWellFormed(form.Region) || form.Region != RegionCode.Nation && !await db.Set<Region>().AnyAsync(r => r.Code == form.Region))
            throw new Refusal(T("Pilih wilayah.", "Choose a region."), nameof(form.Region));
        if (form.Until < db.Clock.Today) throw new Refusal(T("Tanggal berakhir sudah lewat.", "The last day has passed."), nameof(form.Until));
        RoleGiving.Refuse(db.Actor, role, form.Region!);
        db.Add(new AccountGrant { AccountId = id, Role = role, RegionCode = form.Region!, Until = form.Until, GrantedAt = db.Clock.UtcNow, GrantedBy = db.Actor.AccountId });
        await accounts.Commit(nameof(GrantRole), found, form.Region);
    }
}
