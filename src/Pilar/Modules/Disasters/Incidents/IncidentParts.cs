namespace Pilar.Modules.Disasters.Incidents;

/// <summary>A stage that began.</summary>
public sealed class IncidentStep
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid IncidentId { get; init; }
    public required IncidentStage Stage { get; init; }
    public required DateTime At { get; init; }
    public required string By { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Somebody with an account who belongs to the response: sees the households of their own region.</summary>
public sealed class IncidentPerson
{
    public required Guid IncidentId { get; init; }
    public required Guid AccountId { get; init; }
    public required string Name { get; init; }
    public required DateTime JoinedAt { get; init; }
}
