using Pilar.Data;
using Pilar.Modules.Providers;

namespace Pilar.Modules.Cases.Records;

/// <summary>A kind of PPKS of a case, as a fingerprint: at rest nobody reads what a case is about.</summary>
public sealed class CaseKind : IRegional
{
    public required Guid CaseId { get; init; }

    /// <summary>Of the case: counts and lists of a region begin here.</summary>
    public required string RegionCode { get; init; }
    public required string Mark { get; init; }
}

public enum Part { Reporter, Owner, Assigned, Guest }

/// <summary>Somebody who may see a sealed case.</summary>
public sealed class CasePerson
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required Guid AccountId { get; init; }
    public required string Name { get; init; }
    public required Part Part { get; set; }

    /// <summary>When a guest's access ends; null = it does not.</summary>
    public DateTime? Until { get; set; }
}

public enum EntryKind { Note, Visit, Accompanied, Observed, FollowUp, Moved, Taken, Assigned, Assessed, Planned, Referred, Paper, Access, Escalated }

/// <summary>One line of a case's story: what somebody wrote, or what happened.</summary>
public sealed class CaseEntry : IRegional
{
    /// <summary>What people write themselves.</summary>
    public static readonly IReadOnlyList<EntryKind> Written = [EntryKind.Note, EntryKind.Visit, EntryKind.Accompanied, EntryKind.Observed, EntryKind.FollowUp];

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required string RegionCode { get; init; }
    public required EntryKind Kind { get; init; }
    public required DateTime At { get; init; }

    /// <summary>When something written without a signal reached the office, if that was not at once.</summary>
    public DateTime? ReceivedAt { get; init; }
    public Guid? AuthorId { get; init; }
    public required string AuthorName { get; init; }

    /// <summary>Encrypted; null when the kind says it all.</summary>
    public byte[]? Text { get; init; }
    public CaseStage? Stage { get; init; }

    /// <summary>A volunteer wrote it: a supervisor has to acknowledge it.</summary>
    public bool AwaitsSupervisor { get; private set; }
    public string? AcknowledgedBy { get; private set; }
    public DateTime? AcknowledgedAt { get; private set; }

    public CaseEntry AwaitSupervisor()
    {
        AwaitsSupervisor = true;
        return this;
    }

    public void Acknowledge(string name, DateTime now) => (AwaitsSupervisor, AcknowledgedBy, AcknowledgedAt) = (false, name, now);
}

/// <summary>Something to do by a day.</summary>
public sealed class CaseTask
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }

    /// <summary>Encrypted.</summary>
    public required byte[] Title { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>Null = whoever is responsible for the case.</summary>
    public Guid? AssigneeId { get; init; }
    public string? AssigneeName { get; init; }
    public DateTime? DoneAt { get; private set; }

    public void Finish(DateTime now) => DoneAt ??= now;
}

/// <summary>What is to be reached, by which kind of service, until when.</summary>
public sealed class PlanItem
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required ServiceType Service { get; init; }

    /// <summary>Encrypted: the goal and what is done for it.</summary>
    public required byte[] Goal { get; init; }
    public required string Responsible { get; init; }
    public required DateOnly DueOn { get; init; }
    public PlanState State { get; private set; }
    public DateOnly? EndedOn { get; private set; }

    public void End(PlanState state, DateOnly today) => (State, EndedOn) = (state, today);
}

/// <summary>A photo or paper of a case; the content lies in the store of documents.</summary>
public sealed class CasePaper
{
    public const int Most = 30;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required Guid DocumentId { get; init; }

    /// <summary>Encrypted.</summary>
    public required byte[] Title { get; init; }
    public required bool IsPhoto { get; init; }
    public required DateTime At { get; init; }
    public required string AddedBy { get; init; }
}

/// <summary>Somebody asks to see a sealed case.</summary>
public sealed class AccessRequest
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid CaseId { get; init; }
    public required Guid AskerId { get; init; }
    public required string AskerName { get; init; }
    public required string Reason { get; init; }
    public required DateTime AskedAt { get; init; }
    public DateTime? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }
    public bool IsGranted { get; private set; }

    public void Decide(bool granted, string by, DateTime now) => (IsGranted, DecidedBy, DecidedAt) = (granted, by, now);
}
