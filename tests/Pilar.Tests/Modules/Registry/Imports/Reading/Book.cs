using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

/// <summary>Small .xlsx workbooks for tests. Rows are lines, cells are separated by '|'; "#45000" is a number, "@1985-08-17" a date.</summary>
public sealed class Book
{
    private readonly List<(string Name, string Rows, string[] Merged, bool Hidden, int[] HiddenColumns, bool Shared)> sheets = [];
    private readonly List<string> texts = [];

    public Book Sheet(string name, string rows, string[]? merged = null, bool hidden = false, int[]? hiddenColumns = null, bool shared = false)
    {
        sheets.Add((name, rows, merged ?? [], hidden, hiddenColumns ?? [], shared));
        return this;
    }

    public MemoryStream Stream()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(archive, "[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Put(archive, "_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(archive, "xl/workbook.xml", $"""<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{Escape(s.Name)}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")}/>"))}</sheets></workbook>""");
            Put(archive, "xl/_rels/workbook.xml.rels", $"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id="rs" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rt" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Put(archive, "xl/styles.xml", """<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            for (var i = 0; i < sheets.Count; i++) Put(archive, $"xl/worksheets/sheet{i + 1}.xml", SheetXml(i));
            Put(archive, "xl/sharedStrings.xml", $"""<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{string.Concat(texts.Select(t => $"<si><t xml:space=\"preserve\">{Escape(t)}</t></si>"))}</sst>""");
        }

        stream.Position = 0;
        return stream;
    }

    private string SheetXml(int index)
    {
        var (_, rows, merged, _, hiddenColumns, shared) = sheets[index];
        var xml = new StringBuilder("""<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        if (hiddenColumns.Length > 0) xml.Append("<cols>").AppendJoin("", hiddenColumns.Select(c => $"<col min=\"{c}\" max=\"{c}\" width=\"9\" hidden=\"1\"/>")).Append("</cols>");
        xml.Append("<sheetData>");
        var number = 0;
        foreach (var line in rows.Split('\n'))
        {
            xml.Append($"<row r=\"{++number}\">");
            var column = 0;
            foreach (var cell in line.Split('|')) xml.Append(CellXml(cell.Trim(), $"{(char)('A' + column++)}{number}", shared));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged.Length > 0) xml.Append($"<mergeCells count=\"{merged.Length}\">").AppendJoin("", merged.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private string CellXml(string cell, string at, bool shared)
    {
        if (cell.Length == 0) return "";
        if (cell[0] == '#') return $"<c r=\"{at}\"><v>{cell[1..]}</v></c>";
        if (cell[0] == '@') return $"<c r=\"{at}\" s=\"1\"><v>{DateTime.Parse(cell[1..], CultureInfo.InvariantCulture).ToOADate().ToString(CultureInfo.InvariantCulture)}</v></c>";
        if (cell[0] == '=') return $"<c r=\"{at}\" t=\"str\"><f>A1</f><v>{Escape(cell[1..])}</v></c>";
        var text = cell.Replace("\\n", "\n");
        if (!shared) return $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>";
        texts.Add(text);
        return $"<c r=\"{at}\" t=\"s\"><v>{texts.Count - 1}</v></c>";
    }

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static void Put(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}
