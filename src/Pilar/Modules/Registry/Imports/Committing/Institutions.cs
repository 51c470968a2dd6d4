using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Organisations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Imports.Committing;

/// <summary>The LKS and Karang Taruna the rows of a batch speak of: known ones by kind, region and folded name; new ones are made.</summary>
internal sealed class Institutions(BatchRecords records, RegionTree regions, Kernel.Clock clock)
{
    private readonly Dictionary<(OrganisationKind, string Region, string Name), Guid> known = [];

    public async Task Fetch(AppDb db, IEnumerable<ListedFacts> rows, CancellationToken cancel)
    {
        var places = rows.Where(r => KindOf(r.Kind) is not null).Select(r => r.Duty ?? r.DutyArea).OfType<string>().Distinct().ToArray();
        if (places.Length == 0) return;
        var found = db.Set<Organisation>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(o => EF.Parameter(places).Contains(o.RegionCode))
            .Select(o => new { o.Id, o.Kind, o.RegionCode, o.SortName });
        await foreach (var o in found.AsAsyncEnumerable().WithCancellation(cancel)) known[(o.Kind, o.RegionCode, o.SortName)] = o.Id;
    }

    public Guid? Of(ListedFacts row, string duty, RowEffects effects)
    {
        if (KindOf(row.Kind) is not { } kind) return null;
        var name = row.Institution.Length > 0 ? row.Institution : kind == OrganisationKind.KarangTaruna ? $"Karang Taruna {regions.Find(duty)?.Name}" : null;
        if (name is null) return null;
        var key = (kind, duty, PersonName.Fold(name));
        if (known.TryGetValue(key, out var id)) return id;
        var organisation = new Organisation(kind, name, key.Item3, duty, clock.UtcNow) { Address = row.InstitutionAddress.Length > 0 ? row.InstitutionAddress : null };
        records.Add(organisation, effects);
        return known[key] = organisation.Id;
    }

    private static OrganisationKind? KindOf(string pillar) => Enum.GetValues<OrganisationKind>().Where(k => k.PillarKind() == pillar).Cast<OrganisationKind?>().FirstOrDefault();
}
