using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using Microsoft.EntityFrameworkCore;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Invitations;

/// <summary>A participant says whether they will come.</summary>
public sealed class AnswerInvitation(ForLinkHolder holders)
{
    public async Task Run(string code, bool coming, string? reason)
    {
        await using var scope = holders.Participant();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var known = await db.Set<Enrolment>().AsNoTracking().SingleOrDefaultAsync(e => e.Code == code) ?? throw new Missing();
        await using var transaction = await SeatsOf.Begin(db);
        var seats = await SeatsOf.Hold(db, known.EventId);
        if (!seats.Event.IsUnderWay || db.Clock.Today > seats.Event.EndsOn) throw new Refusal(T("Kegiatan ini sudah selesai atau dibatalkan.", "The event is over or cancelled."));
        var participant = seats.Enrolments.Single(e => e.Id == known.Id);
        if (coming) participant.Confirm(db.Clock.UtcNow);
        else
        {
            participant.Decline(string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), db.Clock.UtcNow);
            seats.Fill(shared: false);
        }
        await db.Commit(participant.Act(TrainingPermissions.AnswerInvitation, nameof(AnswerInvitation), participant.Reason));
        await transaction.CommitAsync();
        if (!coming) await scope.ServiceProvider.GetRequiredService<FreeSeats>().PassOnLater(seats.Event);
    }
}
