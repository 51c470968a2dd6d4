namespace Pilar.Modules.Registry.Validity;

/// <summary>Somebody checked a criterion for a person: met or not, when, on what paper. Records are added, never rewritten; the latest counts.</summary>
public sealed class PersonEvidence
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid PersonId { get; set; }

    /// <summary>Code of the <see cref="Criterion"/>.</summary>
    public required string Criterion { get; init; }
    public required bool Met { get; init; }

    /// <summary>Day on which it was seen to be so.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Last day on which the paper still proves it; null = no end.</summary>
    public DateOnly? ValidUntil { get; init; }
    public Guid? DocumentId { get; set; }
    public string? Note { get; init; }
    public Guid? RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public required DateTime RecordedAt { get; init; }
}
