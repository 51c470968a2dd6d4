using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Sessions;

/// <summary>Records outreach sessions, changes and cancels them: one's own, and with more rights those of others.</summary>
public sealed class KeepSessions(AppDb db, RegionTree tree, OutreachCodes codes, Educators educators, Attachments attachments)
{
    private const long MostPhotoBytes = 12 * 1024 * 1024;

    /// <param name="id">As made on the phone; null = a new one.</param>
    /// <param name="times">When it was written on the phone, and when it arrived if that was much later; null = now.</param>
    public async Task<OutreachSession> Add(SessionForm form, Guid? id = null, (DateTime At, DateTime? ReceivedAt)? times = null)
    {
        if (!db.Actor.May(OutreachPermissions.Record)) throw new Denied();
        var session = new OutreachSession { Id = id ?? Guid.CreateVersion7(), RecordedBy = db.Actor.AccountId, RecordedByName = db.Actor.Name, RecordedAt = times?.At ?? db.Clock.UtcNow, ReceivedAt = times?.ReceivedAt };
        session.Describe(await Checked(form, null));
        db.Add(session);
        await AddPhotos(session, form);
        await db.Commit(session.Act("RecordOutreach"));
        return session;
    }

    public async Task<OutreachSession> Change(Guid id, SessionForm form)
    {
        var session = await db.OutreachToChange(id);
        if (form.Version is { } seen && seen != session.Version) throw new Conflict();
        session.Describe(await Checked(form, session));
        await AddPhotos(session, form);
        await db.Commit(session.Act("ChangeOutreach"));
        return session;
    }

    public async Task Cancel(Guid id, CancelForm form)
    {
        var session = await db.OutreachToChange(id);
        session.Cancel(form.Reason);
        await db.Commit(session.Act("CancelOutreach", session.CancelledBecause));
    }

    public async Task RemovePhoto(Guid id, Guid photo)
    {
        var session = await db.OutreachToChange(id);
        var found = await db.Set<OutreachPhoto>().SingleOrDefaultAsync(p => p.Id == photo && p.SessionId == id) ?? throw new Missing();
        db.Remove(found);
        await attachments.Remove(found.DocumentId);
        await db.Commit(session.Act("RemoveOutreachPhoto"));
    }

    private async Task<SessionText> Checked(SessionForm form, OutreachSession? known)
    {
        var text = form.Text(tree, await educators.Of(form, known), form.Series, db.Clock.Today);
        if (!db.Actor.May(OutreachPermissions.Record, text.Region)) throw new Refusal(T("Pilih tempat di dalam wilayah tugas Anda.", "Choose a place inside your region."), nameof(form.Village));
        Known(await codes.Themes(), text.Theme, known?.Theme, nameof(form.Theme));
        Known(await codes.Audiences(), text.Audience, known?.Audience, nameof(form.Audience));
        Known(await codes.Methods(), text.Method, known?.Method, nameof(form.Method));
        if (form.Series is { } series && !await db.Set<OutreachSeries>().AnyAsync(s => s.Id == series)) throw new Refusal(T("Rangkaian ini tidak ada di wilayah Anda.", "There is no such series in your region."), nameof(form.Series));
        if (Written.Optional(form.NewSeries, SessionForm.LongestTitle, nameof(form.NewSeries)) is not { } title) return text;
        var begun = new OutreachSeries { RegionCode = text.Region, Title = title };
        db.Add(begun);
        return text with { Series = begun.Id };
    }

    /// <summary>A session keeps a code that has ended since.</summary>
    private static void Known(IReadOnlyList<OfficeCode> list, string code, string? known, string about)
    {
        if (code != known && !list.Any(c => c.Code == code && c.InUse)) throw new Refusal(T("Pilihan ini tidak ada dalam daftar.", "This choice is not on the list."), about);
    }

    private async Task AddPhotos(OutreachSession session, SessionForm form)
    {
        var files = form.Photos?.Where(p => p.Length > 0).ToList() ?? [];
        if (files.Count == 0) return;
        if (files.Count + await db.Set<OutreachPhoto>().CountAsync(p => p.SessionId == session.Id) > OutreachPhoto.Most) throw new Refusal(T($"Paling banyak {OutreachPhoto.Most} foto tiap penyuluhan.", $"At most {OutreachPhoto.Most} photos a session."), nameof(form.Photos));
        foreach (var file in files)
        {
            if (file.Length > MostPhotoBytes) throw new Refusal(T($"Foto lebih besar dari {MostPhotoBytes >> 20} MB. Perkecil dulu.", $"The photo is larger than {MostPhotoBytes >> 20} MB. Make it smaller first."), nameof(form.Photos));
            using var buffer = new MemoryStream((int)file.Length);
            await file.CopyToAsync(buffer);
            var document = await attachments.Keep(Photo.Shrink(buffer.ToArray(), nameof(form.Photos)), "penyuluhan", nameof(OutreachSession), session.Id, session.RegionCode, nameof(form.Photos));
            db.Add(new OutreachPhoto { SessionId = session.Id, DocumentId = document, At = db.Clock.UtcNow });
        }
    }
}

internal static class OutreachAccess
{
    /// <summary>Who may change a session and ask its participants.</summary>
    public static bool MayChange(this Actor actor, OutreachSession session) =>
        actor.May(OutreachPermissions.Manage, session.RegionCode) || actor.AccountId is { } me && session.RecordedBy == me && actor.May(OutreachPermissions.Record, session.RegionCode);

    /// <exception cref="Missing">It is in no region of the actor's.</exception>
    /// <exception cref="Denied">It is somebody else's.</exception>
    public static async Task<OutreachSession> OutreachToChange(this AppDb db, Guid id)
    {
        var session = await db.Set<OutreachSession>().Include(s => s.Attendance).SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();
        return db.Actor.MayChange(session) ? session : throw new Denied();
    }

    public static Act Act(this OutreachSession session, string verb, string? reason = null) => new(OutreachPermissions.Record, verb, session.RegionCode, nameof(OutreachSession), session.Id, reason) { RelatedId = session.PersonId };
}
