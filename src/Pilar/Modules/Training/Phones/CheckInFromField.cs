using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Phones;

/// <summary>attendance.self: a participant's own phone has seen the screen in the room, perhaps without a signal. What counts is the time at which it saw it.</summary>
internal sealed class CheckInFromField(AppDb db, RoomCode room, RecordScans record) : FieldActKind
{
    /// <summary>After so many days the list of the day is closed.</summary>
    private const int DaysLate = 7;

    private sealed record Seen(string? Code);

    public override string Name => "attendance.self";
    public override string Title => T("Kehadiran sendiri", "Own presence");

    public override async Task<FieldOutcome> Run(FieldAct act, CancellationToken cancel)
    {
        var data = act.Read<Seen>();
        if (!db.Actor.May(TrainingPermissions.Own)) throw new Denied();
        var (time, local) = (Show.Time(act.At, db.Clock), TimeZoneInfo.ConvertTimeFromUtc(act.At, db.Clock.Zone));
        if (db.Clock.Local - local > TimeSpan.FromDays(DaysLate)) throw new Refusal(T($"Pindaian {time} baru sampai sesudah lebih dari {DaysLate} hari. Minta panitia mencatat kehadiran Anda.", $"This scan of {time} arrived after more than {DaysLate} days. Ask the committee to record your presence."), nameof(data.Code));
        using var lifted = db.Actor.Lifted();
        var person = await db.Users.Where(a => a.Id == db.Actor.AccountId).Select(a => a.PersonId).SingleOrDefaultAsync(cancel)
            ?? throw new Refusal(T("Akun Anda belum dihubungkan dengan data diri. Minta kantor menghubungkannya.", "Your account is not linked to a person yet. Ask the office to link it."));
        var (seats, day) = (await db.Set<Enrolment>().AsNoTracking().Where(e => e.PersonId == person).ToListAsync(cancel), DateOnly.FromDateTime(local));
        var events = seats.Select(e => e.EventId).Distinct().ToArray();
        var own = await db.Set<Session>().AsNoTracking().Where(s => events.Contains(s.EventId) && s.Day == day).Select(s => s.Id).ToListAsync(cancel);
        if (room.SessionSeen(RecordScans.CodeIn(data.Code), own, act.At) is not { } id)
            throw new Refusal(T($"Kode ini tidak tampil di layar ruangan pada {time}. Pindai layar sekali lagi; periksa juga jam ponsel Anda.", $"The screen of the room did not show this code at {time}. Scan the screen again; check the clock of your phone too."), nameof(data.Code));
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) ?? throw new Missing();
        var mine = seats.Find(e => e.EventId == session.EventId && e.HasSeat) ?? seats.Find(e => e.EventId == session.EventId) ?? throw new Refusal(T("Anda tidak terdaftar pada kegiatan ini. Hubungi panitia.", "You are not named for this event. Ask the committee."));
        await CheckIn.Arrive(db, record, session, mine, act.At, local);
        return FieldOutcome.Done(session.EventId);
    }
}
