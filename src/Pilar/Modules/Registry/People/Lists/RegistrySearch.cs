using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Organisations;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People.Lists;

/// <summary>People by name (misspelt too), NIK, telephone, number of a letter.</summary>
internal sealed class PeopleHits(AppDb db, PeopleList list, RegionTree tree) : SearchSource
{
    private const int Most = 20;

    public override string Name => T("Orang", "People");

    public override async Task<IReadOnlyList<SearchHit>> Find(string q) => db.Actor.Region is not { } region ? [] :
        [.. (await list.Page(new(region, Q: q), null, Most, count: false)).Lines.Select(p => new SearchHit(p.Name, $"/people/{p.Id}",
            string.Join(" · ", p.Roles.Select(r => $"{r.Kind} {tree.Name(r.RegionCode)}").Prepend(tree.Place(p.VillageCode)).Prepend(NikStateNames.Masked(p.NikHint)))))];
}

/// <summary>People by the number of a training certificate.</summary>
internal sealed class CertificateHits(AppDb db) : SearchSource
{
    private const int Most = 20;

    public override string Name => T("Sertifikat", "Certificates");

    public override async Task<IReadOnlyList<SearchHit>> Find(string q) => !q.Any(char.IsAsciiDigit) ? [] :
        await db.Set<TrainingCertificate>().Where(c => c.Number == q)
            .Join(db.Set<Person>(), c => c.PersonId, p => p.Id, (c, p) => new { p.Id, p.Name, c.Number }).Take(Most)
            .Select(c => new SearchHit(c.Name, "/people/" + c.Id, c.Number)).ToListAsync();
}

/// <summary>Organisations by a part of their name.</summary>
internal sealed class OrganisationHits(AppDb db, RegionTree tree) : SearchSource
{
    private const int Most = 10, Shortest = 3;

    public override string Name => T("Lembaga", "Organisations");

    public override async Task<IReadOnlyList<SearchHit>> Find(string q)
    {
        var name = PersonName.Fold(q);
        if (name.Length < Shortest) return [];
        var found = await db.Set<Organisation>().Where(o => o.SortName.Contains(name)).OrderBy(o => o.SortName).Take(Most).Select(o => new { o.Id, o.Name, o.Kind, o.RegionCode }).ToListAsync();
        return found.ConvertAll(o => new SearchHit(o.Name, $"/organisations/{o.Id}", $"{o.Kind.ShortName()} · {tree.Place(o.RegionCode)}"));
    }
}
