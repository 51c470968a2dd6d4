using Pilar.Data;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Lists;

/// <summary>Cases by number, or by how the client's name sounds.</summary>
internal sealed class CaseHits(AppDb db, CaseList list, RegionTree tree) : SearchSource
{
    private const int Most = 10;

    public override string Name => T("Kasus", "Cases");

    public override async Task<IReadOnlyList<SearchHit>> Find(string q) => !db.Actor.May(CasePermissions.View) || db.Actor.Region is not { } region ? [] :
        [.. (await list.Page(new(region, CaseFilter.All, Q: q), 1, Most)).Lines.Select(l => l.Open is { } open
            ? new SearchHit(open.Client.Name, $"/cases/{l.Id}", $"{l.Number} · {l.Stage.Name()} · {tree.Place(open.VillageCode)}")
            : new SearchHit(l.Number, $"/cases/{l.Id}", $"{l.Stage.Name()} · {T("disegel", "sealed")}"))];
}
