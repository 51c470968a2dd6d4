using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Regions;

/// <summary>Everything known of one region, in force or not.</summary>
public sealed record RegionRecord(Region Region, IReadOnlyList<Region> Children, IReadOnlyList<RegionChange> Changes, IReadOnlyList<Region> Successors, IReadOnlyList<Region> Origins)
{
    /// <returns>Null when there is no such region. Names and history of regions are public: no region filter.</returns>
    public static async Task<RegionRecord?> Read(AppDb db, string code)
    {
        var regions = db.Set<Region>().AsNoTracking();
        if (await regions.SingleOrDefaultAsync(r => r.Code == code) is not { } region) return null;
        var successions = db.Set<RegionSuccession>();
        return new(region,
            await regions.Where(r => r.ParentCode == code && r.Code != code).OrderBy(r => r.Code).ToListAsync(),
            await db.Set<RegionChange>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).Where(c => c.RegionCode == code).OrderByDescending(c => c.On).ToListAsync(),
            await regions.Where(r => successions.Any(s => s.From == code && s.To == r.Code)).OrderBy(r => r.Code).ToListAsync(),
            await regions.Where(r => successions.Any(s => s.To == code && s.From == r.Code)).OrderBy(r => r.Code).ToListAsync());
    }
}
