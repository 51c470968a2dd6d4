using Pilar.Data.Secrets;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Validity;

/// <summary>One person as the judge sees them, with the verdicts stored so far (in the order of the roles).</summary>
public sealed record CaseFile(PersonFacts Person, IReadOnlyList<Standing> Stored);

/// <summary>The rows of many people, put together person by person.</summary>
internal sealed record CaseRows(
    IReadOnlyList<PersonRow> People,
    IEnumerable<RoleRow> Roles,
    IEnumerable<LetterRow> Letters,
    IEnumerable<CertificateRow> Certificates,
    IEnumerable<EvidenceRow> Evidence,
    IEnumerable<ExceptionRow> Exceptions)
{
    public IEnumerable<CaseFile> Files(FieldCipher cipher)
    {
        var roles = Roles.ToLookup(r => r.PersonId);
        var letters = Letters.ToLookup(l => l.RoleId);
        var certificates = Certificates.ToLookup(c => c.PersonId);
        var evidence = Evidence.ToLookup(e => e.PersonId);
        var exceptions = Exceptions.ToLookup(e => e.PersonId);
        foreach (var person in People)
        {
            var held = roles[person.Id].OrderBy(r => r.Id).ToList();
            var facts = new PersonFacts(person.Id, person.Sex, person.BirthDate, person.VillageCode, Findings(person, cipher), person.DiedOn,
                [.. held.Select(r => new RoleFacts(r.Id, r.Kind, r.RegionCode, r.Status, r.StartsOn, r.PausedOn, r.EndsOn,
                    [.. letters[r.Id].Select(l => new AppointmentFacts(l.From, l.Until))]))],
                [.. certificates[person.Id].Select(c => c.Facts)],
                [.. evidence[person.Id].OrderByDescending(e => e.RecordedAt).Select(e => new EvidenceFacts(e.Criterion, e.Met, e.On, e.ValidUntil, e.Note))],
                [.. exceptions[person.Id].Select(e => e.Facts)]);
            yield return new(facts, [.. held.Select(r => r.Standing)]);
        }
    }

    private static NikFindings Findings(PersonRow person, FieldCipher cipher) => person.Nik == NikState.Contradictory
        ? NikFinding.Contradictions(person.Cipher is { } stored ? Nik.Parse(cipher.Decrypt(stored)) : null, person.Sex, person.BirthDate)
        : NikFinding.Of(person.Nik);
}

/// <summary>From the state of a NIK to what the judge asks.</summary>
public static class NikFinding
{
    /// <summary>For every state but a contradictory one, which needs the number itself.</summary>
    public static NikFindings Of(NikState state) => state switch
    {
        NikState.Unknown => NikFindings.Missing,
        NikState.Malformed => NikFindings.Malformed,
        NikState.Shared => NikFindings.Shared,
        NikState.Contradictory => NikFindings.AgainstSex | NikFindings.AgainstBirthDate,
        _ => NikFindings.None,
    };

    /// <summary>What exactly the number contradicts.</summary>
    public static NikFindings Contradictions(Nik? nik, Sex? sex, DateOnly? birthDate)
    {
        if (nik is not { } number) return NikFindings.Malformed;
        var findings = NikFindings.None;
        foreach (var fault in number.Against(sex, birthDate))
            findings |= fault == NikFault.ContradictsSex ? NikFindings.AgainstSex : NikFindings.AgainstBirthDate;
        return findings;
    }
}
