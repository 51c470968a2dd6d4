namespace Pilar.Data.Jobs;

public enum JobState { Queued, Running, Done, Failed, Cancelled }

/// <summary>Long work as a row: it survives a restart, shows its progress and can be cancelled.</summary>
public sealed class Job : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Name of the <see cref="JobKind"/> that runs it.</summary>
    public required string Kind { get; init; }
    public required string RegionCode { get; init; }

    /// <summary>The record worked on.</summary>
    public Guid SubjectId { get; init; }
    public Guid? RequestedBy { get; init; }
    public required string RequestedByName { get; init; }
    public required DateTime RequestedAt { get; init; }

    public JobState State { get; private set; }
    public long Done { get; private set; }
    public long Total { get; private set; }

    /// <summary>What is being done, in words; at the end the result or the error.</summary>
    public string? Note { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Last sign of life; a running job without one for a minute is taken over.</summary>
    public DateTime? SeenAt { get; private set; }
    public bool CancelRequested { get; private set; }
}
