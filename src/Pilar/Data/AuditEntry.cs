namespace Pilar.Data;

/// <summary>One act in the log: who did what to which record when, before and after, from where. Append only;
/// sealed into the hash chain in batches (<see cref="SealNumber"/>, <see cref="Hash"/>).</summary>
public sealed class AuditEntry : IRegional
{
    public long Id { get; init; }
    public required DateTime At { get; init; }
    public Guid? AccountId { get; init; }
    public required string AccountName { get; init; }
    public string? Role { get; init; }
    public required string Origin { get; init; }
    public required string Verb { get; init; }
    public required string RegionCode { get; init; }
    public required string Subject { get; init; }
    public Guid SubjectId { get; init; }
    public Guid? RelatedId { get; init; }
    public string? Reason { get; init; }

    /// <summary>JSON: <c>[{"row":"Person","id":"...","what":"changed","fields":{"Name":["before","after"]}}]</c>. Secret values are masked.</summary>
    public required string Changes { get; init; }

    /// <summary>JSON of facts that no changed row shows.</summary>
    public string? Facts { get; init; }

    public long? SealNumber { get; private set; }
    public byte[]? Hash { get; private set; }

    internal void Seal(long number, byte[] hash) => (SealNumber, Hash) = (number, hash);

    /// <summary>When the worker has done what this act sets in motion; null while it is still to do.</summary>
    public DateTime? ReactedAt { get; private set; }
    public int ReactionTries { get; private set; }
    public string? ReactionError { get; private set; }
}
