using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Layout;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>Remembers the contents that stand for the rows below: merged cells, and places or institutions written only in the first row
/// of their group.</summary>
internal sealed class CarryDown
{
    /// <summary>Filled less often than this, a column names its village or institution only once per group.</summary>
    private const double Sparse = 0.7;

    /// <summary>Between the two, only when it never repeats the content of the row above: then a blank stands for "the same".</summary>
    private const double NearlyFull = 0.92;

    private static readonly ListField[] Wide = [DutyRegency, DutyDistrict, DutyVillage, Institution, InstitutionAddress];

    private readonly MergeMap merged;
    private readonly int[] levels;
    private readonly Dictionary<int, Cell> standing = [];
    private readonly Dictionary<(int Row, int Column), Cell> heads = [];
    private readonly HashSet<int> personal;

    public CarryDown(FieldIndex fields, MergeMap merged, int headerRow, IReadOnlyList<SheetRow> sample)
    {
        this.merged = merged;
        levels = [.. Wide.Where(f => fields.Has(f) && Carries(f, fields[f])).Select(f => fields[f])];
        personal = [fields[Name], fields[Nik], fields[RowNumber]];

        bool Carries(ListField field, int column) =>
            field is DutyRegency or DutyDistrict || !merged.RunsDown(column, headerRow) && new ColumnContent(sample, column) is var content && (content.Density < Sparse || content.Density < NearlyFull && !content.Repeats);
    }

    /// <summary>Takes up the row's own contents; a new district forgets the village above.</summary>
    public void Pass(SheetRow row)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            var cell = row[levels[i]];
            if (cell.IsBlank) continue;
            standing[levels[i]] = cell;
            for (var lower = i + 1; lower < levels.Length; lower++)
                if (row[levels[lower]].IsBlank) standing.Remove(levels[lower]);
        }

        for (var column = 0; column < row.Cells.Length; column++)
            if (!row.Cells[column].IsBlank && merged.At(row.Number, column) is { } area && area.FirstRow == row.Number && area.LastRow > area.FirstRow)
                heads[(area.FirstRow, area.FirstColumn)] = row.Cells[column];
    }

    public Cell Above(int row, int column)
    {
        if (personal.Contains(column)) return default;
        if (merged.At(row, column) is { } area && heads.TryGetValue((area.FirstRow, area.FirstColumn), out var head)) return head;
        return Array.IndexOf(levels, column) >= 0 && standing.TryGetValue(column, out var above) ? above : default;
    }
}
