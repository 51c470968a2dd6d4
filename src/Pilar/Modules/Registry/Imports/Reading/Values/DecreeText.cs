using System.Globalization;
using System.Text.RegularExpressions;
using Pilar.Modules.Registry.Imports.Reading.Sheets;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Decree (SK) cells: a number, perhaps with its date, and terms of validity.</summary>
internal static partial class DecreeText
{
    private static readonly char[] Between = [' ', ',', '/', ';', ':', '-', '\n', '.', '('];

    /// <summary>The number and, when the cell also holds one, the date.</summary>
    public static (string Number, DateOnly? Date) Read(Cell cell, int thisYear)
    {
        if (cell.Kind is CellKind.Date) return ("", DateOnly.FromDateTime(cell.Date));
        var text = cell.Text;
        if (Absent.Is(text)) return ("", null);
        if (Dated().Match(text) is { Success: true } m && DateText.Find(text[m.Index..], thisYear) is var (date, start, _))
        {
            var at = m.Index + start;
            return (Number(text[..m.Index] is { } before && before.Trim(Between).Length > 0 ? before : text[(at + 1)..]), date);
        }

        return (Number(text), null);
    }

    /// <summary>From and until of a term: "2023 - 2028", "1 Januari 2023 s/d 31 Desember 2025", "31-12-2027", "5 tahun".
    /// A lone year ends on 31 December.</summary>
    public static (DateOnly? From, DateOnly? Until, bool IsPeriod) Term(Cell cell, DateOnly? decreed, int thisYear)
    {
        if (cell.IsBlank || Absent.Is(cell.Text)) return default;
        if (cell.Kind == CellKind.Number && cell.Number is >= 1990 and <= 2100) return (null, new DateOnly((int)cell.Number, 12, 31), true);
        if (cell.Kind != CellKind.Text) return (null, DateText.Read(cell, thisYear), false);
        var text = cell.Text;
        if (Years().Match(text) is { Success: true } years)
        {
            var from = Year(years, 1);
            var until = years.Groups[2].Length == 2 ? from / 100 * 100 + int.Parse(years.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : Year(years, 2);
            return until >= from ? (new DateOnly(from, 1, 1), new DateOnly(until, 12, 31), true) : default;
        }

        if (Sides().Split(text) is { Length: >= 2 } sides && DateText.Read(sides[^1], thisYear) is { } end)
            return (DateText.Read(sides[^2], thisYear), end, false);
        if (DateText.Find(text, thisYear) is var (date, _, _)) return (null, date, false);
        if (Duration().Match(text) is { Success: true } duration && decreed is { } start)
            return (start, start.AddYears(Year(duration, 1)).AddDays(-1), true);
        return DateText.YearOnly(text) is { } year and >= 1990 ? (null, new DateOnly(year, 12, 31), true) : default;
    }

    private static int Year(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Number(string text) => Label().Replace(Spaces().Replace(text, " "), "").Trim(Between);

    /// <summary>A date is a date only after a gap, a mark or the word for it: "188/05/01/2020" is one number.</summary>
    [GeneratedRegex(@"(?:\b(?:ter)?(?:tanggal|tgl)\b\.?\s*:?\s*|[,\n(]\s*|\s/\s*|\s+-?\s*)(?=\d{1,4}\s*[-/. ]\s*[A-Za-z\d])|^(?=\d{1,2}[-/ ][A-Za-z\d]+[-/ ]\d{4}\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^\D{0,20}((?:19|20)\d\d)\s*(?:-|–|—|/|s\.?\s*/?\s*d\.?|sd|sampai(?:\s+dengan)?|hingga|to|\s)\s*((?:19|20)?\d\d)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\s*(?:\bs\.?\s*/?\s*d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b|\s[-–—]\s|–|—)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sides();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})\s*(?:\([a-z]+\)\s*)?(?:tahun|thn|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"^\s*(?:sk\b\.?\s*)?(?:(?:nomor|no|nmr)\b\.?\s*:?\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
