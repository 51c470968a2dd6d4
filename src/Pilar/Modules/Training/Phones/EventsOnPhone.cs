using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using Pilar.Web.Field;

namespace Pilar.Modules.Training.Phones;

/// <summary>Trainings that are coming or have just been: those one takes part in, with one's own code; for the committee those of its region.</summary>
internal sealed class EventsOnPhone(AppDb db) : FieldShare
{
    private const int DaysAfter = 7, Most = 20;

    public override string Name => "events";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        var since = db.Clock.Today.AddDays(-DaysAfter);
        var mine = await Mine(cancel);
        var ids = mine.Keys.ToArray();
        var all = db.Actor.May(TrainingPermissions.RecordAttendance);
        // Whoever is named for an event knows of it, wherever it is held.
        var events = await db.Set<TrainingEvent>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking()
            .Where(e => e.EndsOn >= since && (ids.Contains(e.Id) || all && db.Set<TrainingEvent>().Any(seen => seen.Id == e.Id)) && e.State != EventState.Preparing)
            .OrderBy(e => e.StartsOn).ThenBy(e => e.Id).Take(Most).Include(e => e.Sessions).ToListAsync(cancel);
        return events.ConvertAll(e => FieldItem.Of(e.Id, new
        {
            e.Id, e.Version, e.Title, e.State, e.Place, e.Address, e.StartsOn, e.EndsOn, code = mine.GetValueOrDefault(e.Id), scan = all ? true : (bool?)null,
            sessions = e.Sessions.OrderBy(s => s.Day).ThenBy(s => s.From).ThenBy(s => s.Id).Select(s => new { s.Id, s.Title, s.Day, from = s.From.ToString("HH:mm"), until = s.Until.ToString("HH:mm"), s.Room, s.Counts }),
        }));
    }

    /// <summary>Event -> one's own code.</summary>
    private async Task<Dictionary<Guid, string>> Mine(CancellationToken cancel)
    {
        if (!db.Actor.May(TrainingPermissions.Own) || await db.Users.Where(a => a.Id == db.Actor.AccountId).Select(a => a.PersonId).SingleOrDefaultAsync(cancel) is not { } person) return [];
        var named = await db.Set<Enrolment>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(n => n.PersonId == person && (n.State == EnrolmentState.Invited || n.State == EnrolmentState.Confirmed)).ToListAsync(cancel);
        return named.DistinctBy(n => n.EventId).ToDictionary(n => n.EventId, n => n.Code);
    }
}
