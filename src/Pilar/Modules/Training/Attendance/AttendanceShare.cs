using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Attendance;

/// <summary>Hours attended of those that were meant for the participant, in JP.</summary>
public sealed record AttendanceShare(int Attended, int Meant)
{
    /// <summary>Percent, rounded down: 79.9 does not pass 80.</summary>
    public int Percent => Meant == 0 ? 0 : Attended * 100 / Meant;

    /// <summary>For each of these participants of one event.</summary>
    public static async Task<Dictionary<Guid, AttendanceShare>> Of(AppDb db, Guid eventId, IReadOnlyCollection<Enrolment> people)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.EventId == eventId && s.Counts).ToListAsync();
        var ids = sessions.Select(s => s.Id).ToArray();
        var there = (await db.Set<Attended>().AsNoTracking().Where(a => ids.Contains(a.SessionId)).Select(a => new { a.SessionId, a.EnrolmentId }).ToListAsync()).ToLookup(a => a.EnrolmentId, a => a.SessionId);
        return people.ToDictionary(p => p.Id, p =>
        {
            var meant = sessions.Where(s => s.IsFor(p.Group)).ToList();
            var present = there[p.Id].ToHashSet();
            return new AttendanceShare(meant.Where(s => present.Contains(s.Id)).Sum(s => s.Hours), meant.Sum(s => s.Hours));
        });
    }
}
