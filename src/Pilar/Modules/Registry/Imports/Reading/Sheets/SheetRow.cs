namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>One row of a sheet, or one line of a text file.</summary>
/// <param name="Number">Row number as Excel shows it; in a text file the line where the record begins.</param>
/// <param name="Cells">From column A on; short rows end early.</param>
public sealed record SheetRow(int Number, Cell[] Cells)
{
    public Cell this[int column] => (uint)column < (uint)Cells.Length ? Cells[column] : default;

    public bool IsBlank => Cells.All(c => c.IsBlank);

    public int Filled => Cells.Count(c => !c.IsBlank);
}
