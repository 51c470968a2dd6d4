using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Seats;

/// <summary>On the day after the last day of nomination the seats still free go to those who wait, wherever they are.</summary>
internal sealed class ShareSeats(AppDb db, FreeSeats free) : EachDay
{
    public override async Task Run(CancellationToken cancel)
    {
        var today = db.Clock.Today;
        var events = await db.Set<TrainingEvent>().AsNoTracking().Where(e => (e.State == EventState.Open || e.State == EventState.Closed) && e.NominateUntil < today && e.StartsOn >= today
            && db.Set<Enrolment>().Any(n => n.EventId == e.Id && n.State == EnrolmentState.Waiting)).Select(e => e.Id).ToListAsync(cancel);
        foreach (var id in events) await free.PassOn(id, cancel);
    }
}
