using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Seats;

/// <summary>Waiting for a seat; invited (has a seat); confirmed by the participant; gave it back (declined), or was taken off by the office (withdrawn).</summary>
public enum EnrolmentState { Waiting, Invited, Confirmed, Declined, Withdrawn }

/// <summary>A person named for an event by the region of duty.</summary>
public sealed class Enrolment : IRegional, IVersioned
{
    private Enrolment() { }

    public Enrolment(Guid eventId, Quota quota, RoleHolder holder, Priority priority, DateTime now)
    {
        (EventId, QuotaId, RegionCode) = (eventId, quota.Id, quota.RegionCode);
        (PersonId, RoleId, Kind, DutyRegionCode, Name, SortName) = (holder.PersonId, holder.RoleId, holder.Kind, holder.RegionCode, holder.Name, holder.SortName);
        (Points, PointsBecause, NominatedAt) = (priority.Points, priority.Because, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }
    public Guid QuotaId { get; private set; }

    /// <summary>The region whose quota it is.</summary>
    public string RegionCode { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public Guid RoleId { get; private set; }
    public string Kind { get; private set; } = "";
    public string DutyRegionCode { get; private set; } = "";

    /// <summary>As on the day of nomination, for lists and certificates.</summary>
    public string Name { get; private set; } = "";
    public string SortName { get; private set; } = "";
    public EnrolmentState State { get; private set; }

    /// <summary>Place in the queue (more comes first) and why, in codes of <see cref="Priority"/>.</summary>
    public int Points { get; private set; }
    public string PointsBecause { get; private set; } = "";
    public DateTime NominatedAt { get; private set; }

    /// <summary>The secret of the invitation's link and of the participant's QR.</summary>
    public string Code { get; private set; } = LinkCode.New();

    /// <summary>Group for parallel sessions.</summary>
    public string? Group { get; set; }
    public DateTime? AnsweredAt { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Who came instead.</summary>
    public Guid? ReplacedById { get; private set; }
    public int Version { get; private set; }

    public bool HasSeat => State is EnrolmentState.Invited or EnrolmentState.Confirmed;

    /// <summary>Named again after leaving the list.</summary>
    public void Again(Quota quota, Priority priority, DateTime now)
    {
        if (State is not (EnrolmentState.Declined or EnrolmentState.Withdrawn)) throw Illegal();
        (QuotaId, RegionCode, Points, PointsBecause, NominatedAt) = (quota.Id, quota.RegionCode, priority.Points, priority.Because, now);
        (State, Reason, AnsweredAt, ReplacedById) = (EnrolmentState.Waiting, null, null, null);
    }

    public void Invite()
    {
        if (State != EnrolmentState.Waiting) throw Illegal();
        State = EnrolmentState.Invited;
    }

    public void Confirm(DateTime now)
    {
        if (State == EnrolmentState.Confirmed) return;
        if (State != EnrolmentState.Invited) throw Illegal();
        (State, AnsweredAt) = (EnrolmentState.Confirmed, now);
    }

    public void Decline(string? reason, DateTime now)
    {
        if (State is EnrolmentState.Declined or EnrolmentState.Withdrawn) throw Illegal();
        (State, Reason, AnsweredAt) = (EnrolmentState.Declined, reason, now);
    }

    public void Withdraw(string? reason)
    {
        if (State is EnrolmentState.Declined or EnrolmentState.Withdrawn) throw Illegal();
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal(T("Isi alasannya.", "Give the reason."), nameof(Reason));
        (State, Reason) = (EnrolmentState.Withdrawn, reason.Trim());
    }

    public void ReplacedBy(Enrolment other) => ReplacedById = other.Id;

    private Refusal Illegal() => new(T($"Peserta ini berstatus \"{State.Name()}\"; langkah ini tidak mungkin.", $"This participant is \"{State.Name()}\"; this step is not possible."));
}

public static class EnrolmentStateNames
{
    /// <summary>Those who have a seat, as <see cref="Enrolment.HasSeat"/> says of one.</summary>
    public static IQueryable<Enrolment> WithSeat(this IQueryable<Enrolment> enrolments) =>
        enrolments.Where(e => e.State == EnrolmentState.Invited || e.State == EnrolmentState.Confirmed);

    public static string Name(this EnrolmentState state) => state switch
    {
        EnrolmentState.Waiting => T("daftar tunggu", "waiting"),
        EnrolmentState.Invited => T("diundang", "invited"),
        EnrolmentState.Confirmed => T("akan hadir", "confirmed"),
        EnrolmentState.Declined => T("berhalangan", "declined"),
        _ => T("dibatalkan kantor", "withdrawn"),
    };
}
