using Pilar.Linkage;

namespace Pilar.Modules.Registry.People.Identity;

/// <summary>What is known of somebody when asking who it is.</summary>
/// <param name="Name">As written; titles may be on it.</param>
public sealed record PersonClue(string Name, string? Nik = null, DateOnly? BirthDate = null, Sex? Sex = null, string? VillageCode = null, string? Phone = null)
{
    internal PersonEntry Entry => new(Name, Nik, BirthDate, Sex switch { People.Sex.Male => "L", People.Sex.Female => "P", _ => null }, VillageCode, Phone);
}

/// <summary>Somebody in the registry, as far as a list of candidates shows them.</summary>
public sealed record KnownPerson(Guid Id, string Name, DateOnly? BirthDate, string? NikHint, NikState NikState, string? VillageCode);

/// <summary>How sure, in three words.</summary>
public enum Certainty { Possible, Likely, Certain }

/// <summary>Somebody the clue may mean.</summary>
/// <param name="Probability">0 to 1, that it is the same person.</param>
public sealed record PersonCandidate(KnownPerson Person, double Probability, IReadOnlyList<MatchReason> Reasons)
{
    private const double Surely = 0.95, Likely = 0.7;

    public Certainty Certainty => Probability >= Surely ? Certainty.Certain : Probability >= Likely ? Certainty.Likely : Certainty.Possible;

    public bool HasSameNik => MatchReason.SameNik(Reasons);
}
