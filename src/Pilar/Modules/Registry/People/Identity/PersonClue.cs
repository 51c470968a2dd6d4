namespace Pilar.Modules.Registry.People.Identity;

/// <summary>What is known of somebody when asking who it is.</summary>
/// <param name="Name">As written; titles may be on it.</param>
public sealed record PersonClue(string Name, string? Nik = null, DateOnly? BirthDate = null, Sex? Sex = null, string? VillageCode = null, string? Phone = null);

/// <summary>Somebody in the registry, as far as comparing needs it.</summary>
public sealed record KnownPerson(Guid Id, string Name, string SortName, Sex? Sex, DateOnly? BirthDate, string? NikIndex, string? NikHint, NikState NikState, string? VillageCode, string? Phone)
{
    private string? sound;

    internal string Sound => sound ??= PersonName.Sound(SortName);
}

/// <summary>How sure: Certain may be taken without asking, the others are for a person to decide.</summary>
public enum Certainty { Possible, Likely, Certain }

/// <summary>Why two are taken for one.</summary>
public enum MatchReason { SameNik, SameName, AlikeName, SameBirthDate, SameVillage, SamePhone, OtherNik, OtherName }

/// <summary>Somebody the clue may mean.</summary>
public sealed record PersonCandidate(KnownPerson Person, Certainty Certainty, IReadOnlyList<MatchReason> Reasons);
