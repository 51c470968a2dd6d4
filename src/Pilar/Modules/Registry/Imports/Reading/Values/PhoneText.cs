using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Indonesian telephone numbers as E.164; the first of several in one cell.</summary>
internal static partial class PhoneText
{
    private const int Shortest = 9;
    private const int Longest = 13;

    public static string? Read(string text)
    {
        foreach (var part in Several().Split(text))
        {
            var digits = string.Concat(part.Where(char.IsAsciiDigit));
            digits = digits.StartsWith("0062", StringComparison.Ordinal) ? digits[4..]
                : digits.StartsWith("62", StringComparison.Ordinal) && digits.Length > 9 ? digits[2..]
                : digits;
            digits = digits.TrimStart('0');
            if (digits.Length is >= Shortest - 1 and <= Longest - 1 && digits[0] is >= '2' and <= '9') return "+62" + digits;
        }

        return null;
    }

    [GeneratedRegex(@"[/;,\n|&]|\s+(?:dan|atau)\s+")]
    private static partial Regex Several();
}
