using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>Reads people with everything a row may add to: one plain query for each table, nothing tracked.</summary>
internal sealed class DeskReader(AppDb db, FieldCipher cipher)
{
    public async Task<IReadOnlyCollection<PersonDesk>> Read(Guid[] people, CancellationToken cancel)
    {
        if (people.Length == 0) return [];
        var known = await Everywhere<Person>().Where(p => EF.Parameter(people).Contains(p.Id)).ToListAsync(cancel);
        var roles = await Everywhere<PillarRole>().Where(r => EF.Parameter(people).Contains(r.PersonId)).ToListAsync(cancel);
        var held = roles.ConvertAll(r => r.Id).ToArray();
        var letters = (await db.Set<Appointment>().AsNoTracking().Where(a => EF.Parameter(held).Contains(a.RoleId)).ToListAsync(cancel)).ToLookup(a => a.RoleId);
        foreach (var role in roles) role.Appointments.AddRange(letters[role.Id].OrderBy(a => a.Id));
        var certificates = (await db.Set<TrainingCertificate>().AsNoTracking().Where(c => EF.Parameter(people).Contains(c.PersonId)).ToListAsync(cancel)).ToLookup(c => c.PersonId);
        var evidence = (await db.Set<PersonEvidence>().AsNoTracking().Where(e => EF.Parameter(people).Contains(e.PersonId) && e.Criterion == ListDoubts.Criterion).ToListAsync(cancel)).ToLookup(e => e.PersonId);
        var duties = roles.ToLookup(r => r.PersonId);
        return [.. known.AsParallel().AsOrdered().Select(Desk)];

        PersonDesk Desk(Person person)
        {
            person.Roles.AddRange(duties[person.Id].OrderBy(r => r.Id));
            var desk = new PersonDesk(person, IsNew: false) { Nik = person.NikCipher is { } stored ? cipher.Decrypt(stored) : "" };
            desk.Roles.AddRange(person.Roles);
            desk.Certificates.AddRange(certificates[person.Id]);
            desk.Evidence.AddRange(evidence[person.Id].OrderBy(e => e.RecordedAt));
            desk.Remember(db.Model);
            return desk;
        }
    }

    private IQueryable<T> Everywhere<T>() where T : class => db.Set<T>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]);
}
