using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Registry;
using Pilar.Web.Field;

namespace Pilar.Modules.Disasters.Phones;

/// <summary>The open incidents of one's area, with their shelters and the stores one may hand out from; nobody's name.</summary>
internal sealed class DisastersOnPhone(AppDb db, IncidentWords words) : FieldShare
{
    private const int Most = 10, MostParts = 50;

    public override string Name => "disasters";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel)
    {
        if (!db.Actor.May(DisasterPermissions.Report)) return [];
        var incidents = await IncidentQuery.Of(db, null, open: true).OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id).Take(Most).ToListAsync(cancel);
        if (incidents.Count == 0) return [];
        var (ids, kinds) = (incidents.ConvertAll(i => i.Id), await words.Kinds());
        var shelters = (await db.Set<Shelter>().AsNoTracking().Where(s => ids.Contains(s.IncidentId) && s.ClosedAt == null).OrderBy(s => s.RegionCode).ThenBy(s => s.Id).ToListAsync(cancel)).ToLookup(s => s.IncidentId);
        var stores = await db.Set<GoodsStore>().AsNoTracking().Where(s => s.IncidentId == null || ids.Contains(s.IncidentId.Value)).OrderBy(s => s.RegionCode).ThenBy(s => s.Id).Take(MostParts).ToListAsync(cancel);
        var stocks = await GoodsBalance.Stocks(db, stores.ConvertAll(s => s.Id));
        return incidents.ConvertAll(i => FieldItem.Of(i.Id, new
        {
            i.Id, title = words.Title(i, kinds), i.Kind, i.Stage, stage_name = i.Stage.Name(), areas = i.Areas, i.StartedAt,
            shelters = shelters[i.Id].Take(MostParts).Select(s => new { s.Id, s.Name, village = s.RegionCode, s.Capacity }),
            stores = stores.Where(s => s.IncidentId == null || s.IncidentId == i.Id).Select(s => new { s.Id, s.Name, stock = stocks[s.Id].ToDictionary(x => x.Kind, x => x.Quantity) }),
        }));
    }
}

/// <summary>What a household and a handing over are filled in with, in the language of the account.</summary>
internal sealed class DisasterListsOnPhone(AppDb db, OfficeCodes codes) : FieldShare
{
    public override string Name => "lists";

    public override async Task<IReadOnlyList<FieldItem>> Of(CancellationToken cancel) => !db.Actor.May(DisasterPermissions.Report) ? [] :
    [
        new("goods", new { id = "goods", items = (await codes.Goods()).Where(g => g.InUse).Select(g => new { g.Code, g.Name }) }),
        new("house_damage", new { id = "house_damage", items = Enum.GetValues<HouseDamage>().Select(d => new { code = d, name = d.Name() }) }),
        new("stay", new { id = "stay", items = Enum.GetValues<Stay>().Select(s => new { code = s, name = s.Name() }) }),
    ];
}
