using System.Text.Json.Serialization;

namespace Pilar.Web.Field;

/// <summary>The record an act made or changed, as the phone needs it to go on.</summary>
/// <param name="Number">What people call it by.</param>
public sealed record FieldRecord(Guid Id, string? Number = null, int? Version = null);

/// <summary>A field that the phone and somebody else changed to different values. Both stay visible until a person chooses.</summary>
/// <param name="Label">In the language of the request.</param>
/// <param name="Base">What the phone had seen.</param>
/// <param name="By">Who wrote <paramref name="Theirs"/>, and when, as far as the log tells.</param>
public sealed record FieldDifference(string Field, string Label, string? Base, string? Mine, string? Theirs, string? By = null, DateTime? At = null);

/// <summary>What came of an act that could be done.</summary>
/// <param name="Region">Where the record belongs; needed with differences, whose decision is the office's of that region.</param>
/// <param name="Differences">Fields left as they were, because somebody else has changed them; what agrees was applied.</param>
public sealed record FieldOutcome(FieldRecord Record, string? Region = null, IReadOnlyList<FieldDifference>? Differences = null)
{
    [JsonIgnore]
    public bool IsConflict => Differences is { Count: > 0 };

    public static FieldOutcome Done(Guid record, string? number = null, int? version = null) => new(new FieldRecord(record, number, version));
}
