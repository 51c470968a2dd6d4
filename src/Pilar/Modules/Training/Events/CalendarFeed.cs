using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Speakers;
using Calendar = Ical.Net.Calendar;

namespace Pilar.Modules.Training.Events;

/// <summary>Schedules as calendars (RFC 5545): of an event, of a speaker, and of each participant and speaker by their own link, to which a phone can subscribe.</summary>
internal static class CalendarFeed
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trainings/{id:guid}/schedule.ics", OfEvent).RequireAuthorization(TrainingPermissions.View.Name);
        routes.MapGet("/speakers/{id:guid}/schedule.ics", OfSpeaker).RequireAuthorization(TrainingPermissions.View.Name);
        routes.MapGet("/i/{code}/schedule.ics", OfParticipant).AllowAnonymous();
        routes.MapGet("/s/{code}/schedule.ics", OfSpeakerLink).AllowAnonymous();
    }

    private static async Task<IResult> OfEvent(Guid id, AppDb db)
    {
        if (await db.Set<TrainingEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is not { } shown) return Results.NotFound();
        var sessions = await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).ThenInclude(s => s.Speaker).Where(s => s.EventId == id).ToListAsync();
        return File(shown, sessions, db.Clock.Zone);
    }

    private static async Task<IResult> OfParticipant(string code, AppDb db) => await Invitation.Find(db, code) is { } invitation
        ? File(invitation.Event, invitation.Sessions, db.Clock.Zone)
        : Results.NotFound();

    private static async Task<IResult> OfSpeakerLink(string code, AppDb db, SpeakerVisits visits) => await visits.Find(code) is { } visit ? File(visit.Event, visit.Sessions, db.Clock.Zone) : Results.NotFound();

    private static async Task<IResult> OfSpeaker(Guid id, AppDb db)
    {
        if (await db.Set<Speaker>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is not { } speaker) return Results.NotFound();
        var events = await db.Set<TrainingEvent>().AsNoTracking().Include(e => e.Sessions).ThenInclude(s => s.Speakers).ThenInclude(s => s.Speaker)
            .Where(e => e.Sessions.Any(s => s.Speakers.Any(x => x.SpeakerId == id))).ToListAsync();
        return File(speaker.Name, events.SelectMany(e => e.Sessions.Where(s => s.Speakers.Exists(x => x.SpeakerId == id)).Select(s => (e, s))), db.Clock.Zone);
    }

    private static IResult File(TrainingEvent e, IEnumerable<Session> sessions, TimeZoneInfo zone) => File(e.Title, sessions.Select(s => (e, s)), zone);

    private static IResult File(string name, IEnumerable<(TrainingEvent Event, Session Session)> sessions, TimeZoneInfo zone)
    {
        var calendar = new Calendar { Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        // How often a phone that subscribed looks again (RFC 7986; the second for older programs).
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        foreach (var (e, s) in sessions)
            calendar.Events.Add(new CalendarEvent
            {
                Uid = s.Id.ToString(),
                Summary = s.Title,
                Start = At(s.Day, s.From, zone),
                End = At(s.Day, s.Until, zone),
                Location = string.Join(", ", new[] { s.Room, e.Place }.OfType<string>()),
                Description = string.Join("\n", s.Speakers.Select(x => $"{x.Speaker.Name}, {x.Speaker.Institution}").Prepend(e.Title)),
                Status = e.State == EventState.Cancelled ? "CANCELLED" : "CONFIRMED",
            });
        return Results.Text(new CalendarSerializer().SerializeToString(calendar) ?? "", "text/calendar; charset=utf-8");
    }

    private static CalDateTime At(DateOnly day, TimeOnly time, TimeZoneInfo zone) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), zone));
}
