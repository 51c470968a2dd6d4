using Pilar.Modules.Registry.Imports.Reading.Sheets;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>Finds the merged area a cell lies in.</summary>
internal sealed class MergeMap
{
    private readonly Dictionary<int, List<MergedCells>> byColumn = [];

    public MergeMap(IEnumerable<MergedCells> merged)
    {
        foreach (var area in merged)
            for (var column = area.FirstColumn; column <= Math.Min(area.LastColumn, area.FirstColumn + 300); column++)
            {
                if (!byColumn.TryGetValue(column, out var areas)) byColumn[column] = areas = [];
                areas.Add(area);
            }

        foreach (var areas in byColumn.Values) areas.Sort((a, b) => a.FirstRow.CompareTo(b.FirstRow));
    }

    public MergedCells? At(int row, int column)
    {
        if (!byColumn.TryGetValue(column, out var areas)) return null;
        var (low, high) = (0, areas.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var area = areas[middle];
            if (row < area.FirstRow) high = middle - 1;
            else if (row > area.LastRow) low = middle + 1;
            else return area;
        }

        return null;
    }

    /// <summary>Whether a column has cells merged downwards among the rows of a table.</summary>
    public bool RunsDown(int column, int fromRow) =>
        byColumn.TryGetValue(column, out var areas) && areas.Any(a => a.FirstRow >= fromRow && a.LastRow > a.FirstRow && a.FirstColumn == a.LastColumn);
}
