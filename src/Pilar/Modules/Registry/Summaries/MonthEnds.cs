using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Finds the last closed month before a day. Whoever asks has made sure that the actor may see the region.</summary>
public sealed class MonthEnds(AppDb db)
{
    /// <returns>Null where no month is closed yet, and for villages, of which no month is kept.</returns>
    public async Task<FiguresTable?> Before(DateOnly day, RegionNode region)
    {
        if (region.Level == RegionLevel.Village) return null;
        string[] wanted = [RegionCode.Nation, region.Code, .. region.Level < RegionLevel.District ? region.Children.Select(c => c.Code) : []];
        var months = db.Set<MonthEnd>().AsNoTracking();
        var kept = await months.Where(m => wanted.Contains(m.RegionCode) && m.Day == months.Where(x => x.RegionCode == RegionCode.Nation && x.Day < day).Max(x => (DateOnly?)x.Day))
            .ToDictionaryAsync(m => m.RegionCode, StringComparer.Ordinal);
        if (kept.Count == 0) return null;
        var children = wanted.Skip(2).Select(code => new RegionFigures(code, "", Of(code))).ToList();
        return new(region, kept.Values.First().Day, Of(region.Code), children, []);

        KindTallies Of(string code) => kept.GetValueOrDefault(code)?.Tallies ?? [];
    }
}
