using Pilar.Data;

namespace Pilar.Modules.Cases.Records;

/// <summary>Somebody who needs help ("penerima manfaat"), never a record of the registry of pillars. Who it is lies encrypted.</summary>
public sealed class Client : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }

    /// <summary>Encrypted <see cref="ClientCard"/>.</summary>
    public required byte[] Card { get; set; }

    /// <summary>Fingerprint of the NIK.</summary>
    public string? NikMark { get; set; }

    /// <summary>Members of one household carry the same.</summary>
    public Guid? HouseholdId { get; set; }

    public List<ClientSound> Sounds { get; } = [];

    /// <summary>From now on found by these fingerprints.</summary>
    public void SoundsLike(IReadOnlyCollection<string> marks)
    {
        Sounds.RemoveAll(s => !marks.Contains(s.Mark));
        Sounds.AddRange(marks.Except(Sounds.Select(s => s.Mark)).Select(mark => new ClientSound { ClientId = Id, RegionCode = RegionCode, Mark = mark }));
    }
}

/// <summary>Fingerprint of how a word of the name sounds, to find those who may be the same.</summary>
public sealed class ClientSound : IRegional
{
    public required Guid ClientId { get; init; }
    public required string RegionCode { get; init; }
    public required string Mark { get; init; }
}

/// <summary>Who a client is.</summary>
/// <param name="Age">Estimated, when the birth date is not known.</param>
/// <param name="Relation">To the head of the household, in words.</param>
public sealed record ClientCard(string Name, string? Nik, DateOnly? BirthDate, int? Age, bool? IsFemale, string? Address, string? Phone, string? Relation = null)
{
    public int? AgeOn(DateOnly day) => BirthDate is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : Age;
}

/// <summary>What was reported.</summary>
/// <param name="BasisNote">Who consented, how and before whom; or which danger.</param>
public sealed record ReportText(
    string Need, LegalBasis Basis, string? BasisNote, string? Guardian, string? GuardianPhone, double? Latitude, double? Longitude, string? ReporterName, string? ReporterPhone);
