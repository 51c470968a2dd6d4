using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;

namespace Pilar.Modules.Training.Seats;

/// <summary>The seats of one event, held by this transaction: whoever else wants to move one waits until it ends.</summary>
internal sealed class SeatsOf
{
    private readonly string mine;

    private SeatsOf(TrainingEvent e, List<Quota> quotas, List<Enrolment> enrolments, string mine) => (Event, Quotas, Enrolments, this.mine) = (e, quotas, enrolments, mine);

    public TrainingEvent Event { get; }
    public IReadOnlyList<Quota> Quotas { get; }

    /// <summary>Of every region: what is free depends on all. Only those of the actor's region may be changed.</summary>
    public List<Enrolment> Enrolments { get; }

    /// <summary>Takes hold. Call inside a transaction.</summary>
    /// <exception cref="Missing">The event is not here.</exception>
    public static async Task<SeatsOf> Hold(AppDb db, Guid eventId)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Seats move inside a transaction.");
        if (await db.Set<TrainingEvent>().Where(e => e.Id == eventId).ExecuteUpdateAsync(set => set.SetProperty(e => e.SeatMoves, e => e.SeatMoves + 1)) == 0) throw new Missing();
        return new(await db.Set<TrainingEvent>().Include(e => e.Curriculum).SingleAsync(e => e.Id == eventId),
            await db.Set<Quota>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(q => q.EventId == eventId).ToListAsync(),
            await db.Set<Enrolment>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(e => e.EventId == eventId).ToListAsync(), db.Actor.Region ?? "");
    }

    public static Task<IDbContextTransaction> Begin(AppDb db) => db.Database.BeginTransactionAsync();

    /// <summary>Invites whoever is next among the people of the actor's region.</summary>
    /// <param name="shared">Free seats may cross regions.</param>
    /// <returns>The people invited.</returns>
    public IReadOnlyList<Enrolment> Fill(bool shared)
    {
        var next = SeatAllocation.Next(Quotas.ToDictionary(q => q.Id, q => q.Seats),
            [.. Enrolments.Where(e => e.HasSeat || e.State == EnrolmentState.Waiting && RegionCode.Contains(mine, e.RegionCode)).Select(e => new SeatAllocation.Seat(e.Id, e.QuotaId, e.HasSeat, e.Points, e.NominatedAt))], shared);
        var invited = next.Select(id => Enrolments.Single(e => e.Id == id)).ToList();
        foreach (var enrolment in invited) enrolment.Invite();
        return invited;
    }
}
