namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>Somebody a row could be: a person of the registry, or one that an earlier row of the list brought in.</summary>
internal sealed class KnownPerson(Guid id, string? nikIndex, Identity identity)
{
    public Guid Id { get; } = id;
    public string? NikIndex { get; } = nikIndex;
    public Identity Identity { get; private set; } = identity;

    /// <summary>Stands in the registry already.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>Another row tells of the same person: what it knows and we do not counts from now on.</summary>
    public void Learn(Identity more) => Identity = Identity.With(more);
}
