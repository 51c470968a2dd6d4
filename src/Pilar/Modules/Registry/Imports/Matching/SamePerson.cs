using Pilar.Kernel;

namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>How surely two descriptions are of one person; only <see cref="Probably"/> and above are taken as one.</summary>
public enum Sameness { Different, Perhaps, Probably, Surely }

/// <summary>The judgement whether two descriptions are of one human being. A number well-formed on both sides decides, unless the name says
/// otherwise; without one, the name with the birth date; a number that differs by a slip of the pen counts as support.</summary>
public static class SamePerson
{
    public static Sameness Judge(Identity a, Identity b)
    {
        var name = NameLikeness.Of(a, b);
        if (name >= Likeness.Close) return SameNumber(a, b) ? Sameness.Surely : ByName(a, b, name);
        // One number, two names: an error of one of the lists, unless the birth date agrees as well and the names have something in common.
        return a.Born is not null && a.Born == b.Born && (name == Likeness.Partly || SameInitial(a, b)) && SameNumber(a, b) ? Sameness.Probably : Sameness.Different;
    }

    private static bool SameNumber(Identity a, Identity b) => a.HasNik && b.HasNik && a.Nik == b.Nik;

    private static Sameness ByName(Identity a, Identity b, Likeness name)
    {
        var slip = Slip(a.Nik, b.Nik);
        if (a.Fits && b.Fits && a.Nik != b.Nik)
            // Two sound numbers are two people: twins and namesakes. A slip in the serial is believed only with the very same name.
            return slip && name >= Likeness.Sound && a.Born == b.Born && !OnlyLastDigit(a.Nik, b.Nik) ? Sameness.Probably : Sameness.Different;
        if (a.Born is { } x && b.Born is { } y && x == y)
            return name >= Likeness.Sound || slip || Near(a, b) || SameBirthPlace(a, b) ? slip || name == Likeness.Equal ? Sameness.Surely : Sameness.Probably : Sameness.Perhaps;
        if (slip) return Sameness.Probably;
        if (a.Born is null || b.Born is null)
            return a.LikelyBorn is { } p && b.LikelyBorn is { } q ? p == q ? Sameness.Probably : Sameness.Different
                : name >= Likeness.Sound && SameVillage(a, b) ? Sameness.Probably : Sameness.Perhaps;
        if (name >= Likeness.Sound && (SpeaksOf(a, b) && !b.HasNik || SpeaksOf(b, a) && !a.HasNik)) return Sameness.Probably;
        return AlmostSameDate(a.Born.Value, b.Born.Value) && name >= Likeness.Sound && SameVillage(a, b) && !(a.Fits && b.Fits) ? Sameness.Probably : Sameness.Different;
    }

    /// <summary>Both numbers were meant to be one: a digit or two wrong, lost, added or swapped, or the forty days of women forgotten.</summary>
    internal static bool Slip(string a, string b) =>
        a.Length >= 14 && b.Length >= 14 && (a != b || a.Length != 16) && Distance.Between(a, b, 2) <= 2;

    /// <summary>The number of the one, against its own stated date, says the date of the other.</summary>
    private static bool SpeaksOf(Identity number, Identity other) => number.HasNik && !number.Fits && number.BornByNik == other.Born;

    private static bool SameInitial(Identity a, Identity b) => a.Given.Length > 0 && b.Given.Length > 0 && a.Given[0] == b.Given[0];

    private static bool SameBirthPlace(Identity a, Identity b) => a.BirthPlace.Length > 0 && a.BirthPlace == b.BirthPlace;

    private static bool OnlyLastDigit(string a, string b) => a.AsSpan(0, 15).SequenceEqual(b.AsSpan(0, 15));

    private static bool AlmostSameDate(DateOnly a, DateOnly b) =>
        a.Month == b.Day && a.Day == b.Month && a.Year == b.Year
        || (a.Year == b.Year ? 0 : 1) + (a.Month == b.Month ? 0 : 1) + (a.Day == b.Day ? 0 : 1) == 1;

    private static bool Near(Identity a, Identity b) => Meet(a, b, RegionLevel.Regency);

    private static bool SameVillage(Identity a, Identity b) => Meet(a, b, RegionLevel.Village);

    private static bool Meet(Identity a, Identity b, RegionLevel level) =>
        a.Places.Any(p => RegionCode.At(p, level) is { } here && b.Places.Any(q => RegionCode.At(q, level) == here));
}
