using System.Globalization;
using System.Text.RegularExpressions;
using Pilar.Modules.Registry.Imports.Reading.Sheets;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Dates as lists write them: day before month; month names Indonesian or English, long, short or slightly misspelt; two-digit
/// years up to the reading year are 20yy. Month before day only where the text allows nothing else.</summary>
internal static partial class DateText
{
    /// <summary>Day numbers Excel shows as dates between 1925 and 2064; other numbers in a date column are no dates.</summary>
    private const double EarliestSerial = 9133;
    private const double LatestSerial = 60000;

    public static DateOnly? Read(Cell cell, int thisYear) => cell.Kind switch
    {
        CellKind.Date => DateOnly.FromDateTime(cell.Date),
        CellKind.Number when cell.Number is >= EarliestSerial and <= LatestSerial => DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(cell.Number))),
        CellKind.Number or CellKind.Text => Read(cell.Text, thisYear),
        _ => null,
    };

    public static DateOnly? Read(string text, int thisYear) => Find(text, thisYear) is { } found ? found.Date : Compact(text, thisYear);

    /// <summary>The last date in a text, and where it stands.</summary>
    public static (DateOnly Date, int Start, int Length)? Find(string text, int thisYear)
    {
        if (text.Length < 5 || !text.Any(char.IsAsciiDigit)) return null;
        if (Plain(text) is { } plain) return (plain, 0, text.Length);
        return Last(Named(), text, m => Date(Year(m, thisYear), Months.Number(m.Groups["m"].Value), Number(m, "d")))
            ?? Last(Iso(), text, m => Date(Number(m, "y"), Number(m, "m"), Number(m, "d")))
            ?? Last(Numeric(), text, m => Date(Year(m, thisYear), Number(m, "m"), Number(m, "d")) ?? Date(Year(m, thisYear), Number(m, "d"), Number(m, "m")))
            ?? Last(NamedFirst(), text, m => Date(Year(m, thisYear), Months.Number(m.Groups["m"].Value), Number(m, "d")));
    }

    /// <summary>A year standing alone or at the end ("1982", "Rantau, 1982").</summary>
    public static int? YearOnly(string text) => OnlyYear().Match(text) is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>The most frequent shape, dd-mm-yyyy, without the cost of patterns.</summary>
    private static DateOnly? Plain(string text) =>
        text.Length == 10 && text[2] is ('-' or '/' or '.') && text[5] == text[2]
        && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(text.AsSpan(6, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? Date(year, month, day) : null;

    private static (DateOnly, int, int)? Last(Regex pattern, string text, Func<Match, DateOnly?> read)
    {
        (DateOnly, int, int)? found = null;
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
            if (read(match) is { } date) found = (date, match.Index, match.Length);
        return found;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Year(Match match, int thisYear)
    {
        var year = Number(match, "y");
        return match.Groups["y"].Length > 2 ? year : year <= thisYear % 100 ? thisYear - thisYear % 100 + year : thisYear - thisYear % 100 - 100 + year;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1850 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly? Compact(string text, int thisYear) =>
        EightDigits().Match(text.Trim()) is { Success: true } m ? Date(Year(m, thisYear), Number(m, "m"), Number(m, "d")) : null;

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\s*[-/. ,]*\s*(?<m>[A-Za-z]{1,10})\.?\s*[-/. ,']*\s*(?<y>\d{4}|\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<![A-Za-z])(?<m>[A-Za-z]{3,10})\.?\s+(?<d>\d{1,2})\s*,\s*(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedFirst();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:18|19|20)\d\d)\s?[-/.]\s?(?<m>\d{1,2})\s?[-/.]\s?(?<d>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<!\d)(?<!\d[-/.])(?<d>\d{1,2})\s*[-/.,\\ ]\s*(?<m>\d{1,2})\s*[-/.,\\ ]\s*(?<y>\d{4}|\d{2})(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<d>\d{2})(?<m>\d{2})(?<y>(?:19|20)\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();

    [GeneratedRegex(@"(?:^|[\s,/])((?:19|20)\d\d)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyYear();
}
