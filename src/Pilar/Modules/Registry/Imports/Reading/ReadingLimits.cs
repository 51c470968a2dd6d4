namespace Pilar.Modules.Registry.Imports.Reading;

/// <summary>What a list may weigh before it is refused; protects memory and patience.</summary>
public sealed record ReadingLimits
{
    public static readonly ReadingLimits Default = new();

    /// <summary>Largest text file, in bytes.</summary>
    public long TextBytes { get; init; } = 512L << 20;

    /// <summary>Largest workbook as stored, in bytes.</summary>
    public long WorkbookBytes { get; init; } = 64L << 20;

    /// <summary>Largest workbook once unpacked, in bytes.</summary>
    public long UnpackedBytes { get; init; } = 512L << 20;

    /// <summary>Largest part of a workbook that must be held in memory (its shared texts), in bytes unpacked.</summary>
    public long SharedTextBytes { get; init; } = 96L << 20;

    /// <summary>Most filled columns in one row.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>Most rows in one sheet.</summary>
    public int Rows { get; init; } = 500_000;
}
