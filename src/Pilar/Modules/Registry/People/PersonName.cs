using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pilar.Modules.Registry.People;

/// <summary>A name as lists write it, taken apart.</summary>
/// <param name="Full">Without titles, the father's name kept: "Lutfi bin Arsyad".</param>
/// <param name="Given">Without titles and father's name: "Lutfi".</param>
/// <param name="Father">The name behind bin or binti; empty when none is given.</param>
/// <param name="Front">Titles before the name: "Drs. H.".</param>
/// <param name="Back">Titles behind it: "S.Sos, M.Si".</param>
public sealed partial record PersonName(string Full, string Given, string Father, string Front, string Back)
{
    private static readonly HashSet<string> Patronymics = ["BIN", "BINTI", "BT", "BTI", "BINTE", "B"];

    /// <summary>Takes a written name apart; capitals or small letters throughout become ordinary capitals.</summary>
    public static PersonName Parse(string? text)
    {
        var tidy = Brackets().Replace(Spaces().Replace(text ?? "", " "), " ").Trim(' ', ',', ';', '*', '-', ':');
        var (front, name, back) = Titles.Split(ListNumber().Replace(tidy, ""));
        name = Natural(Spaces().Replace(name, " ").Trim(' ', '.', ','));
        var words = name.Split(' ');
        var at = Array.FindIndex(words, w => Patronymics.Contains(w.TrimEnd('.').ToUpperInvariant()));
        return at > 0 && at + 1 < words.Length
            ? new(name, string.Join(' ', words[..at]), string.Join(' ', words[(at + 1)..]), front, back)
            : new(name, name, "", front, back);
    }

    /// <summary>Small letters, digits and single spaces: the form of the stored search columns. Accents and apostrophes are dropped.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (Ascii.IsValid(text)) return FoldAscii(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (IsApostrophe(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The same where there is nothing to take apart, as in nearly every list; what is folded already stays the same string.</summary>
    private static string FoldAscii(string text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) folded[length++] = char.ToLowerInvariant(c);
            else if (!IsApostrophe(c) && length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
        }

        folded = folded[..length].TrimEnd(' ');
        return folded.SequenceEqual(text) ? text : new(folded);
    }

    /// <summary>How a name sounds: the spelling families of Muhammad, Ahmad, Abdul, Nur and Siti, old spelling and alike sounds
    /// fall together. Words stay apart, in their order; titles should be off.</summary>
    public static string Sound(string? text) => NameSound.Of(Fold(text));

    private static string Natural(string name)
    {
        var shouted = !name.Any(char.IsLower);
        var whispered = !name.Any(char.IsUpper);
        if (!shouted && !whispered) return name;
        var natural = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < natural.Length; i++)
            if (i == 0 || natural[i - 1] is ' ' or '-' or '.') natural[i] = char.ToUpperInvariant(natural[i]);
        return LowerPatronymic().Replace(new string(natural), m => m.Value.ToLowerInvariant());
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2018' or '\u2019' or '\u02BC' or '`' or '\u00B4' or '"';

    [GeneratedRegex(@"[\s\u00A0\u200B]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\d{1,4}\s*[.)-]\s*")]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"\([^)]*\)|\([^)]*$")]
    private static partial Regex Brackets();

    [GeneratedRegex(@" (Bin|Binti|Bt\.?|Bti\.?) ")]
    private static partial Regex LowerPatronymic();
}
