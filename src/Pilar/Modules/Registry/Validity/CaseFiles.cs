using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Fetches what the judge needs. Looks beyond the actor's region, because a double role may lie in the neighbour's;
/// whoever shows the result shows only what the actor may see.</summary>
public sealed class CaseFiles(AppDb db, FieldCipher cipher)
{
    private static readonly string[] Everywhere = [AppDb.RegionFilter];
    private static readonly Func<Person, PersonRow> PersonRowOf = PersonRow.Of.Compile();
    private static readonly Func<PillarRole, RoleRow> RoleRowOf = RoleRow.Of.Compile();
    private static readonly Func<Appointment, LetterRow> LetterRowOf = LetterRow.Of.Compile();
    private static readonly Func<TrainingCertificate, CertificateRow> CertificateRowOf = CertificateRow.Of.Compile();
    private static readonly Func<PersonEvidence, EvidenceRow> EvidenceRowOf = EvidenceRow.Of.Compile();
    private static readonly Func<CombinationException, ExceptionRow> ExceptionRowOf = ExceptionRow.Of.Compile();

    /// <summary>These people with what is tracked and not yet saved; their rows are tracked afterwards.</summary>
    public async Task<IReadOnlyList<CaseFile>> Tracked(IReadOnlyCollection<Guid> people, CancellationToken cancel = default)
    {
        await db.Set<Person>().IgnoreQueryFilters(Everywhere).Where(p => people.Contains(p.Id)).LoadAsync(cancel);
        await db.Set<PillarRole>().IgnoreQueryFilters(Everywhere).Where(r => people.Contains(r.PersonId)).LoadAsync(cancel);
        var asked = people.ToHashSet();
        var roles = db.Set<PillarRole>().Local.Where(r => asked.Contains(r.PersonId)).ToList();
        var ids = roles.ConvertAll(r => r.Id);
        await db.Set<Appointment>().Where(a => ids.Contains(a.RoleId)).LoadAsync(cancel);
        await db.Set<TrainingCertificate>().Where(c => people.Contains(c.PersonId)).LoadAsync(cancel);
        await db.Set<PersonEvidence>().Where(e => people.Contains(e.PersonId)).LoadAsync(cancel);
        await db.Set<CombinationException>().Where(e => people.Contains(e.PersonId)).LoadAsync(cancel);
        var rows = new CaseRows(
            [.. db.Set<Person>().Local.Where(p => asked.Contains(p.Id)).Select(PersonRowOf)],
            roles.Select(RoleRowOf),
            db.Set<Appointment>().Local.Select(LetterRowOf),
            db.Set<TrainingCertificate>().Local.Select(CertificateRowOf),
            db.Set<PersonEvidence>().Local.Select(EvidenceRowOf),
            db.Set<CombinationException>().Local.Select(ExceptionRowOf));
        return [.. rows.Files(cipher)];
    }

    /// <summary>One person as saved.</summary>
    public async Task<CaseFile?> Of(Guid person, CancellationToken cancel = default) =>
        (await Read(r => r.Where(x => x.PersonId == person), cancel)).SingleOrDefault();

    /// <summary>These people as saved; without those who hold no role.</summary>
    public async Task<IReadOnlyList<CaseFile>> Of(IReadOnlyCollection<Guid> people, CancellationToken cancel = default) =>
        [.. await Read(r => r.Where(x => people.Contains(x.PersonId)), cancel)];

    /// <summary>Everybody with a role in the region, a regency at a time, so that memory stays small however large the region.
    /// People come with all their roles, those elsewhere too; somebody with roles in two regencies comes twice.</summary>
    public async IAsyncEnumerable<(string From, string Until, IEnumerable<CaseFile> Files)> In(
        string region, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var (from, until) in await Slices(region, cancel))
            yield return (from, until, await Read(Held(from, until), cancel));
    }

    /// <summary>Everybody with a role between two codes, without records merged into another.</summary>
    public Task<IEnumerable<CaseFile>> Between(string from, string until, CancellationToken cancel = default) =>
        Read(Held(from, until), cancel, people => people.Where(p => p.MergedIntoId == null));

    private static Func<IQueryable<PillarRole>, IQueryable<PillarRole>> Held(string from, string until) =>
        roles => roles.Where(r => string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0);

    private async Task<IEnumerable<CaseFile>> Read(
        Func<IQueryable<PillarRole>, IQueryable<PillarRole>> which, CancellationToken cancel, Func<IQueryable<Person>, IQueryable<Person>>? whom = null)
    {
        var holders = which(db.Set<PillarRole>().IgnoreQueryFilters(Everywhere)).Select(r => r.PersonId);
        var found = db.Set<Person>().IgnoreQueryFilters(Everywhere).Where(p => holders.Contains(p.Id));
        var people = await (whom is null ? found : whom(found)).Select(PersonRow.Of).ToListAsync(cancel);
        if (people.Count == 0) return [];
        var roles = db.Set<PillarRole>().IgnoreQueryFilters(Everywhere).Where(r => holders.Contains(r.PersonId));
        var ids = roles.Select(r => r.Id);
        return new CaseRows(
            people,
            await roles.Select(RoleRow.Of).ToListAsync(cancel),
            await db.Set<Appointment>().Where(a => ids.Contains(a.RoleId)).Select(LetterRow.Of).ToListAsync(cancel),
            await db.Set<TrainingCertificate>().Where(c => holders.Contains(c.PersonId)).Select(CertificateRow.Of).ToListAsync(cancel),
            await db.Set<PersonEvidence>().Where(e => holders.Contains(e.PersonId)).Select(EvidenceRow.Of).ToListAsync(cancel),
            await db.Set<CombinationException>().Where(e => holders.Contains(e.PersonId)).Select(ExceptionRow.Of).ToListAsync(cancel)).Files(cipher);
    }

    private async Task<IReadOnlyList<(string From, string Until)>> Slices(string region, CancellationToken cancel)
    {
        if (RegionCode.Level(region) >= RegionLevel.Regency) return [(RegionCode.From(region), RegionCode.Until(region))];
        var (from, until) = (RegionCode.From(region), RegionCode.Until(region));
        var codes = await db.Set<Region>().Where(r => r.Code.Length <= 5 && string.Compare(r.Code, from) >= 0 && string.Compare(r.Code, until) < 0)
            .Select(r => r.Code).ToListAsync(cancel);
        // A duty of the province itself lies between its code and its first regency.
        return [.. codes.Order(StringComparer.Ordinal).Select(code => (code, code.Length == 2 ? code + "." : RegionCode.Until(code)))];
    }
}
