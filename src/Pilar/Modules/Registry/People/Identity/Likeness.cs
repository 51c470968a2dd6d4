using Pilar.Modules.Registry.People.Search;

namespace Pilar.Modules.Registry.People.Identity;

/// <summary>Are a clue and a known person the same human being? NIK first, then name with birth date; place and phone only strengthen.</summary>
internal static class Likeness
{
    /// <summary>Similarity of sound from which two names may be two spellings of one.</summary>
    private const double Alike = 0.93;

    /// <summary>With the same NIK less will do: what remains below is somebody else's number.</summary>
    private const double AlikeEnough = 0.8;

    /// <returns>Null when they are different people as far as can be seen.</returns>
    public static PersonCandidate? Judge(PersonClue clue, string sound, string? nikIndex, KnownPerson person)
    {
        var name = sound == person.Sound ? 1 : NameScore.OfSounds(sound, person.Sound);
        var sameNik = nikIndex is not null && nikIndex == person.NikIndex;
        var otherNik = nikIndex is not null && person.NikIndex is not null && !sameNik;
        var sameBirth = clue.BirthDate is { } born && born == person.BirthDate;
        var near = clue.VillageCode is { } village && village == person.VillageCode;
        var phone = clue.Phone is { } number && number == person.Phone;
        var otherSex = clue.Sex is { } sex && person.Sex is { } known && sex != known;

        Certainty? certainty = (sameNik, otherNik) switch
        {
            (true, _) => name >= AlikeEnough ? Certainty.Certain : sameBirth && !otherSex ? Certainty.Likely : Certainty.Possible,
            _ when !sameBirth || name < Alike || otherSex => null,
            // Namesakes with one birthday exist, with two numbers: a person has to look.
            (_, true) => near || phone ? Certainty.Likely : Certainty.Possible,
            _ => (near || phone) && name == 1 ? Certainty.Certain : Certainty.Likely,
        };
        return certainty is { } c ? new(person, c, [.. Reasons()]) : null;

        IEnumerable<MatchReason> Reasons()
        {
            if (sameNik) yield return MatchReason.SameNik;
            if (name == 1) yield return MatchReason.SameName;
            else if (name >= AlikeEnough) yield return MatchReason.AlikeName;
            else yield return MatchReason.OtherName;
            if (sameBirth) yield return MatchReason.SameBirthDate;
            if (near) yield return MatchReason.SameVillage;
            if (phone) yield return MatchReason.SamePhone;
            if (otherNik) yield return MatchReason.OtherNik;
        }
    }
}
