using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Attendance;

/// <summary>A participant's QR as a phone read it.</summary>
/// <param name="Code">What the QR says: the participant's code, or a link that ends in it.</param>
/// <param name="At">By the phone's clock, UTC.</param>
/// <param name="Session">The session scanned for; null = the one that was on at that time.</param>
public sealed record Scan(string Code, DateTime At, Guid? Session = null);

/// <param name="Outcome">counted, known (counted before), unknown (no such participant), no_seat, no_session.</param>
public sealed record ScanResult(string Code, string Outcome, string? Name);

/// <summary>Takes scans as they come, late, twice or in any order: each participant counts once for each session.</summary>
public sealed class RecordScans(AppDb db)
{
    public const int MostScans = 2000;

    public async Task<IReadOnlyList<ScanResult>> Run(Guid eventId, IReadOnlyList<Scan> scans, AttendanceMethod method = AttendanceMethod.Scan)
    {
        if (scans.Count > MostScans) throw new Refusal(T($"Kirim paling banyak {MostScans} pindaian sekaligus.", $"Send at most {MostScans} scans at once."), "scans");
        await using var transaction = db.Database.CurrentTransaction is null ? await SeatsOf.Begin(db) : null;
        var seats = await SeatsOf.Hold(db, eventId);
        if (seats.Event.State is EventState.Cancelled or EventState.Preparing) throw new Refusal(T("Kegiatan ini tidak sedang berjalan.", "The event is not running."));
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.EventId == eventId).ToListAsync();
        var people = seats.Enrolments.Where(e => db.Actor.IsSystem || RegionCode.Contains(db.Actor.Region ?? "-", e.RegionCode)).ToDictionary(e => e.Code);
        var ids = sessions.Select(s => s.Id).ToArray();
        var there = (await db.Set<Attended>().Where(a => ids.Contains(a.SessionId)).Select(a => new { a.SessionId, a.EnrolmentId }).ToListAsync()).Select(a => (a.SessionId, a.EnrolmentId)).ToHashSet();
        var results = new List<ScanResult>();
        var added = 0;
        foreach (var scan in scans)
        {
            var person = people.GetValueOrDefault(CodeIn(scan.Code));
            var session = person is null ? null : SessionOf(sessions, scan, person);
            var outcome = person is null ? "unknown" : !person.HasSeat ? "no_seat" : session is null ? "no_session" : there.Add((session.Id, person.Id)) ? "counted" : "known";
            if (outcome == "counted")
            {
                db.Add(new Attended { SessionId = session!.Id, EnrolmentId = person!.Id, RegionCode = person.RegionCode, At = scan.At, Method = method, RecordedAt = db.Clock.UtcNow });
                added++;
            }
            results.Add(new(scan.Code, outcome, person?.Name));
        }
        if (added > 0) await db.Commit(seats.Event.Act(TrainingPermissions.RecordAttendance, nameof(RecordScans)) with { Facts = new { Counted = added } });
        if (transaction is not null) await transaction.CommitAsync();
        return results;
    }

    /// <returns>The code, also out of a link that ends in it.</returns>
    internal static string CodeIn(string? text) => (text ?? "").Trim().TrimEnd('/') is var trimmed && trimmed.LastIndexOf('/') is >= 0 and var slash ? trimmed[(slash + 1)..] : trimmed;

    private Session? SessionOf(IEnumerable<Session> sessions, Scan scan, Enrolment person)
    {
        if (scan.Session is { } id) return sessions.SingleOrDefault(s => s.Id == id && s.Counts && s.IsFor(person.Group));
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(scan.At, DateTimeKind.Utc), db.Clock.Zone);
        return sessions.Where(s => s.Counts && s.IsFor(person.Group) && s.IsOpenAt(local)).OrderByDescending(s => s.From <= TimeOnly.FromDateTime(local)).ThenBy(s => s.From).FirstOrDefault();
    }
}

/// <summary>Sets who was present in a session, by list; a person taken off leaves a trace in the log.</summary>
public sealed class SetAttendance(AppDb db)
{
    /// <param name="present">Enrolments that were there; those of the actor's region that are not named were not.</param>
    public async Task Run(Guid eventId, Guid sessionId, IReadOnlyCollection<Guid> present, string? reason)
    {
        await using var transaction = await SeatsOf.Begin(db);
        var seats = await SeatsOf.Hold(db, eventId);
        if (seats.Event.State is EventState.Cancelled or EventState.Preparing) throw new Refusal(T("Kegiatan ini tidak sedang berjalan.", "The event is not running."));
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId && s.EventId == eventId) ?? throw new Missing();
        if (session.Day > db.Clock.Today) throw new Refusal(T("Sesi ini belum berlangsung.", "This session has not taken place yet."));
        if (!session.Counts) throw new Refusal(T("Sesi ini tidak dihitung dalam kehadiran.", "This session does not count for attendance."));
        var there = await db.Set<Attended>().Where(a => a.SessionId == sessionId).ToListAsync();
        var mine = seats.Enrolments.Where(e => e.HasSeat && session.IsFor(e.Group) && RegionCode.Contains(db.Actor.Region ?? "-", e.RegionCode)).ToList();
        var gone = there.Where(a => !present.Contains(a.EnrolmentId)).ToList();
        if (gone.Count > 0 && string.IsNullOrWhiteSpace(reason)) throw new Refusal(T($"{gone.Count} orang dihapus dari daftar hadir. Isi alasannya.", $"{gone.Count} people are taken off the list. Give the reason."), "Reason");
        db.RemoveRange(gone);
        db.AddRange(mine.Where(e => present.Contains(e.Id) && there.All(a => a.EnrolmentId != e.Id))
            .Select(e => new Attended { SessionId = sessionId, EnrolmentId = e.Id, RegionCode = e.RegionCode, At = db.Clock.UtcNow, Method = AttendanceMethod.List, RecordedAt = db.Clock.UtcNow }));
        await db.Commit(seats.Event.Act(TrainingPermissions.RecordAttendance, nameof(SetAttendance), reason));
        await transaction.CommitAsync();
    }
}
