using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>What is known about who somebody is: of a listed row, or of a person of the registry.</summary>
public sealed class Identity
{
    /// <summary>The digits written, well-formed or not.</summary>
    public string Nik { get => nik ??= OpenNik?.Invoke() ?? ""; init => nik = value; }

    /// <summary>Opens the number when it is first looked at: most candidates are out by their name before.</summary>
    public Func<string>? OpenNik { get; init; }

    /// <summary>The number is well-formed.</summary>
    public bool HasNik { get; init; }

    /// <summary>Folded name without titles and father's name.</summary>
    public required string Given { get; init; }
    public DateOnly? Born { get; init; }
    public Sex? Sex { get; init; }

    /// <summary>Folded; empty when not known.</summary>
    public string BirthPlace { get; init; } = "";

    /// <summary>Where the person lives and serves, as far as known.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    public required int ThisYear { get; init; }

    private const int YoungestListed = 10;
    private string? sound, nik;
    private bool? fits;
    private DateOnly? written;
    private bool wrote;

    public string Sound => sound ??= PersonName.Sound(Given);

    /// <summary>The number is well-formed and agrees with the birth date and the sex given.</summary>
    public bool Fits => fits ??= HasNik && People.Nik.Parse(Nik) is { } number && !number.Against(Sex, Born).Any();

    /// <summary>The birth date the number speaks of, also when its end is damaged.</summary>
    public DateOnly? BornByNik
    {
        get
        {
            if (wrote) return written;
            wrote = true;
            return written = DateIn(Nik, ThisYear);
        }
    }

    /// <summary>The stated date; else the one in the number.</summary>
    public DateOnly? LikelyBorn => Born ?? BornByNik;

    /// <summary>This, completed by what another description of the same person adds; a number that fits replaces one that does not.</summary>
    public Identity With(Identity more)
    {
        if (Nik == more.Nik && Born == more.Born && Sex == more.Sex && more.Places.All(Places.Contains)) return this;
        var better = !Fits && more is { Fits: true, Born: not null };
        return new()
        {
            Nik = better || Nik.Length == 0 ? more.Nik : Nik,
            HasNik = better || Nik.Length == 0 ? more.HasNik : HasNik,
            Given = Given,
            Born = better ? more.Born : Born ?? more.Born,
            Sex = better ? more.Sex : Sex ?? more.Sex,
            BirthPlace = BirthPlace.Length > 0 ? BirthPlace : more.BirthPlace,
            Places = [.. Places.Union(more.Places)],
            ThisYear = ThisYear,
        };
    }

    /// <summary>The given name in a folded full name: what stands before bin or binti.</summary>
    public static string GivenIn(string sortName)
    {
        foreach (var mark in Patronymics)
            if (sortName.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at) return sortName[..at];
        return sortName;
    }

    private static readonly string[] Patronymics = [" bin ", " binti ", " bt ", " bti ", " binte ", " b "];

    private static DateOnly? DateIn(string digits, int thisYear)
    {
        if (digits.Length is < 12 or > 17 || !digits.AsSpan(6, 6).ContainsOnlyDigits()) return null;
        var (day, month, year) = (int.Parse(digits.AsSpan(6, 2)), int.Parse(digits.AsSpan(8, 2)), int.Parse(digits.AsSpan(10, 2)));
        if (day > 40) day -= 40;
        // Role holders are no small children: a year that would make one belongs to the last century.
        year += 2000 + year <= thisYear - YoungestListed ? 2000 : 1900;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}

internal static class Digits
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }
}
