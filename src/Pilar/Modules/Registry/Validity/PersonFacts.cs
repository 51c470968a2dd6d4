using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Validity;

/// <summary>What speaks against a person's NIK. Malformed: not 16 digits or an impossible date; the region prefix is never judged.</summary>
[Flags]
public enum NikFindings { None = 0, Missing = 1, Malformed = 2, AgainstSex = 4, AgainstBirthDate = 8, Shared = 16 }

/// <summary>Everything the judge must know of one person; no database behind it. Build one per person for imports in bulk.</summary>
/// <param name="VillageCode">Where the person lives (KTP); null = unknown.</param>
/// <param name="DiedOn">Roles end with this day.</param>
public sealed record PersonFacts(
    Guid Id,
    Sex? Sex,
    DateOnly? BirthDate,
    string? VillageCode,
    NikFindings Nik,
    DateOnly? DiedOn,
    IReadOnlyList<RoleFacts> Roles,
    IReadOnlyList<CertificateFacts> Certificates,
    IReadOnlyList<EvidenceFacts> Evidence,
    IReadOnlyList<ExceptionFacts> Exceptions);

/// <summary>One role of the person, of any region.</summary>
/// <param name="RegionCode">Region of duty; above the level the kind demands = not resolved yet.</param>
/// <param name="EndsOn">Last day of service: on that very day the role is still held. A list that says "ended" without a date means
/// some day before it was written.</param>
public sealed record RoleFacts(
    Guid Id,
    string Kind,
    string RegionCode,
    RoleStatus Status,
    DateOnly? StartsOn,
    DateOnly? PausedOn,
    DateOnly? EndsOn,
    IReadOnlyList<AppointmentFacts> Appointments);

/// <summary>A letter of appointment.</summary>
/// <param name="From">First day in force; null = always.</param>
/// <param name="Until">Last day as written in the letter; null = not written, the rule on terms decides.</param>
public sealed record AppointmentFacts(DateOnly? From, DateOnly? Until)
{
    public static AppointmentFacts Of(Appointment letter) => new(letter.ValidFrom ?? letter.IssuedOn, letter.EndByRule ? null : letter.ValidUntil);
}

/// <param name="IssuedOn">Null = unknown, counts since ever. A certificate dated by year only counts from 1 January.</param>
public sealed record CertificateFacts(TrainingLevel Level, DateOnly? IssuedOn, DateOnly? ExpiresOn, DateOnly? RevokedOn, string? Number);

/// <summary>Somebody checked a criterion that no other record answers (good conduct, literacy).</summary>
public sealed record EvidenceFacts(string Criterion, bool Met, DateOnly On, DateOnly? ValidUntil, string? Note);

/// <summary>Two kinds may be held at once although the matrix says otherwise.</summary>
public sealed record ExceptionFacts(string First, string Second, DateOnly From, DateOnly Until, string Paper);
