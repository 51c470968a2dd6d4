using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Materials;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Speakers;

/// <summary>What a speaker does by their link: says whether they will come, gives materials for their own sessions and takes them back.</summary>
public sealed class AnswerAsSpeaker(ForLinkHolder holders)
{
    public Task Answer(string code, bool coming, string? reason) => Act(code, coming ? "SpeakerConfirmed" : "SpeakerDeclined", (db, invitation, e, _) =>
    {
        if (!e.IsUnderWay || db.Clock.Today > e.EndsOn) throw new Refusal(T("Kegiatan ini sudah selesai atau dibatalkan.", "The event is over or cancelled."));
        invitation.Say(coming, reason, db.Clock.UtcNow);
        return Task.CompletedTask;
    });

    public Task Give(string code, Guid session, IReadOnlyList<IFormFile> files) => Act(code, "AddMaterials", async (db, invitation, e, materials) =>
    {
        if (e.State == EventState.Cancelled) throw new Refusal(T("Kegiatan ini dibatalkan.", "The event is cancelled."));
        if (invitation.Answer == SpeakerAnswer.Declined) throw new Refusal(T("Anda menyatakan berhalangan. Nyatakan dulu bahwa Anda bersedia.", "You said that you cannot come. Say first that you will."));
        var own = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == session && s.EventId == e.Id && s.Speakers.Any(x => x.SpeakerId == invitation.SpeakerId)) ?? throw new Missing();
        await materials.AddToSession(e, own, files, invitation.SpeakerId);
    });

    public Task TakeBack(string code, Guid material) => Act(code, "RemoveMaterial", async (db, invitation, e, materials) =>
    {
        var own = await db.Set<Material>().SingleOrDefaultAsync(m => m.Id == material && m.SpeakerId == invitation.SpeakerId && db.Set<Session>().Any(s => s.Id == m.SessionId && s.EventId == e.Id)) ?? throw new Missing();
        await materials.Forget([own]);
    });

    private async Task Act(string code, string verb, Func<AppDb, SpeakerInvitation, TrainingEvent, MaterialFiles, Task> act)
    {
        await using var scope = holders.Speaker();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var invitation = await db.Set<SpeakerInvitation>().SingleOrDefaultAsync(i => i.Code == code && i.RevokedAt == null) ?? throw new Missing();
        var e = await db.Set<TrainingEvent>().SingleAsync(x => x.Id == invitation.EventId);
        await act(db, invitation, e, scope.ServiceProvider.GetRequiredService<MaterialFiles>());
        await db.Commit(e.Act(TrainingPermissions.AnswerAsSpeaker, verb, verb == "SpeakerDeclined" ? invitation.Reason : null) with { RelatedId = invitation.SpeakerId });
    }
}
