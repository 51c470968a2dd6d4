using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Attendance;

/// <summary>A participant who saw the screen in the room says "here I am".</summary>
public sealed class CheckIn(ForLinkHolder holders)
{
    /// <param name="card">Code of the participant, as on the card.</param>
    public async Task Run(Guid sessionId, string card)
    {
        await using var scope = holders.Participant();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId) ?? throw new Missing();
        var participant = await db.Set<Enrolment>().AsNoTracking().SingleOrDefaultAsync(e => e.Code == card) ?? throw new Refusal(T("Kode peserta ini tidak dikenal.", "No participant has this code."), "Card");
        if (participant.EventId != session.EventId) throw new Refusal(T("Kartu ini untuk kegiatan lain.", "This card belongs to another event."), "Card");
        await Arrive(db, scope.ServiceProvider.GetRequiredService<RecordScans>(), session, participant, db.Clock.UtcNow, db.Clock.Local);
    }

    /// <summary>Records the presence, or says why it cannot be.</summary>
    /// <param name="at">When the screen was seen, UTC.</param>
    /// <param name="local">The same by the office's clock.</param>
    internal static async Task Arrive(AppDb db, RecordScans record, Session session, Enrolment participant, DateTime at, DateTime local)
    {
        if (!session.IsOpenAt(local)) throw new Refusal(T($"Sesi ini {Show.Date(session.Day)} pukul {session.From:HH:mm}–{session.Until:HH:mm}.", $"This session is on {Show.Date(session.Day)}, {session.From:HH:mm}–{session.Until:HH:mm}."));
        var result = (await record.Run(session.EventId, [new(participant.Code, at, session.Id)], AttendanceMethod.SelfCheckIn)).Single();
        if (result.Outcome == "no_seat") throw new Refusal(T("Anda belum mendapat kursi pada kegiatan ini. Hubungi panitia.", "You have no seat at this event. Ask the committee."));
        if (result.Outcome == "no_session") throw new Refusal(T("Sesi ini bukan untuk kelompok Anda. Lihat jadwal Anda.", "This session is not for your group. See your schedule."));
    }
}
