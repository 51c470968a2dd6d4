using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Households;

public enum HouseDamage { Unknown, None, Light, Medium, Heavy, Flooded }

/// <summary>Where a household sleeps now.</summary>
public enum Stay { Home, Relatives, Shelter, Tent, Elsewhere }

/// <summary>A household struck by an incident. Who it is lies encrypted (<see cref="HouseholdCard"/>); in clear is only what is counted.</summary>
public sealed class Household : IRegional, IVersioned
{
    private Household() { }

    /// <param name="id">Made on the phone, when it was listed there.</param>
    public Household(Guid? id, Guid incident, string village, DateTime at, DateTime recordedAt, Guid? by, string byName) =>
        (Id, IncidentId, RegionCode, At, RecordedAt, RecordedById, RecordedBy) = (id ?? Guid.CreateVersion7(), incident, village, at, recordedAt, by, byName);

    public Guid Id { get; private set; }
    public Guid IncidentId { get; private set; }

    /// <summary>The village.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>Encrypted <see cref="HouseholdCard"/>.</summary>
    public byte[] Card { get; private set; } = [];

    /// <summary>Fingerprint of how the head's name sounds in this village: equal when listed twice.</summary>
    public string NameMark { get; private set; } = "";

    /// <summary>Fingerprint of the telephone number.</summary>
    public string? PhoneMark { get; private set; }
    public int People { get; private set; }
    public HouseDamage Damage { get; private set; }
    public Stay Stay { get; private set; }
    public Guid? ShelterId { get; private set; }

    /// <summary>Codes of goods, separated by '|'.</summary>
    public string Needs { get; private set; } = "";

    /// <summary>When it was asked; <see cref="RecordedAt"/> may be later.</summary>
    public DateTime At { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid? RecordedById { get; private set; }
    public string RecordedBy { get; private set; } = "";

    /// <summary>The same household, under which it counts.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The case opened for it.</summary>
    public Guid? CaseId { get; set; }
    public int Version { get; private set; }

    public IReadOnlyList<string> NeedCodes => Needs.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public void Describe(byte[] card, string nameMark, string? phoneMark, HouseholdFacts facts) =>
        (Card, NameMark, PhoneMark, People, Damage, Stay, ShelterId, Needs) = (card, nameMark, phoneMark, facts.People, facts.Damage, facts.Stay, facts.ShelterId, string.Join('|', facts.Needs));

    public void MergeInto(Household kept)
    {
        if (kept.Id == Id || kept.IncidentId != IncidentId) throw new Refusal(T("Pilih dua rumah tangga dari kejadian yang sama.", "Choose two households of the same incident."));
        if (MergedIntoId is not null || kept.MergedIntoId is not null) throw new Refusal(T("Salah satunya sudah digabung.", "One of them is merged already."));
        MergedIntoId = kept.Id;
    }
}

/// <summary>What is counted of a household.</summary>
public sealed record HouseholdFacts(int People, HouseDamage Damage, Stay Stay, Guid? ShelterId, IReadOnlyList<string> Needs);

/// <summary>Who a household is and how it lives.</summary>
/// <param name="Male">And the like: how many of its people; null = not asked.</param>
public sealed record HouseholdCard(
    string Head, string? Phone, string? Address, double? Latitude, double? Longitude, int? Male, int? Female, int? Infants, int? Children, int? Elderly, int? Pregnant, int? Disabled, string? StayWhere, string? Note);

/// <summary>Two households that look alike and are two: a person has said so.</summary>
public sealed class DistinctHouseholds
{
    public required Guid FirstId { get; init; }
    public required Guid SecondId { get; init; }
    public required Guid IncidentId { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
}
