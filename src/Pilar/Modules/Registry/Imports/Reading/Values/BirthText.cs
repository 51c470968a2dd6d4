using Pilar.Modules.Registry.Imports.Reading.Sheets;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Place and date of birth, in one cell ("Rantau, 12-03-1980") or two.</summary>
internal readonly record struct BirthText(string Place, DateOnly? Date, bool YearOnly)
{
    private static readonly char[] Between = [' ', ',', '/', '.', '-', ';', ':', '\n', '|'];

    public static BirthText Read(Cell cell, int thisYear)
    {
        if (cell.IsBlank) return new("", null, false);
        if (cell.Kind != CellKind.Text) return DateText.Read(cell, thisYear) is { } date ? new("", date, false) : new("", null, IsYear(cell.Number));
        var text = cell.Text;
        if (DateText.Find(text, thisYear) is var (found, start, _)) return new(Tidy(text[..start]), found, false);
        if (DateText.Read(text, thisYear) is { } compact) return new("", compact, false);
        if (DateText.YearOnly(text) is not null) return new(Tidy(text.TrimEnd()[..^4]), null, true);
        return new(Tidy(text), null, false);
    }

    private static bool IsYear(double number) => number is >= 1900 and <= 2100 && number == Math.Floor(number);

    private static string Tidy(string text)
    {
        var place = text.Trim(Between);
        return place.Any(char.IsLetter) && !Absent.Is(place) ? place : "";
    }
}
