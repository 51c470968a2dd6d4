using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Outcomes;

namespace Pilar.Modules.Training.EventReports;

/// <summary>Participants of one region.</summary>
/// <param name="Unknown">Whose sex is not known.</param>
/// <param name="Attendance">Mean share of hours attended, in percent.</param>
public sealed record RegionOfParticipants(string Region, int Women, int Men, int Unknown, double Attendance, int Certificates)
{
    public int All => Women + Men + Unknown;
}

/// <summary>A session and how many of those it was for were there.</summary>
public sealed record SessionHeld(Session Session, int Present, int Meant);

/// <summary>What an event was: everything its report says that nobody has to write.</summary>
public sealed record EventFindings(TrainingEvent Event, EventReport? Report, IReadOnlyList<SessionHeld> Sessions, IReadOnlyList<Readiness> People, IReadOnlyList<RegionOfParticipants> Regions, EventResults Results, IReadOnlyList<EventPhoto> Photos)
{
    /// <summary>Those that enough participants gave.</summary>
    public IEnumerable<OpinionGroup> Opinions => Results.Opinions.Where(o => o.Mean is not null);

    public double Attendance => People.Count == 0 ? 0 : People.Average(p => p.Share.Percent);

    public int Certificates => People.Count(p => p.Issued is { RevokedOn: null });

    public int Hours => Sessions.Sum(s => s.Session.Hours);

    /// <param name="e">With its curriculum.</param>
    public static async Task<EventFindings> Of(AppDb db, RoleHolders holders, TrainingEvent e)
    {
        var people = await Readiness.Of(db, e);
        var sessions = await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).ThenInclude(s => s.Speaker).Where(s => s.EventId == e.Id).ToListAsync();
        var ids = sessions.Select(s => s.Id).ToArray();
        var seated = people.Select(p => p.Participant.Id).ToHashSet();
        var present = (await db.Set<Attended>().AsNoTracking().Where(a => ids.Contains(a.SessionId)).Select(a => new { a.SessionId, a.EnrolmentId }).ToListAsync()).Where(a => seated.Contains(a.EnrolmentId)).ToLookup(a => a.SessionId);
        var women = await holders.Sexes([.. people.Select(p => p.Participant.PersonId)]);
        return new(e, await db.Set<EventReport>().AsNoTracking().Include(r => r.Costs).SingleOrDefaultAsync(r => r.EventId == e.Id),
            [.. sessions.OrderBy(s => s.Day).ThenBy(s => s.From).ThenBy(s => s.Group).Select(s => new SessionHeld(s, present[s.Id].Count(), people.Count(p => s.IsFor(p.Participant.Group))))],
            people, [.. people.GroupBy(p => RegionCode.At(p.Participant.DutyRegionCode, RegionLevel.Regency) ?? p.Participant.RegionCode).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Row)],
            await EventResults.Of(db, e.Id), await db.Set<EventPhoto>().AsNoTracking().Where(p => p.EventId == e.Id).OrderBy(p => p.Id).ToListAsync());

        RegionOfParticipants Row(IGrouping<string, Readiness> g)
        {
            var sexes = g.Select(p => women.GetValueOrDefault(p.Participant.PersonId)).ToList();
            return new(g.Key, sexes.Count(s => s == true), sexes.Count(s => s == false), sexes.Count(s => s is null), g.Average(p => p.Share.Percent), g.Count(p => p.Issued is { RevokedOn: null }));
        }
    }
}
