using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Records;

public sealed class LinkForm
{
    public string? Email { get; set; }
}

/// <summary>Says whose account somebody's is, so that they see their own trainings. One account for a person; that of a volunteer or a TKSK of the actor's region.</summary>
public sealed class LinkAccount(AppDb db, TrainingRecord record)
{
    public async Task Run(Guid person, string? email)
    {
        _ = await record.Of(person) ?? throw new Missing();
        var typed = (email ?? "").Trim().ToUpperInvariant();
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == typed && a.ClosedAt == null && db.Set<AccountGrant>().Any(g => g.AccountId == a.Id && (g.Role == Role.Volunteer || g.Role == Role.Tksk)))
            ?? throw new Refusal(T("Tidak ada akun relawan atau TKSK di wilayah Anda dengan alamat ini.", "No account of a volunteer or TKSK in your region has this address."), nameof(LinkForm.Email));
        if (account.PersonId is { } known && known != person) throw new Refusal(T("Akun ini sudah dihubungkan dengan orang lain.", "This account is linked to somebody else."), nameof(LinkForm.Email));
        if (await db.Users.AnyAsync(a => a.PersonId == person && a.Id != account.Id)) throw new Refusal(T("Orang ini sudah mempunyai akun lain.", "This person has another account already."), nameof(LinkForm.Email));
        account.PersonId = person;
        await db.Commit(new Act(RegistryPermissions.ChangePeople, nameof(LinkAccount), db.Actor.Region ?? throw new Denied(), nameof(Account), account.Id) { RelatedId = person });
    }
}
