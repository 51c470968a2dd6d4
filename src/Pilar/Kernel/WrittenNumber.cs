using System.Globalization;
using System.Text.RegularExpressions;
using static Pilar.Kernel.Language;

namespace Pilar.Kernel;

/// <summary>Numbers as people write them: "48.500.000", "Rp 48.500.000,00", "1.234,5", "1,234.5", "48 500 000". What can only mean one number is read;
/// "1.234" where a fraction is possible may be two, and is asked about.</summary>
public static partial class WrittenNumber
{
    /// <returns>The number as programs write it ("1234.5"); null when it is none, or may be two.</returns>
    public static string? Plain(string text, bool whole) => Read(text, whole) is { Plain: { } plain } ? plain : null;

    /// <summary>What is wrong with it, in a sentence; null when nothing is.</summary>
    /// <param name="label">Of the field.</param>
    public static string? Problem(string text, bool whole, string label) => Read(text, whole) switch
    {
        { Other: { } other, Plain: null } reading => T($"{label}: \"{text.Trim()}\" dapat berarti {Show.Number(decimal.ToInt64(other))} atau {reading.Fraction}. Tulis tanpa titik ribuan, dan dengan koma bila ada pecahan.", $"{label}: \"{text.Trim()}\" may mean {Show.Number(decimal.ToInt64(other))} or {reading.Fraction}. Write it without separators between thousands."),
        { Plain: null } when whole => T($"{label}: tulis bilangan bulat dengan angka, misalnya 1.250.", $"{label}: write a whole number in digits, such as 1,250."),
        { Plain: null } => T($"{label}: tulis dengan angka, misalnya 87,5.", $"{label}: write it in digits, such as 87.5."),
        _ => null,
    };

    /// <exception cref="Refusal">It is no whole number.</exception>
    /// <param name="about">Form field the refusal is shown at.</param>
    public static long Whole(string text, string label, string about = "") => Plain(text, whole: true) is { } plain && long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number : throw new Refusal(Problem(text, whole: true, label) ?? T($"{label}: angka ini terlalu besar.", $"{label}: this number is too large."), about);

    /// <exception cref="Refusal">It is no number, or may be two.</exception>
    /// <param name="about">Form field the refusal is shown at.</param>
    public static decimal Fraction(string text, string label, string about = "") => Plain(text, whole: false) is { } plain && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? number : throw new Refusal(Problem(text, whole: false, label) ?? T($"{label}: angka ini terlalu besar.", $"{label}: this number is too large."), about);

    /// <param name="Plain">The number.</param>
    /// <param name="Other">The reading with thousands, when there are two.</param>
    /// <param name="Fraction">The reading with a fraction, as people write it, when there are two.</param>
    private readonly record struct Reading(string? Plain, decimal? Other = null, string? Fraction = null);

    private static Reading Read(string text, bool whole)
    {
        var bare = Currency().Replace(text.Trim(), "");
        if (Shape().Match(bare) is not { Success: true } shape) return default;
        var (sign, digits) = (shape.Groups["sign"].Value == "-" ? "-" : "", shape.Groups["number"].Value.Replace('\u00A0', ' ').Replace('\u202F', ' '));
        var marks = digits.Where(c => !char.IsAsciiDigit(c)).ToList();
        if (marks.Count == 0) return new(sign + digits);
        var last = marks[^1];
        var at = digits.LastIndexOf(last);
        var (before, after) = (digits[..at], digits[(at + 1)..]);
        var other = marks.Find(m => m != last);
        if (other != default)
            // Two kinds of marks: the last one, standing once, begins the fraction.
            return last != ' ' && marks.Count(m => m == last) == 1 && IsGrouped(before, other) ? WithFraction(sign, before.Replace(other.ToString(), ""), after, whole) : default;
        if (marks.Count > 1 || last == ' ') return IsGrouped(digits, last) ? new(sign + digits.Replace(last.ToString(), "")) : default;
        if (!IsGrouped(digits, last)) return WithFraction(sign, before, after, whole);
        return whole ? new(sign + before + after) : new(null, decimal.Parse(before + after, CultureInfo.InvariantCulture), $"{sign}{before}{(IsEnglish ? '.' : ',')}{after}");
    }

    private static Reading WithFraction(string sign, string before, string after, bool whole) =>
        after.Length == 0 || before.Length == 0 ? default : !whole ? new($"{sign}{before}.{after}") : after.Trim('0').Length == 0 ? new(sign + before) : default;

    /// <summary>One to three digits that do not begin with 0, then threes.</summary>
    private static bool IsGrouped(string digits, char mark)
    {
        var parts = digits.Split(mark);
        return parts[0].Length is >= 1 and <= 3 && parts[0][0] != '0' && parts.Skip(1).All(p => p.Length == 3 && p.All(char.IsAsciiDigit)) && parts[0].All(char.IsAsciiDigit);
    }

    [GeneratedRegex(@"^Rp\.?\s*|(?<=\d)\s*,\s*-{1,2}$|\s*rupiah$", RegexOptions.IgnoreCase)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^(?<sign>[+-]?)\s*(?<number>\d(?:[\d.,\u0020\u00A0\u202F]*\d)?)$")]
    private static partial Regex Shape();
}
