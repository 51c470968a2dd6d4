using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Invitations;

/// <summary>What a participant sees who opens the link of the invitation: no account is needed, the link is the key.</summary>
public sealed record Invitation(Enrolment Participant, TrainingEvent Event, IReadOnlyList<Session> Sessions, IReadOnlySet<Guid> Attended, IssuedCertificate? Certificate, IReadOnlyList<(Paper Paper, bool HandedIn)> Papers)
{
    /// <summary>Materials are for those who take part.</summary>
    public bool MaySeeMaterials => Participant.HasSeat && Event.State != EventState.Cancelled;

    /// <returns>Null when no invitation has this code.</returns>
    public static async Task<Invitation?> Find(AppDb db, string code)
    {
        if (await db.Set<Enrolment>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().SingleOrDefaultAsync(e => e.Code == code) is not { } participant) return null;
        var e = await db.Set<TrainingEvent>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Include(x => x.Curriculum).SingleAsync(x => x.Id == participant.EventId);
        var sessions = await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).ThenInclude(s => s.Speaker).Where(s => s.EventId == e.Id).ToListAsync();
        var attended = await db.Set<Attended>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(a => a.EnrolmentId == participant.Id).Select(a => a.SessionId).ToListAsync();
        var certificate = await db.Set<IssuedCertificate>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(c => c.EnrolmentId == participant.Id).OrderByDescending(c => c.Id).FirstOrDefaultAsync();
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => p.EventId == e.Id && p.OpensAt != null).OrderBy(p => p.Number).ToListAsync();
        var handedIn = await db.Set<AnswerSheet>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(s => s.EnrolmentId == participant.Id && s.HandedInAt != null).Select(s => s.PaperId).ToListAsync();
        return new(participant, e, [.. sessions.Where(s => s.IsFor(participant.Group)).OrderBy(s => s.Day).ThenBy(s => s.From)], attended.ToHashSet(), certificate, [.. papers.Select(p => (p, handedIn.Contains(p.Id)))]);
    }
}
