using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Providers.Entries;

/// <summary>Providers by their name or by what they offer, misspelt too.</summary>
internal sealed class ProviderHits(AppDb db, RegionTree tree) : SearchSource
{
    private const int Most = 10, Shortest = 3;

    public override string Name => T("Sistem sumber", "Directory of help");

    public override async Task<IReadOnlyList<SearchHit>> Find(string q)
    {
        if (!db.Actor.May(ProviderPermissions.View) || Spelling.Fold(q).Length < Shortest || Spelling.Sounds(q).Count == 0) return [];
        var found = await (await new ProviderFilter { Q = q }.Of(db)).OrderBy(p => p.SortName).ThenBy(p => p.Id).Take(Most).Select(p => new { p.Id, p.Name, p.Kind, p.RegionCode }).ToListAsync();
        return found.ConvertAll(p => new SearchHit(p.Name, $"/providers/{p.Id}", $"{p.Kind.Name()} · {tree.Place(p.RegionCode)}"));
    }
}
