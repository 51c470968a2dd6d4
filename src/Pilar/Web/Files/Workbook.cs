using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pilar.Web.Files;

/// <summary>Writes one sheet with a frozen, filterable heading row; row by row, so that memory does not grow with the table.</summary>
internal static class Workbook
{
    private const uint Plain = 0, Bold = 1;

    /// <param name="tables">A sheet each, named after the table when there are several.</param>
    public static async Task Write(Stream stream, params IReadOnlyList<TableFile> tables)
    {
        // The package needs to go back and forth in the file; a response cannot.
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook)) await Fill(document.AddWorkbookPart(), tables);
        file.Position = 0;
        await file.CopyToAsync(stream);
    }

    private static async Task Fill(WorkbookPart book, IReadOnlyList<TableFile> tables)
    {
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
        var parts = tables.Select(_ => book.AddNewPart<WorksheetPart>()).ToList();
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(parts.Select((part, i) => new Sheet { Name = tables.Count == 1 ? "Data" : tables[i].Name, SheetId = (uint)i + 1, Id = book.GetIdOfPart(part) })));
        for (var i = 0; i < tables.Count; i++) await WriteSheet(parts[i], tables[i]);
    }

    private static async Task WriteSheet(WorksheetPart sheet, TableFile table)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Header.Select((h, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(h.Length + 4, 12, 40), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Header, Bold);
        await foreach (var row in table.Rows) WriteRow(writer, row, Plain);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<object?> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in cells)
            writer.WriteElement(value is int or long or double or decimal
                ? new Cell { CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!), StyleIndex = style }
                : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(TableFile.Text(value)) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = style });
        writer.WriteEndElement();
    }
}
