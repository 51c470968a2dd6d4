using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Imports.Matching;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>Whom a written batch brought in or changed, and the numbers it claimed for whom.</summary>
internal sealed record Wake(IReadOnlyList<KnownPerson> People, IReadOnlyList<(string Nik, Guid Person)> Claims);

/// <summary>What a batch has to know of the registry, read on another connection while the batch before is written. It holds as long as nobody
/// else has committed anything since; what the import itself wrote meanwhile is made good by <see cref="Add"/>.</summary>
internal sealed class Glimpse
{
    private readonly long lastAct;
    private readonly Dictionary<Guid, PersonDesk> desks;

    private Glimpse(long lastAct, int batches, KnownPeople known, NikClaims claims, IEnumerable<PersonDesk> desks) =>
        (this.lastAct, Batches, Known, Claims, this.desks) = (lastAct, batches, known, claims, desks.ToDictionary(d => d.Person.Id));

    /// <summary>Batches of the import that were certain to stand in the registry when it was taken.</summary>
    public int Batches { get; }
    public KnownPeople Known { get; }
    public NikClaims Claims { get; }

    /// <returns>Null where it could not be told whether it holds.</returns>
    public static async Task<Glimpse?> Take(AppDb db, FieldCipher cipher, IReadOnlyList<RowWork> rows, int batches, CancellationToken cancel)
    {
        if (!db.NumbersActsInOrder) return null;
        var last = await Acts(db).MaxAsync(a => (long?)a.Id, cancel) ?? 0;
        var known = new KnownPeople(db, cipher);
        await known.Fetch(rows.Select(r => r.Sighting).ToList(), cancel);
        var claims = await NikClaims.Fetch(db, rows.Select(r => r.Sighting.NikIndex), cancel);
        var ids = rows.SelectMany(r => Matcher.Find(r.Sighting, known).Everybody).Select(p => p.Id).Distinct().ToArray();
        return new(last, batches, known, claims, await new DeskReader(db, cipher).Read(ids, cancel));
    }

    /// <summary>Asked in the transaction that relies on it.</summary>
    public async Task<bool> Holds(AppDb db, Guid import, CancellationToken cancel) => !await Acts(db).AnyAsync(a => a.Id > lastAct && a.SubjectId != import, cancel);

    public void Add(Wake wake)
    {
        foreach (var person in wake.People)
        {
            Known.Replace(person);
            desks.Remove(person.Id);
        }
        foreach (var (nik, person) in wake.Claims) Claims.Add(nik, person);
    }

    public PersonDesk? Desk(Guid person) => desks.GetValueOrDefault(person);

    private static IQueryable<AuditEntry> Acts(AppDb db) => db.Audit.AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]);
}
