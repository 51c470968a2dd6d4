using System.Globalization;
using System.Text;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Web.Files;

/// <summary>A table to download, exactly what a page shows: as a workbook or as a text file that spreadsheets open.</summary>
/// <param name="Name">Name of the file without its ending; letters, digits and hyphens.</param>
/// <param name="Header">Headings of the columns.</param>
/// <param name="Rows">Numbers, dates and texts; fetched while they are written.</param>
public sealed record TableFile(string Name, IReadOnlyList<string> Header, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    public TableFile(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) : this(name, header, rows.ToAsyncEnumerable()) { }

    /// <param name="ending">"xlsx" or "csv".</param>
    public IResult As(string ending) => ending switch
    {
        "csv" => Results.Stream(WriteCsv, "text/csv; charset=utf-8", Name + ".csv"),
        "xlsx" => Results.Stream(stream => Workbook.Write(stream, this), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Name + ".xlsx"),
        _ => throw new Refusal(T("Pilih .xlsx atau .csv.", "Choose .xlsx or .csv.")),
    };

    private async Task WriteCsv(Stream stream)
    {
        // The byte order mark tells spreadsheets that this is UTF-8.
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await foreach (var row in Rows.Prepend(Header)) await writer.WriteLineAsync(string.Join(',', row.Select(Cell)));
    }

    private static string Cell(object? value)
    {
        var text = Text(value);
        // A text that begins like a formula is run by spreadsheets when the file is opened.
        if (value is string && text.Length > 0 && "=+-@\t\r".Contains(text[0])) text = "'" + text;
        return text.AsSpan().ContainsAny("\",;\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    internal static string Text(object? value) => value is DateOnly date ? date.ToString("yyyy-MM-dd") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
