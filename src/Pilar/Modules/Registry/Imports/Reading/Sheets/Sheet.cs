namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>Cells shown as one, by row number (from 1) and column (from 0), inclusive.</summary>
public readonly record struct MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>A sheet whose rows come one by one; they can be walked once, before the next sheet is asked for.</summary>
public sealed record Sheet(string Name, bool IsHidden, IReadOnlyList<MergedCells> Merged, IReadOnlySet<int> HiddenColumns, IEnumerable<SheetRow> Rows);
