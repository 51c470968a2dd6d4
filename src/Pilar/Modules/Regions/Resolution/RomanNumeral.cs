namespace Pilar.Modules.Regions.Resolution;

/// <summary>"Kertak Hanyar II" and "Kertak Hanyar 2" are one village: numerals up to 39 as digits, in texts and names alike.</summary>
internal static class RomanNumeral
{
    public static string ToDigits(string word)
    {
        if (word.Length is 0 or > 6) return word;
        var value = 0;
        var previous = 0;
        foreach (var c in word)
        {
            var digit = c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (digit == 0) return word;
            value += digit > previous ? digit - 2 * previous : digit;
            previous = digit;
        }

        return Write(value) == word ? value.ToString() : word;
    }

    private static string Write(int value) =>
        new string('X', value / 10) + (value % 10) switch
        {
            9 => "IX",
            >= 5 and var rest => "V" + new string('I', rest - 5),
            4 => "IV",
            var rest => new string('I', rest),
        };
}
