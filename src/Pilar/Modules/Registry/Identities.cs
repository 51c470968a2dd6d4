using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Linkage;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry;

/// <summary>Somebody described, by a module that keeps people of its own.</summary>
public sealed record Described(string Name, string? Nik = null, DateOnly? BirthDate = null, bool? IsFemale = null, string? VillageCode = null, string? Phone = null)
{
    internal PersonEntry Entry => new(Name, Nik, BirthDate, IsFemale switch { true => "P", false => "L", null => null }, VillageCode, Phone);
}

/// <summary>Somebody who may be the one described.</summary>
/// <param name="Why">What agrees and what differs, in words.</param>
public sealed record Resembling(Guid Id, double Probability, string Why);

/// <summary>Names, numbers and resemblance by the registry's rules, without entering anybody into it.</summary>
public sealed class Identities(FieldCipher cipher)
{
    /// <summary>The sixteen digits of a number; null for nothing.</summary>
    /// <exception cref="Refusal">It cannot be a NIK, or contradicts sex or birth date.</exception>
    public static string? Nik(string? written, bool? isFemale, DateOnly? born, string about)
    {
        if (People.Nik.Clean(written).Length == 0) return null;
        if (!People.Nik.TryParse(written, out var nik, out _)) throw new Refusal(T("NIK terdiri dari 16 angka; enam angka ketujuh sampai kedua belas adalah tanggal lahir.", "A NIK has 16 digits; the seventh to the twelfth are the birth date."), about);
        var sex = isFemale switch { true => Sex.Female, false => Sex.Male, null => (Sex?)null };
        return nik.Against(sex, born).Any() ? throw new Refusal(T("NIK ini tidak cocok dengan jenis kelamin atau tanggal lahir.", "This NIK does not fit the sex or the birth date."), about) : nik.Digits;
    }

    /// <summary>Fingerprint of a number: equal numbers are found without being readable.</summary>
    public string Mark(string nik) => cipher.BlindIndex(nik);

    /// <summary>A written name without titles, in ordinary capitals.</summary>
    public static string Name(string written) => PersonName.Parse(written).Full;

    /// <summary>Fingerprints of how each word of a name sounds: similar names share some, and none can be read.</summary>
    public IReadOnlyList<string> SoundMarks(string name) => [.. PersonName.Sound(PersonName.Parse(name).Full).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(word => cipher.BlindIndex("sound " + word))];

    /// <summary>Who of these the one described may be, the likeliest first; the same comparison as in the registry.</summary>
    public static IReadOnlyList<Resembling> Like(Described who, IEnumerable<(Guid Id, Described Known)> others)
    {
        using var index = new PersonIndex();
        foreach (var (id, known) in others) index.Set(id, known.Entry);
        return [.. index.Find(who.Entry, most: 10, least: 0).Select(m => (m.Id, m.Probability, Reasons: MatchReason.Of(m)))
            .Where(m => m.Probability >= LookAlike.Least || MatchReason.SameNik(m.Reasons)).Select(m => new Resembling(m.Id, m.Probability, MatchReason.Say(m.Reasons)))];
    }
}
