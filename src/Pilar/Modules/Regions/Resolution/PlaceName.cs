using System.Globalization;
using System.Text;

namespace Pilar.Modules.Regions.Resolution;

/// <summary>One word of a place name; a dot behind it or its shortness may mean that it is shortened.</summary>
internal readonly record struct PlaceWord(string Text, bool Dotted);

/// <summary>A place name taken apart: its words, the words run together, and how they sound.</summary>
internal sealed class PlaceName
{
    private PlaceName(PlaceWord[] words)
    {
        Words = words;
        Plain = string.Concat(words.Select(w => w.Text));
        Sound = PlaceSound.Of(Plain);
        Digits = Plain.Any(char.IsAsciiDigit) ? string.Concat(Plain.Where(char.IsAsciiDigit)) : "";
    }

    public PlaceWord[] Words { get; }

    public string Plain { get; }

    public string Sound { get; }

    /// <summary>The digits in the name: "Kertak Hanyar 2" is no misspelling of "Kertak Hanyar 1".</summary>
    public string Digits { get; }

    public bool IsEmpty => Plain.Length == 0;

    public static PlaceName From(IEnumerable<PlaceWord> words) => new([.. words]);

    public static PlaceName Parse(string text) => From(Split(text));

    /// <summary>The letters and digits of a name in capitals, Roman numerals as they stand.</summary>
    public static string RunTogether(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>Upper-case words of letters or digits; marks, apostrophes and brackets with their content are dropped,
    /// Roman numerals become digits.</summary>
    public static List<PlaceWord> Split(string text)
    {
        var words = new List<PlaceWord>(4);
        var word = new StringBuilder();
        var depth = 0;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (c == '(') depth++;
            if (c == ')' && depth > 0) depth--;
            else if (depth > 0 || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || IsApostrophe(c)) continue;
            else if (char.IsAsciiLetterOrDigit(c))
            {
                if (word.Length > 0 && char.IsAsciiDigit(c) != char.IsAsciiDigit(word[^1])) Close(false);
                word.Append(char.ToUpperInvariant(c));
            }
            else Close(c == '.' || c == ')');
        }

        Close(false);
        return words;

        void Close(bool dotted)
        {
            if (word.Length == 0) return;
            words.Add(new(RomanNumeral.ToDigits(word.ToString()), dotted));
            word.Clear();
        }
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2018' or '\u2019' or '\u02BC' or '`' or '\u00B4' or '"';
}
