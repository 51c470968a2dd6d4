using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Seats;

/// <summary>Seats that a region leaves empty after the last day of nomination go to those who wait anywhere. The program does it, in a scope of
/// its own, because no region may move another's people.</summary>
public sealed class FreeSeats(AppDb db, IServiceScopeFactory scopes)
{
    /// <summary>After somebody left; does nothing before its time.</summary>
    public async Task PassOnLater(TrainingEvent e)
    {
        if (!IsTime(e, db.Clock.Today)) return;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(db.Actor.Name, db.Actor.Origin, db.Actor.AccountId);
        await scope.ServiceProvider.GetRequiredService<FreeSeats>().PassOn(e.Id);
    }

    /// <summary>Invites whoever is next, inside each quota and then across regions. For the program itself.</summary>
    /// <returns>How many were invited.</returns>
    public async Task<int> PassOn(Guid eventId, CancellationToken cancel = default)
    {
        await using var transaction = await SeatsOf.Begin(db);
        var seats = await SeatsOf.Hold(db, eventId);
        var invited = seats.Fill(shared: IsTime(seats.Event, db.Clock.Today));
        if (invited.Count > 0) await db.Commit(seats.Event.Act(TrainingPermissions.PassSeatsOn, nameof(PassOn)) with { Facts = new { People = invited.Count } }, cancel);
        await transaction.CommitAsync(cancel);
        return invited.Count;
    }

    private static bool IsTime(TrainingEvent e, DateOnly today) => e.State is EventState.Open or EventState.Closed && today > e.NominateUntil && today <= e.StartsOn;
}
