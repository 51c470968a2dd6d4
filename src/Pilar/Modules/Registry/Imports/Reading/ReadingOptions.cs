namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>The rules by which lists are read.</summary>
/// <param name="AsOf">The day of reading: decides the century of two-digit years.</param>
public sealed record ReadingOptions(DateOnly AsOf)
{
    /// <summary>An appointment whose end is written nowhere runs this many years; null: without end.</summary>
    public int? YearsWithoutEnd { get; init; } = 5;

    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;
}
