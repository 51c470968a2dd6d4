using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Disasters.Households;

namespace Pilar.Modules.Disasters.Goods;

/// <summary>One kind of goods in an incident.</summary>
/// <param name="Needed">As last said; null = never said.</param>
/// <param name="Asking">Listed households in need of it.</param>
/// <param name="Stock">In the stores of the incident.</param>
/// <param name="Given">Handed to households, shelters and villages.</param>
public sealed record GoodsLine(string Kind, long? Needed, int Asking, long Stock, long Given)
{
    public long? Lacking => Needed is { } needed ? Math.Max(0, needed - Given) : null;
}

/// <summary>Need against what was given, per kind.</summary>
public static class GoodsBalance
{
    public static async Task<IReadOnlyList<GoodsLine>> Of(AppDb db, HouseholdTotals totals, Guid incident, DateTime at)
    {
        var needs = (await db.Set<GoodsNeed>().AsNoTracking().Where(n => n.IncidentId == incident && n.At <= at).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync()).GroupBy(n => n.Kind).ToDictionary(g => g.Key, g => g.Last().Quantity);
        var given = await db.Set<GoodsMovement>().Where(m => m.IncidentId == incident && m.Way == GoodsWay.Out && m.At <= at).GroupBy(m => m.Kind).Select(g => new { g.Key, Sum = g.Sum(m => m.Quantity) }).ToDictionaryAsync(g => g.Key, g => -g.Sum);
        var stores = db.Set<GoodsStore>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(s => s.IncidentId == incident).Select(s => s.Id);
        var stock = await db.Set<GoodsMovement>().Where(m => stores.Contains(m.StoreId) && m.At <= at).GroupBy(m => m.Kind).Select(g => new { g.Key, Sum = g.Sum(m => m.Quantity) }).ToDictionaryAsync(g => g.Key, g => g.Sum);
        return [.. needs.Keys.Union(given.Keys).Union(stock.Keys).Union(totals.Asking.Keys).Order(StringComparer.Ordinal)
            .Select(kind => new GoodsLine(kind, needs.TryGetValue(kind, out var needed) ? needed : null, totals.Asking.GetValueOrDefault(kind), stock.GetValueOrDefault(kind), given.GetValueOrDefault(kind)))];
    }

    /// <summary>What a household has been given, the last first; also those merged into it.</summary>
    public static async Task<IReadOnlyList<GoodsMovement>> GivenTo(AppDb db, Guid household) =>
        await db.Set<GoodsMovement>().AsNoTracking().Where(m => m.HouseholdId == household || db.Set<Household>().Any(h => h.Id == m.HouseholdId && h.MergedIntoId == household)).OrderByDescending(m => m.At).ToListAsync();

    /// <summary>What lies in these stores: store -> kind -> amount.</summary>
    public static async Task<ILookup<Guid, (string Kind, long Quantity)>> Stocks(AppDb db, IReadOnlyCollection<Guid> stores) =>
        (await db.Set<GoodsMovement>().Where(m => stores.Contains(m.StoreId)).GroupBy(m => new { m.StoreId, m.Kind }).Select(g => new { g.Key.StoreId, g.Key.Kind, Sum = g.Sum(m => m.Quantity) }).ToListAsync())
        .Where(s => s.Sum != 0).OrderBy(s => s.Kind, StringComparer.Ordinal).ToLookup(s => s.StoreId, s => (s.Kind, s.Sum));
}
