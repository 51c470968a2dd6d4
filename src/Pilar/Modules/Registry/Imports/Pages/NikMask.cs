using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>Population numbers on pages about rows: enough to find the cell in the office's own list, not enough to use the number.</summary>
internal static class NikMask
{
    private const int Shown = 4;

    public static string In(ListField field, string text) => field is ListField.Nik or ListField.FamilyCard ? Of(text) : text;

    public static string Of(string text) => text.Length <= Shown ? text : string.Concat(text[..^Shown].Select(c => char.IsAsciiDigit(c) ? '•' : c)) + text[^Shown..];
}
