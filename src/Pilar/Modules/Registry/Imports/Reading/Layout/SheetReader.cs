using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Rows;
using Pilar.Modules.Registry.Imports.Reading.Sheets;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>Walks one sheet: titles, headers, tables, and the lines between and below them.</summary>
internal sealed class SheetReader(Sheet sheet, ListKind declared, bool kindIsCertain, RegionResolver resolver, string scope, ReadingOptions options, Func<string, ColumnMapping?> remembered)
{
    private const int RowsToFindHeader = 60;

    private readonly MergeMap merged = new(sheet.Merged);
    private readonly SheetPlace place = new(resolver, scope, sheet.Name);
    private readonly List<string> titles = [sheet.Name];

    /// <summary>The tables met so far.</summary>
    public List<ListedTable> Tables { get; } = [];

    /// <summary>Another kind this sheet says it is about, for which it was left out.</summary>
    public ListKind? LeftOutFor { get; private set; }

    public IEnumerable<ListedRow> Rows()
    {
        using var cursor = new RowCursor(sheet.Rows);
        var headless = Enumerable.Range(0, RowsToFindHeader).All(ahead => HeaderBlock.At(cursor, merged, ahead) is null);
        foreach (var person in headless ? WithoutHeader(cursor) : Headed(cursor)) yield return person;
    }

    private IEnumerable<ListedRow> Headed(RowCursor cursor)
    {
        while (cursor.Peek() is { } row)
        {
            if (HeaderBlock.At(cursor, merged) is not { } header)
            {
                Note(row);
                cursor.Skip();
                continue;
            }

            cursor.Skip(header.Height);
            if (KindHere() is not { } kind) yield break;
            var sample = Sample(cursor);
            var layout = new TableLayout(resolver, scope, kind, options.AsOf.Year);
            var readers = layout.Map(header, sample, sheet.HiddenColumns).Select(m => Reader(m, header.FirstRow, header.Height, kind, sample)).ToList();
            foreach (var person in Body(cursor, readers, header)) yield return person;
        }
    }

    private IEnumerable<ListedRow> WithoutHeader(RowCursor cursor)
    {
        while (cursor.Peek() is { } row && row.Filled < 3)
        {
            Note(row);
            cursor.Skip();
        }

        var sample = Sample(cursor);
        if (sample.Count == 0 || KindHere() is not { } kind) yield break;
        if (new TableLayout(resolver, scope, kind, options.AsOf.Year).Guess(sample, sheet.HiddenColumns) is not { } mapping) yield break;
        foreach (var person in Body(cursor, [Reader(mapping, 0, 0, kind, sample)], null)) yield return person;
    }

    private IEnumerable<ListedRow> Body(RowCursor cursor, List<RowReader> readers, HeaderBlock? header)
    {
        var placed = readers.All(r => r.NamesPlaces);
        while (cursor.Peek() is { } row)
        {
            if (header is not null && SaysName(row) && HeaderBlock.At(cursor, merged) is not null) yield break;
            cursor.Skip();
            var read = false;
            foreach (var reader in readers)
                if (reader.Read(row) is { } person)
                {
                    read = true;
                    yield return person;
                }

            if (!read && !placed && row.Filled is > 0 and <= 6 && !row.Cells.Any(c => c.Kind == CellKind.Text && Values.NameText.IsTotal(c.Text))) place.Note(row, between: true);
        }
    }

    private RowReader Reader(ColumnMapping found, int headerRow, int height, ListKind kind, List<SheetRow> sample)
    {
        var mapping = remembered(found.Signature) ?? found;
        var table = new ListedTable(sheet.Name, headerRow, height, mapping, kind);
        Tables.Add(table);
        var fields = new FieldIndex(mapping);
        return new(table, fields, new(fields, merged, headerRow, sample), place, resolver, scope, options);
    }

    /// <summary>The kind of this sheet; null when its name and titles speak of another kind than the one asked for.</summary>
    private ListKind? KindHere()
    {
        var text = string.Join('\n', titles);
        if (declared.Mentions(text) > 0) return declared;
        var others = ListKind.All.Where(k => k.Mentions(text) > 0).ToArray();
        if (others.Length != 1) return declared;
        if (!kindIsCertain) return others[0];
        LeftOutFor = others[0];
        return null;
    }

    private void Note(SheetRow row)
    {
        place.Note(row, between: false);
        if (titles.Count < 40) titles.AddRange(row.Cells.Where(c => c.Kind == CellKind.Text).Select(c => c.Text));
    }

    private static List<SheetRow> Sample(RowCursor cursor) => [.. cursor.PeekAll().Where(r => r.Filled >= 3)];

    private static bool SaysName(SheetRow row)
    {
        foreach (var cell in row.Cells)
            if (cell.Kind == CellKind.Text && cell.Text.Length >= 3 && (cell.Text.Contains("nam", StringComparison.OrdinalIgnoreCase) || cell.Text.Contains("nik", StringComparison.OrdinalIgnoreCase)) && HeadingRules.Find(HeadingWords.Of(cell.Text)).Field is ListField.Name or ListField.Nik) return true;
        return false;
    }
}
