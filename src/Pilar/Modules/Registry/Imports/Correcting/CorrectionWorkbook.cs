using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Imports.Correcting;

/// <summary>The rows that wait for a correction as a workbook: the office's own columns, the reasons in words, the cells at fault marked.
/// Sent back, it is recognised as the correction of its import.</summary>
public sealed class CorrectionWorkbook(AppDb db, RowSeal seal, RegionTree regions)
{
    private const uint Plain = 0, Heading = 1, Fault = 2, Reason = 3;
    private const int BatchSize = 2000;

    public static string NameOf(Import import) => $"koreksi-{Path.GetFileNameWithoutExtension(import.FileName)}.xlsx";

    /// <summary>Rows that wait: those somebody must look at, committed or not.</summary>
    public static IQueryable<ImportRow> Waiting(IQueryable<ImportRow> rows) =>
        rows.Where(r => r.State != RowState.Corrected && r.State != RowState.Undone && (r.Status == RowStatus.NeedsReview || r.Status == RowStatus.Rejected));

    public async Task<byte[]> Make(Import import, CancellationToken cancel)
    {
        var layout = ListLayout.From(import.Layout);
        var sheets = new Dictionary<int, List<Row>>();
        var rows = Waiting(db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == import.Id)).OrderBy(r => r.Number);
        for (var skip = 0; ; skip += BatchSize)
        {
            var batch = await rows.Skip(skip).Take(BatchSize).ToListAsync(cancel);
            foreach (var row in batch)
            {
                var facts = seal.Open(row);
                if (!sheets.TryGetValue(facts.Table, out var lines)) sheets[facts.Table] = lines = [HeadingRow(layout.Tables[facts.Table])];
                lines.Add(RowOf(layout.Tables[facts.Table], row, facts));
            }
            if (batch.Count < BatchSize) break;
        }
        return Save(sheets.OrderBy(s => s.Key).Select(s => (layout.Tables[s.Key].Sheet, s.Value)).ToList());
    }

    private static Row HeadingRow(ListLayout.Table table) => new(CorrectionSheet.MappingOf(table).Columns.Select(c => Text(c.Heading, Heading)));

    private Row RowOf(ListLayout.Table table, ImportRow row, ListedFacts facts)
    {
        var cells = CorrectionSheet.CellsOf(table, row, facts, code => regions.Find(code)?.Name ?? code);
        var faults = CorrectionSheet.FaultsOf(table, row, facts);
        return new(cells.Select((text, at) => Text(text, at == cells.Count - 2 ? Reason : faults.Contains(at) ? Fault : Plain)));
    }

    private static Cell Text(string text, uint style) => new(new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static string Printable(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));

    private static byte[] Save(List<(string Name, List<Row> Rows)> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new Sheets();
            if (sheets.Count == 0) sheets.Add(("Pilar", []));
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetViews(new SheetView(Frozen()) { WorkbookViewId = 0 }), new SheetFormatProperties { DefaultColumnWidth = 18, DefaultRowHeight = 15 }, new SheetData(rows));
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)list.Count() + 1, Name = Unique(name, list) });
            }
            book.Workbook = new(new BookViews(new WorkbookView()), list);
        }
        return stream.ToArray();
    }

    private static Pane Frozen() => new() { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };

    /// <summary>The sheet keeps its name (it may say which district it is about); Excel allows 31 characters and no name twice.</summary>
    private static string Unique(string name, Sheets list)
    {
        var clean = string.Concat((name.Length == 0 ? "Daftar" : name).Where(c => !"[]:*?/\\".Contains(c)));
        clean = clean.Length > 28 ? clean[..28] : clean;
        var used = list.Elements<Sheet>().Select(s => s.Name!.Value!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? clean : $"{clean} {n.ToString(CultureInfo.InvariantCulture)}").First(n => !used.Contains(n));
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold()), new Font(new Color { Rgb = "FF9C0006" }), new Font(new Italic())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFC7CE" }) { PatternType = PatternValues.Solid }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7EEF7" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellFormats(
            Format(font: 0, fill: 0), Format(font: 1, fill: 3), Format(font: 2, fill: 2), Format(font: 3, fill: 0)));

    /// <summary>Every cell is text ("@"): a NIK typed in keeps its sixteen digits.</summary>
    private static CellFormat Format(uint font, uint fill) => new()
    {
        NumberFormatId = 49,
        ApplyNumberFormat = true,
        FontId = font,
        ApplyFont = true,
        FillId = fill,
        ApplyFill = true,
    };
}
