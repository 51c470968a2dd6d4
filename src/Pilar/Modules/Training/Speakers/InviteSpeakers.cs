using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Speakers;

/// <summary>Gives speakers of an event their links: those who have none, and one whose link was revoked.</summary>
public sealed class InviteSpeakers(AppDb db)
{
    /// <param name="again">Only this speaker, by a new link.</param>
    public async Task Run(Guid eventId, Guid? again = null)
    {
        var e = await db.EventToChange(eventId);
        if (!e.IsUnderWay && again is null) throw new Refusal(T("Kegiatan ini sudah selesai atau dibatalkan.", "The event is over or cancelled."));
        var known = await db.Set<SpeakerInvitation>().Where(i => i.EventId == eventId).ToListAsync();
        var booked = e.Sessions.SelectMany(s => s.Speakers).Select(s => s.SpeakerId).Distinct().ToList();
        if (again is { } one) (known.SingleOrDefault(i => i.SpeakerId == one) ?? throw new Missing()).Renew(db.Clock.UtcNow);
        else
        {
            var unasked = booked.Except(known.Select(i => i.SpeakerId)).ToList();
            if (unasked.Count == 0) throw new Refusal(T("Semua narasumber sudah diundang.", "All speakers are invited already."));
            db.AddRange(unasked.Select(speaker => new SpeakerInvitation(eventId, speaker, e.RegionCode, db.Clock.UtcNow)));
        }
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(InviteSpeakers)) with { RelatedId = again });
    }
}

/// <summary>Makes a speaker's link lead nowhere.</summary>
public sealed class RevokeSpeakerLink(AppDb db)
{
    public async Task Run(Guid eventId, Guid speaker)
    {
        var e = await db.EventToChange(eventId);
        (await db.Set<SpeakerInvitation>().SingleOrDefaultAsync(i => i.EventId == eventId && i.SpeakerId == speaker) ?? throw new Missing()).Revoke(db.Clock.UtcNow);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(RevokeSpeakerLink)) with { RelatedId = speaker });
    }
}
