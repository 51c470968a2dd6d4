using System.Globalization;
using System.Text;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

public enum CellKind : byte { Blank, Text, Number, Date, Truth }

/// <summary>A cell as the file stores it: a text, a number or a date (never a formula: its last result).</summary>
public readonly struct Cell
{
    private readonly string? text;
    private readonly double number;

    private Cell(CellKind kind, string? text, double number)
    {
        Kind = kind;
        this.text = text;
        this.number = number;
    }

    public CellKind Kind { get; }

    public bool IsBlank => Kind == CellKind.Blank;

    public double Number => number;

    public DateTime Date => DateTime.FromOADate(number);

    /// <summary>What stands in the cell, trimmed; whole numbers without exponent, dates as YYYY-MM-DD.</summary>
    public string Text => Kind switch
    {
        CellKind.Text => text!,
        CellKind.Number => number == Math.Floor(number) && Math.Abs(number) < 1e18 ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture),
        CellKind.Date => Date.ToString(Date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        CellKind.Truth => number != 0 ? "TRUE" : "FALSE",
        _ => "",
    };

    public static Cell Of(string? text)
    {
        if (text is null) return default;
        var trimmed = text.Trim(Padding);
        return trimmed.Length == 0 ? default : new(CellKind.Text, Ascii.IsValid(trimmed) ? trimmed : WithPlainDigits(trimmed), 0);
    }

    /// <summary>Arabic, full-width and other digits as 0 to 9.</summary>
    private static string WithPlainDigits(string text) =>
        string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < from.Length; i++) to[i] = char.IsDigit(from[i]) ? (char)('0' + (int)char.GetNumericValue(from[i])) : from[i];
        });

    public static Cell Of(double number) => new(CellKind.Number, null, number);

    public static Cell Of(DateTime date) => date.Year is >= 1900 and < 9999 ? new(CellKind.Date, null, date.ToOADate()) : default;

    public static Cell Of(bool truth) => new(CellKind.Truth, null, truth ? 1 : 0);

    public override string ToString() => Text;

    private static readonly char[] Padding = [' ', '\t', '\r', '\n', '\u00A0', '\u200B', '\uFEFF', '\u2007', '\u202F'];
}
