using Pilar.Data;

namespace Pilar.Modules.Registry.Imports;

/// <summary>What a listed row is to the registry. New and matched rows become, or became, part of it; the others wait for a correction.</summary>
public enum RowStatus { New, Matched, NeedsReview, Rejected }

/// <summary>What has happened to the row.</summary>
public enum RowState { Open, Committed, Left, Undone, Corrected }

/// <summary>What the officer said about this one row.</summary>
public enum RowDecision { None, TakeList, KeepOurs, Skip }

/// <summary>One row of an uploaded list: what it said, what it was taken for, what it changed. Never lost, whatever its status.</summary>
public sealed class ImportRow : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid ImportId { get; init; }

    /// <summary>Position among the rows of the import, from 1.</summary>
    public required int Number { get; init; }
    public required string RegionCode { get; init; }

    /// <summary>Sheet and row number as the office sees them; in a text file no sheet and the line.</summary>
    public required string Sheet { get; init; }
    public required int Line { get; init; }

    /// <summary>The <see cref="ListedFacts"/>, packed and encrypted: they hold NIKs.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Blind index of the well-formed NIK the row claims for its person.</summary>
    public string? NikIndex { get; init; }

    public RowStatus Status { get; set; }
    public RowState State { get; set; }
    public RowDecision Decision { get; set; }

    /// <summary>Codes of what is wrong, each between bars: "|NIK_FORMAT|TRAINING_NONE|".</summary>
    public string? Problems { get; set; }
    public Guid? PersonId { get; set; }
    public Guid? RoleId { get; set; }

    /// <summary>What the row changed, packed and encrypted: the way back (see <see cref="Committing.RowEffects"/>).</summary>
    public byte[]? Effects { get; set; }

    public IEnumerable<string> ProblemCodes => Problems?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static string? Join(IEnumerable<string> codes)
    {
        var joined = string.Join('|', codes.Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : $"|{joined}|";
    }
}

public static class RowDecisions
{
    /// <summary>What was decided for the one row goes before the rule of the import.</summary>
    public static ConflictRule Over(this RowDecision decision, ConflictRule rule) => decision switch
    {
        RowDecision.TakeList => ConflictRule.TakeList,
        RowDecision.KeepOurs => ConflictRule.KeepOurs,
        _ => rule,
    };
}
