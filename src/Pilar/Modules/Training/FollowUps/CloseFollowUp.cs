using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;

namespace Pilar.Modules.Training.FollowUps;

/// <summary>The office writes down what participants said, and closes the follow-up.</summary>
public sealed class CloseFollowUp(AppDb db)
{
    public async Task Run(Guid eventId, int months, FollowUpForm form)
    {
        var open = await db.Set<FollowUp>().SingleOrDefaultAsync(f => f.EventId == eventId && f.Months == months) ?? throw new Missing();
        var e = await db.Set<TrainingEvent>().SingleAsync(x => x.Id == eventId);
        open.Close(form, await db.Set<Enrolment>().WithSeat().CountAsync(n => n.EventId == eventId), db.Clock.Today);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(CloseFollowUp)));
    }
}
