namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>What a person looked like when last compared with everybody: who still looks so needs no comparing.</summary>
public sealed class ComparedPerson
{
    public required Guid PersonId { get; init; }

    /// <summary>Fingerprint of the values compared.</summary>
    public required long Mark { get; init; }
}
