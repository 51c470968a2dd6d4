using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Seats;

/// <summary>The office takes somebody off the list; the seat goes to whoever is next.</summary>
public sealed class WithdrawParticipant(AppDb db, FreeSeats free)
{
    public async Task Run(Guid enrolmentId, string? reason)
    {
        var found = await db.EnrolmentHere(enrolmentId);
        await using var transaction = await SeatsOf.Begin(db);
        var seats = await SeatsOf.Hold(db, found.EventId);
        if (!seats.Event.IsUnderWay) throw new Refusal(T("Kegiatan ini sudah selesai atau dibatalkan.", "The event is over or cancelled."));
        var leaving = seats.Enrolments.Single(e => e.Id == enrolmentId);
        leaving.Withdraw(reason);
        seats.Fill(shared: false);
        await db.Commit(leaving.Act(TrainingPermissions.Nominate, nameof(WithdrawParticipant), reason));
        await transaction.CommitAsync();
        await free.PassOnLater(seats.Event);
    }
}

/// <summary>Somebody else of the same region comes instead, into the same seat.</summary>
public sealed class ReplaceParticipant(AppDb db, RoleHolders holders, Nominees nominees)
{
    public async Task<Guid> Run(Guid enrolmentId, Guid role, string? reason)
    {
        var found = await db.EnrolmentHere(enrolmentId);
        await using var transaction = await SeatsOf.Begin(db);
        var seats = await SeatsOf.Hold(db, found.EventId);
        if (!seats.Event.IsUnderWay) throw new Refusal(T("Kegiatan ini sudah selesai atau dibatalkan.", "The event is over or cancelled."));
        var leaving = seats.Enrolments.Single(e => e.Id == enrolmentId);
        var holder = await holders.Of([role]).SingleOrDefaultAsync() ?? throw new Missing();
        var coming = Nominate.Enrol(seats, (await nominees.Look(seats.Event, [holder])).Single(), db.Clock.UtcNow);
        if (coming.QuotaId != leaving.QuotaId) throw new Refusal(T("Pengganti harus dari kuota yang sama.", "The replacement must belong to the same quota."), "Role");
        var hadSeat = leaving.HasSeat;
        leaving.Withdraw(reason);
        leaving.ReplacedBy(coming);
        if (hadSeat) coming.Invite();
        if (!seats.Enrolments.Contains(coming)) db.Add(coming);
        await db.Commit(leaving.Act(TrainingPermissions.Nominate, nameof(ReplaceParticipant), reason));
        await transaction.CommitAsync();
        return coming.Id;
    }
}

internal static class EnrolmentAccess
{
    public static async Task<Enrolment> EnrolmentHere(this AppDb db, Guid id) => await db.Set<Enrolment>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) ?? throw new Missing();

    public static Act Act(this Enrolment e, Permission permission, string verb, string? reason = null) => new(permission, verb, e.RegionCode, nameof(Enrolment), e.Id, reason) { RelatedId = e.PersonId };
}
