using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Cases.Secrecy;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Flow;

public sealed class EntryForm
{
    public const int LongestText = 4000;

    public EntryKind Kind { get; set; }
    public string Text { get; set; } = "";

    /// <summary>Day of the next follow-up of a closed case; null = none.</summary>
    public DateOnly? NextOn { get; set; }
}

/// <summary>What somebody did, saw or heard. What volunteers write, a supervisor acknowledges.</summary>
public sealed class CaseStory(AppDb db, CaseDoor door, CaseCipher cipher, KeepPapers papers)
{
    /// <param name="from">Written on a phone, perhaps some time ago.</param>
    /// <returns>The entry.</returns>
    public async Task<Guid> Write(Guid id, EntryForm form, FromField? from = null, IReadOnlyList<IFormFile>? photos = null)
    {
        var @case = await door.ToWork(id);
        if (!CaseEntry.Written.Contains(form.Kind)) throw new Refusal(T("Pilih jenis catatan.", "Choose the kind of note."), nameof(form.Kind));
        var text = Written.Required(form.Text, EntryForm.LongestText, T("Tulis catatannya.", "Write the note."), nameof(form.Text));
        if (form.Kind == EntryKind.FollowUp) FollowUp(@case, form.NextOn);
        var entry = db.Tell(@case, form.Kind, cipher.Seal(text), from);
        if (db.Actor.Grant?.Role == Role.Volunteer) entry.AwaitSupervisor();
        await papers.Photos(@case, photos, nameof(photos));
        await db.Commit(@case.Act(CasePermissions.Report, "WriteCaseEntry") with { Facts = new { form.Kind } });
        return entry.Id;
    }

    public async Task Acknowledge(Guid entry)
    {
        var (@case, known) = await door.ToWork<CaseEntry>(entry, e => e.CaseId);
        if (!known.AwaitsSupervisor) throw new Refusal(T("Catatan ini tidak menunggu pengesahan.", "This note does not wait for an acknowledgement."));
        known.Acknowledge(db.Actor.Name, db.Clock.UtcNow);
        await db.Commit(@case.Act(CasePermissions.Acknowledge, "AcknowledgeCaseEntry"));
    }

    private void FollowUp(Case @case, DateOnly? next)
    {
        if (next <= db.Clock.Today) throw new Refusal(T("Tindak lanjut berikutnya berada di kemudian hari.", "The next follow-up lies in the future."), nameof(EntryForm.NextOn));
        @case.FollowUp(next);
    }
}
