using Pilar.Data.Secrets;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>Judges the roles of people who are written in bulk; those of people known before are judged by the commit itself.</summary>
internal sealed class BulkVerdicts(RuleBook rules, FieldCipher cipher, DateOnly day)
{
    public void Judge(PersonDesk desk)
    {
        var person = new PersonFacts(desk.Person.Id, desk.Person.Sex, desk.Person.BirthDate, desk.Person.VillageCode, Findings(desk.Person), null,
            [.. desk.Roles.Select(r => new RoleFacts(r.Id, r.Kind, r.RegionCode, r.Status, r.StartsOn, r.PausedOn, r.EndsOn, [.. r.Appointments.Select(AppointmentFacts.Of)]))],
            [.. desk.Certificates.Select(c => new CertificateFacts(c.Level, c.CountsFrom, c.ExpiresOn, c.RevokedOn, c.Number))],
            [.. Enumerable.Reverse(desk.Evidence).Select(e => new EvidenceFacts(e.Criterion, e.Met, e.On, e.ValidUntil, e.Note))], []);
        foreach (var (judgement, role) in Validity.Judge.Person(person, rules, day).Zip(desk.Roles)) judgement.StandIn(role);
    }

    private NikFindings Findings(Person person) => person.NikState == NikState.Contradictory
        ? NikFinding.Contradictions(Nik.Parse(cipher.Decrypt(person.NikCipher!)), person.Sex, person.BirthDate)
        : NikFinding.Of(person.NikState);
}
