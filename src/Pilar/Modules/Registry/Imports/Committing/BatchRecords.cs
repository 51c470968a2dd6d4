using Pilar.Data;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Organisations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>What a batch creates. Records of new people are collected and written in bulk; what is added to people known before waits on
/// their desk.</summary>
internal sealed class BatchRecords(AppDb db)
{
    private readonly List<Person> people = [];
    private readonly List<PillarRole> roles = [];
    private readonly List<Appointment> appointments = [];
    private readonly List<TrainingCertificate> certificates = [];
    private readonly List<PersonEvidence> evidence = [];
    private readonly List<Organisation> organisations = [];

    public void Add(PersonDesk desk, RowEffects effects)
    {
        people.Add(desk.Person);
        effects.Creates<Person>(desk.Person.Id);
    }

    public void Add(PersonDesk desk, PillarRole role, RowEffects effects) => Put(desk, roles, role, role.Id, effects);

    public void Add(PersonDesk desk, Appointment letter, RowEffects effects) => Put(desk, appointments, letter, letter.Id, effects);

    public void Add(PersonDesk desk, TrainingCertificate certificate, RowEffects effects) => Put(desk, certificates, certificate, certificate.Id, effects);

    public void Add(PersonDesk desk, PersonEvidence said, RowEffects effects) => Put(desk, evidence, said, said.Id, effects);

    public void Add(Organisation organisation, RowEffects effects)
    {
        organisations.Add(organisation);
        effects.Creates<Organisation>(organisation.Id);
    }

    /// <summary>Rows of one index that lie side by side in it are written one after the other: fewer pages to fetch and to log.</summary>
    /// <returns>Whom the batch brought in or changed.</returns>
    public async Task<IEnumerable<PersonDesk>> Write(BatchWriter writer, NamePostings postings, IEnumerable<PersonDesk> desks)
    {
        await writer.Insert(organisations);
        await writer.Insert(people);
        await writer.Insert(roles);
        await writer.Insert(appointments);
        await writer.Insert(certificates);
        await writer.Insert(evidence);
        var places = roles.ToLookup(r => r.PersonId, r => r.RegionCode);
        await writer.Insert(people.SelectMany(p => Presence(p, places[p.Id])).OrderBy(p => p.RegionCode, StringComparer.Ordinal).ThenBy(p => p.SortName, StringComparer.Ordinal).ToList());
        await writer.Insert(people.AsParallel().SelectMany(p => postings.For(p.Id, p.SortName, Places(p, places[p.Id]))).OrderBy(p => p.Sound, StringComparer.Ordinal).ThenBy(p => p.RegionCode, StringComparer.Ordinal).ToList());
        var changes = desks.AsParallel().AsOrdered().Select(d => (Desk: d, Rows: d.Changed())).ToList();
        await writer.Change(changes.ConvertAll(c => c.Desk.Settle(db, c.Rows)).OfType<Untracked>());
        return changes.Where(c => c.Desk.IsNew || c.Desk.HasAdditions || c.Rows.Count > 0).Select(c => c.Desk);
    }

    private static IEnumerable<PersonPresence> Presence(Person person, IEnumerable<string> duties) =>
        PersonPresence.Codes(Places(person, duties)).Select(code => new PersonPresence { PersonId = person.Id, RegionCode = code, SortName = person.SortName });

    private static IEnumerable<string> Places(Person person, IEnumerable<string> duties) =>
        person.VillageCode is { } home ? duties.Append(home).Distinct(StringComparer.Ordinal) : duties.Distinct(StringComparer.Ordinal);

    private static void Put<T>(PersonDesk desk, List<T> bulk, T record, Guid id, RowEffects effects) where T : class
    {
        if (desk.IsNew) bulk.Add(record);
        else desk.Add(record);
        effects.Creates<T>(id);
    }
}
