using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Speakers;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Events;

/// <summary>Adds, changes or removes a session. A speaker cannot be in two places at once, nor a room hold two sessions, nor a group sit in two.</summary>
public sealed class PlanSession(AppDb db, MaterialFiles materials)
{
    public async Task<Guid> Run(Guid eventId, Guid? id, SessionForm form)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var wanted = (form.Speakers ?? []).Distinct().ToArray();
        // Holding the speakers' rows makes two bookings of one speaker wait for each other.
        if (await db.Set<Speaker>().Where(s => wanted.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Bookings, s => s.Bookings + 1)) != wanted.Length)
            throw new Refusal(T("Narasumber ini tidak terdaftar.", "This speaker is not registered."), nameof(form.Speakers));
        var owner = await db.EventToChange(eventId);
        var session = id is null ? new Session(owner, form) : owner.Sessions.SingleOrDefault(s => s.Id == id) ?? throw new Missing();
        if (id is null) { owner.Sessions.Add(session); db.Add(session); }
        else if (form.Remove) { await Remove(owner, session); }
        else session.Describe(owner, form);
        if (!form.Remove)
        {
            session.Speakers.RemoveAll(s => !wanted.Contains(s.SpeakerId));
            session.Speakers.AddRange(wanted.Except(session.Speakers.Select(s => s.SpeakerId)).ToList().Select(speaker => new SessionSpeaker { SessionId = session.Id, SpeakerId = speaker }));
            RefuseClashInEvent(owner, session);
            await RefuseClashElsewhere(owner, session, wanted);
        }
        await db.Commit(owner.Act(TrainingPermissions.ManageEvents, nameof(PlanSession)));
        await transaction.CommitAsync();
        return session.Id;
    }

    private async Task Remove(TrainingEvent owner, Session session)
    {
        if (await db.Set<Attendance.Attended>().AnyAsync(a => a.SessionId == session.Id))
            throw new Refusal(T("Sesi ini sudah mempunyai daftar hadir; tidak dapat dihapus.", "This session has attendance; it cannot be removed."));
        await materials.ForgetOf([session.Id]);
        owner.Sessions.Remove(session);
        db.Remove(session);
    }

    private static void RefuseClashInEvent(TrainingEvent owner, Session session)
    {
        foreach (var other in owner.Sessions.Where(o => o != session && o.Overlaps(session)))
        {
            if (other.Room is { } room && string.Equals(room, session.Room, StringComparison.OrdinalIgnoreCase))
                throw new Refusal(T($"Ruang {room} dipakai \"{other.Title}\" {Times(other)}.", $"Room {room} holds \"{other.Title}\" {Times(other)}."), nameof(SessionForm.Room));
            if (other.Counts && session.Counts && (other.Group is null || session.Group is null || other.Group == session.Group))
                throw new Refusal(T($"Pada jam itu peserta yang sama mengikuti \"{other.Title}\" {Times(other)}. Beri kelompok untuk sesi paralel.", $"At that time the same participants are in \"{other.Title}\" {Times(other)}. Give parallel sessions a group."), nameof(SessionForm.From));
        }
    }

    private async Task RefuseClashElsewhere(TrainingEvent owner, Session session, Guid[] speakers)
    {
        var sameDay = await db.Set<TrainingEvent>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking()
            .Where(e => e.State != EventState.Cancelled && e.StartsOn <= session.Day && e.EndsOn >= session.Day)
            .SelectMany(e => e.Sessions.Where(s => s.Day == session.Day && s.Id != session.Id), (e, s) => new
            {
                e.Id, Event = e.Title, e.Place, s.Title, s.Room, s.From, s.Until, Speakers = s.Speakers.Where(x => speakers.Contains(x.SpeakerId)).Select(x => x.Speaker.Name).ToList(),
            }).AsSplitQuery().ToListAsync();
        foreach (var other in sameDay.Where(o => o.From < session.Until && session.From < o.Until))
        {
            var when = $"{other.From:HH:mm}–{other.Until:HH:mm}";
            if (other.Speakers.Count > 0)
                throw new Refusal(T($"{other.Speakers[0]} pada jam itu mengisi \"{other.Title}\" ({other.Event}, {when}).", $"{other.Speakers[0]} speaks at \"{other.Title}\" at that time ({other.Event}, {when})."), nameof(SessionForm.Speakers));
            if (other.Id != owner.Id && other.Room is not null && string.Equals(other.Room, session.Room, StringComparison.OrdinalIgnoreCase) && string.Equals(other.Place, owner.Place, StringComparison.OrdinalIgnoreCase))
                throw new Refusal(T($"Ruang {other.Room} di {other.Place} dipakai \"{other.Event}\" {when}.", $"Room {other.Room} at {other.Place} is taken by \"{other.Event}\" {when}."), nameof(SessionForm.Room));
        }
    }

    private static string Times(Session s) => $"{s.From:HH:mm}–{s.Until:HH:mm}";
}
