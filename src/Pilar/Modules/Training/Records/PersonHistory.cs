using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.Records;

/// <summary>An event somebody was named for.</summary>
public sealed record EventTakenPart(TrainingEvent Event, Enrolment Enrolment, AttendanceShare Share, IssuedCertificate? Certificate);

/// <summary>JP of a year: attended here, and by certificates of other organisers.</summary>
public sealed record YearOfTraining(int Year, int Events, int HoursHere, int HoursElsewhere)
{
    public int Hours => HoursHere + HoursElsewhere;
}

/// <summary>Everything somebody has been trained in.</summary>
public sealed record PersonHistory(PersonTrainings Person, IReadOnlyList<EventTakenPart> Events, IReadOnlyList<YearOfTraining> Years)
{
    /// <returns>Null when the actor cannot see the person.</returns>
    public static async Task<PersonHistory?> Of(AppDb db, TrainingRecord record, Guid person) => await record.Of(person) is { } known ? await Gather(db, known) : null;

    /// <summary>Whoever sees the person sees the events, wherever they were held.</summary>
    private static async Task<PersonHistory> Gather(AppDb db, PersonTrainings person)
    {
        var enrolments = await db.Set<Enrolment>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(n => n.PersonId == person.Person && n.State != EnrolmentState.Waiting).ToListAsync();
        var ids = enrolments.Select(n => n.EventId).ToArray();
        var events = await db.Set<TrainingEvent>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id);
        var sessions = (await db.Set<Session>().AsNoTracking().Where(s => ids.Contains(s.EventId) && s.Counts).ToListAsync()).ToLookup(s => s.EventId);
        var mine = enrolments.Select(n => n.Id).ToArray();
        var there = (await db.Set<Attended>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(a => mine.Contains(a.EnrolmentId)).Select(a => a.SessionId).ToListAsync()).ToHashSet();
        var issued = (await db.Set<IssuedCertificate>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(c => mine.Contains(c.EnrolmentId)).OrderBy(c => c.Id).ToListAsync()).ToLookup(c => c.EnrolmentId);
        var taken = enrolments.Select(n =>
        {
            var meant = sessions[n.EventId].Where(s => s.IsFor(n.Group)).ToList();
            return new EventTakenPart(events[n.EventId], n, new(meant.Where(s => there.Contains(s.Id)).Sum(s => s.Hours), meant.Sum(s => s.Hours)), issued[n.Id].LastOrDefault());
        }).OrderByDescending(t => t.Event.StartsOn).ThenByDescending(t => t.Event.Id).ToList();
        return new(person, taken, Count(taken, person.Certificates));
    }

    private static List<YearOfTraining> Count(List<EventTakenPart> taken, IReadOnlyList<RecordedTraining> certificates)
    {
        var here = taken.Where(t => t.Event.State == EventState.Finished && t.Share.Attended > 0).ToLookup(t => t.Event.EndsOn.Year);
        var elsewhere = certificates.Where(c => !c.IsIssuedHere && c.RevokedOn is null && c.Year is not null).ToLookup(c => c.Year!.Value);
        return [.. here.Select(y => y.Key).Union(elsewhere.Select(y => y.Key)).OrderDescending().Select(y => new YearOfTraining(y, here[y].Count(), here[y].Sum(t => t.Share.Attended), elsewhere[y].Sum(c => c.Hours ?? 0)))];
    }
}
