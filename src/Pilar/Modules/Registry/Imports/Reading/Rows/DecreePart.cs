using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Values;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Rows;

/// <summary>The decree of appointment and how long it runs.</summary>
internal sealed record DecreePart(string Number, DateOnly? Date, DateOnly? Start, DateOnly? End, TermSource Source)
{
    /// <summary>Terms reach into the future: "31-12-28" is no year of the last century.</summary>
    private const int YearsAhead = 20;

    public static DecreePart Read(TableRow row, ListKind kind, ReadingOptions options, List<Problem> problems)
    {
        var thisYear = options.AsOf.Year + YearsAhead;
        var (number, date) = DecreeText.Read(row[DecreeNumber], thisYear);
        date = DateOf(row, thisYear, problems) ?? date;
        var start = DateText.Read(row[DecreeStart], thisYear);
        var (from, until, isPeriod) = Term(row, date ?? start, thisYear, problems);
        if (until is not null) return new(number, date, start ?? from ?? date, until, isPeriod ? TermSource.Period : TermSource.Written);
        if ((date ?? start) is { } begun && kind.HasTerm && options.YearsWithoutEnd is { } years)
            return new(number, date, start ?? date, begun.AddYears(years).AddDays(-1), TermSource.ByRule);
        return new(number, date, start ?? date, null, TermSource.None);
    }

    private static DateOnly? DateOf(TableRow row, int thisYear, List<Problem> problems)
    {
        var cell = row[DecreeDate];
        if (cell.IsBlank || Absent.Is(cell.Text)) return null;
        if (DateText.Read(cell, thisYear) is { } date) return date;
        problems.Add(new(ProblemCode.DecreeDateUnreadable, DecreeDate, row.Column(DecreeDate), cell.Text));
        return null;
    }

    private static (DateOnly?, DateOnly?, bool) Term(TableRow row, DateOnly? decreed, int thisYear, List<Problem> problems)
    {
        foreach (var field in (ReadOnlySpan<ListField>)[DecreeEnd, DecreePeriod])
        {
            var cell = row[field];
            if (cell.IsBlank || Absent.Is(cell.Text)) continue;
            var term = DecreeText.Term(cell, decreed, thisYear);
            if (term.Until is not null) return term;
            problems.Add(new(ProblemCode.DecreeEndUnreadable, field, row.Column(field), cell.Text));
        }

        return default;
    }
}
