using Pilar.Data;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>One person taken into another, with all that is needed to take them apart again.</summary>
public sealed class PersonMerge : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid KeptId { get; init; }
    public required Guid MergedId { get; init; }
    public required DateTime At { get; init; }
    public Guid? By { get; init; }
    public required string ByName { get; init; }

    /// <summary>Encrypted JSON of <see cref="MergeMemory"/>.</summary>
    public required byte[]? Memory { get; init; }
    public DateTime? SplitAt { get; private set; }
    public int Version { get; private set; }

    public void Split(DateTime at) => SplitAt = at;
}

/// <summary>What was before a merge.</summary>
/// <param name="Kept">Columns of the record that stayed, before.</param>
/// <param name="Result">The same columns after.</param>
/// <param name="Moved">Table -> ids of the rows that changed their person.</param>
internal sealed record MergeMemory(
    IReadOnlyDictionary<string, string?> Kept,
    IReadOnlyDictionary<string, string?> Result,
    IReadOnlyDictionary<string, Guid[]> Moved);
