using System.Net;
using System.Text.RegularExpressions;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>An HTML table saved as .xls, as many web applications export it.</summary>
internal sealed partial class WebTableFile : SheetFile
{
    private const int MostSpan = 200;

    private readonly string html;
    private readonly ReadingLimits limits;

    private WebTableFile(string html, ReadingLimits limits)
    {
        this.html = html;
        this.limits = limits;
    }

    public static WebTableFile Open(Stream stream, ReadingLimits limits)
    {
        if (stream.Length > limits.WorkbookBytes) throw TooLarge(limits.WorkbookBytes);
        var encoding = TextEncoding.Detect(stream);
        using var reader = new StreamReader(stream, encoding, true, leaveOpen: true);
        var html = Hidden().Replace(reader.ReadToEnd(), "");
        return html.Contains("<tr", StringComparison.OrdinalIgnoreCase) ? new(html, limits) : throw new Refusal(T(
            "Ini halaman web tanpa tabel, bukan daftar. Buka di Excel lalu simpan sebagai .xlsx.",
            "This is a web page without a table, not a list. Open it in Excel and save it as .xlsx."));
    }

    public override IEnumerable<Sheet> Sheets()
    {
        var merged = new List<MergedCells>();
        var rows = new List<SheetRow>();
        var taken = new HashSet<(int Row, int Column)>();
        foreach (Match row in Row().Matches(html))
        {
            var number = rows.Count + 1;
            if (number > limits.Rows) throw TooManyRows("HTML", limits.Rows);
            var cells = new List<Cell>();
            foreach (Match cell in CellPattern().Matches(row.Groups[1].Value))
            {
                while (taken.Remove((number, cells.Count))) cells.Add(default);
                var column = cells.Count;
                cells.Add(Cell.Of(WebUtility.HtmlDecode(Tag().Replace(Break().Replace(cell.Groups[2].Value, "\n"), ""))));
                var (down, right) = (Span(RowSpan(), cell), Span(ColumnSpan(), cell));
                for (var i = 1; i < right; i++) cells.Add(default);
                if (down * right == 1) continue;
                merged.Add(new(number, number + down - 1, column, column + right - 1));
                for (var r = 1; r < down; r++)
                    for (var c = 0; c < right; c++) taken.Add((number + r, column + c));
                if (cells.Count > limits.Columns * 2) throw TooManyColumns("HTML", limits.Columns);
            }

            rows.Add(new(number, [.. cells]));
        }

        yield return new Sheet("", false, merged, new HashSet<int>(), rows);
    }

    private static int Span(Regex pattern, Match cell) =>
        pattern.Match(cell.Groups[1].Value) is { Success: true } m && int.TryParse(m.Groups[1].Value, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    [GeneratedRegex(@"<(script|style|head)\b.*?</\1>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<tr\b[^>]*>(.*?)(?=<tr\b|</tr>|</table>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex(@"<t[dh]\b([^>]*)>(.*?)(?=<t[dh]\b|</t[dh]>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex CellPattern();

    [GeneratedRegex("<br[^>]*>|</p>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("rowspan\\s*=\\s*[\"']?(\\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex RowSpan();

    [GeneratedRegex("colspan\\s*=\\s*[\"']?(\\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex ColumnSpan();
}
