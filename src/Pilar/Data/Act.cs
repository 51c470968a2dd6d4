using Pilar.Kernel;

namespace Pilar.Data;

/// <summary>What somebody does: the permission it takes, where, to which record, and why. Becomes one audit row.</summary>
/// <param name="Permission">Checked against the actor's grant.</param>
/// <param name="Verb">Name of the operation, past tense in the log's eyes: "RegisterPerson".</param>
/// <param name="Region">Region the act belongs to; the actor's grant must reach it.</param>
/// <param name="Subject">Kind of record: "Person", "PillarRole", "Import".</param>
/// <param name="SubjectId">The record.</param>
/// <param name="Reason">What the person gave as reason, when the act asks for one.</param>
public sealed record Act(Permission Permission, string Verb, string Region, string Subject, Guid SubjectId, string? Reason = null)
{
    /// <summary>Region that the log names instead, when the exact place is a secret; null = <see cref="Region"/>.</summary>
    public string? LoggedRegion { get; init; }

    /// <summary>Another record whose history should show this act too (the person of a role).</summary>
    public Guid? RelatedId { get; init; }

    /// <summary>Facts worth keeping that no changed row shows (a reveal, a download, counts of a batch).</summary>
    public object? Facts { get; init; }
}
