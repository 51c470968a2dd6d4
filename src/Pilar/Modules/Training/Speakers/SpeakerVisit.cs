using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Materials;
using Pilar.Modules.Training.Outcomes;
using Pilar.Modules.Training.Records;

namespace Pilar.Modules.Training.Speakers;

/// <summary>What a speaker sees who opens their link.</summary>
/// <param name="Sessions">Own sessions of this event, in the order of the schedule, each with all its speakers.</param>
/// <param name="Past">Own sessions anywhere that are over.</param>
/// <param name="Ratings">By session, from enough opinions on.</param>
public sealed record SpeakerVisit(SpeakerInvitation Invitation, Speaker Speaker, TrainingEvent Event, IReadOnlyList<Session> Sessions, ILookup<Guid, Material> Materials, IReadOnlyList<SessionSpoken> Past, IReadOnlyDictionary<Guid, SpeakerRating> Ratings)
{
    public bool MayAnswer(DateOnly today) => Event.IsUnderWay && today <= Event.EndsOn;

    /// <summary>Slides are often given after the last day.</summary>
    public bool MayUpload => Event.State != EventState.Cancelled && Invitation.Answer != SpeakerAnswer.Declined && Sessions.Count > 0;
}

/// <summary>Opens speakers' links.</summary>
public sealed class SpeakerVisits(ForLinkHolder holders)
{
    /// <returns>Null when no link has this code, or it was revoked.</returns>
    public async Task<SpeakerVisit?> Find(string code)
    {
        await using var scope = holders.Speaker();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Set<SpeakerInvitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Code == code && i.RevokedAt == null) is not { } invitation) return null;
        var (speaker, e) = (await db.Set<Speaker>().AsNoTracking().SingleAsync(s => s.Id == invitation.SpeakerId), await db.Set<TrainingEvent>().AsNoTracking().SingleAsync(x => x.Id == invitation.EventId));
        var sessions = await db.Set<Session>().AsNoTracking().Include(s => s.Speakers).ThenInclude(s => s.Speaker).Where(s => s.EventId == e.Id && s.Speakers.Any(x => x.SpeakerId == speaker.Id)).ToListAsync();
        var past = (await SpeakerHistory.Of(db, speaker.Id)).Where(s => s.Event.State == EventState.Finished || s.Session.Day < db.Clock.Today).ToList();
        return new(invitation, speaker, e, [.. sessions.OrderBy(s => s.Day).ThenBy(s => s.From)], await MaterialsOf.Sessions(db, sessions), past, await SpeakerRating.Of(db, speaker.Id));
    }
}
