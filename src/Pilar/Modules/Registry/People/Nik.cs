using System.Text;

namespace Pilar.Modules.Registry.People;

/// <summary>What is wrong with a NIK. Only <see cref="UnknownPrefix"/> is a mere warning: real numbers carry dead prefixes.</summary>
public enum NikFault
{
    Missing,
    NotSixteenDigits,

    /// <summary>Digits 7-12 are no date (day 1-31 or 41-71, month 1-12, 29 February in leap years only).</summary>
    ImpossibleDate,
    ContradictsSex,
    ContradictsBirthDate,
    UnknownPrefix,
}

/// <summary>A well-formed population number (PP 40/2019 Ps 30-34): region of first registration, birth date (a woman's day + 40),
/// serial. It has no check digit: plausible is all that can be said of it.</summary>
public readonly record struct Nik
{
    private const int Length = 16;
    private const int FemaleDays = 40;

    private Nik(string digits) => Digits = digits;

    /// <summary>The sixteen digits.</summary>
    public string Digits { get; }

    public Sex Sex => Number(6) > FemaleDays ? Sex.Female : Sex.Male;

    /// <summary>Day of birth, 1-31.</summary>
    public int Day => Number(6) > FemaleDays ? Number(6) - FemaleDays : Number(6);

    public int Month => Number(8);

    /// <summary>The last two digits of the birth year.</summary>
    public int Year => Number(10);

    public string Serial => Digits[12..];

    /// <summary>Issued by a mission abroad: 99, three digits country, one digit mission.</summary>
    public bool IsAbroad => Digits.StartsWith("99", StringComparison.Ordinal);

    /// <summary>The district of first registration as a dotted code; null for numbers issued abroad. Never an address.</summary>
    public string? RegistrationDistrict => IsAbroad ? null : $"{Digits[..2]}.{Digits[2..4]}.{Digits[4..6]}";

    /// <summary>Without the spaces, dots, dashes, apostrophes and <c>="..."</c> that lists put around the digits; anything else stays.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && c is not ('.' or '-' or '\'' or '"' or '=' or '`' or '\u2019' or '\u2018' or '\u2013' or '\u200B' or '\uFEFF' or '_' or '/' or ',')) clean.Append(c);
        return clean.ToString();
    }

    /// <summary>The number in a text, or why it is none.</summary>
    public static bool TryParse(string? text, out Nik nik, out NikFault? fault)
    {
        nik = default;
        var digits = Clean(text);
        fault = digits.Length == 0 ? NikFault.Missing
            : digits.Length != Length || !digits.All(char.IsAsciiDigit) ? NikFault.NotSixteenDigits
            : null;
        if (fault is not null) return false;
        var candidate = new Nik(digits);
        if (!candidate.HasRealDate())
        {
            fault = NikFault.ImpossibleDate;
            return false;
        }

        nik = candidate;
        return true;
    }

    public static Nik? Parse(string? text) => TryParse(text, out var nik, out _) ? nik : null;

    /// <summary>What speaks against the number belonging to somebody of this sex and birth date (null: not known).</summary>
    public IEnumerable<NikFault> Against(Sex? sex, DateOnly? birthDate)
    {
        if (sex is { } s && s != Sex) yield return NikFault.ContradictsSex;
        if (birthDate is { } born && (born.Day != Day || born.Month != Month || born.Year % 100 != Year)) yield return NikFault.ContradictsBirthDate;
    }

    /// <summary>The birth date for somebody at least <paramref name="youngest"/> years old; null when no century makes it one.</summary>
    public DateOnly? BirthDate(DateOnly asOf, int youngest = 17)
    {
        for (var year = asOf.Year - asOf.Year % 100 + Year; year > asOf.Year - 130; year -= 100)
            if (IsDate(year, Month, Day) && new DateOnly(year, Month, Day).AddYears(youngest) <= asOf)
                return new DateOnly(year, Month, Day);
        return null;
    }

    public override string ToString() => Digits;

    private int Number(int at) => (Digits[at] - '0') * 10 + Digits[at + 1] - '0';

    private bool HasRealDate() => Number(6) is (>= 1 and <= 31) or (>= 41 and <= 71) && (IsDate(1900 + Year, Month, Day) || IsDate(2000 + Year, Month, Day));

    private static bool IsDate(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
