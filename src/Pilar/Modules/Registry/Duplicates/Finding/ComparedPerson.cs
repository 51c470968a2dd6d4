namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>At which version a person was last compared with everybody: who has still that one needs no comparing.</summary>
public sealed class ComparedPerson
{
    public required Guid PersonId { get; init; }
    public required int Version { get; init; }
}
