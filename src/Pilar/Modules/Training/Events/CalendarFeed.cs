using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Invitations;
using Calendar = Ical.Net.Calendar;

namespace Pilar.Modules.Training.Events;

/// <summary>The schedule of an event as a calendar (RFC 5545): for the committee, and for each participant by the link of the invitation.</summary>
internal static class CalendarFeed
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trainings/{id:guid}/schedule.ics", OfEvent).RequireAuthorization(TrainingPermissions.View.Name);
        routes.MapGet("/i/{code}/schedule.ics", OfParticipant).AllowAnonymous();
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

    private static IResult File(TrainingEvent e, IEnumerable<Session> sessions, TimeZoneInfo zone)
    {
        var calendar = new Calendar { Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", e.Title);
        foreach (var s in sessions)
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
