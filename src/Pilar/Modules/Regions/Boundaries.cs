using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Regions.Geography;

namespace Pilar.Modules.Regions;

/// <summary>Outlines that an administrator has loaded. Public knowledge: the region filter does not apply.</summary>
public sealed class Boundaries(AppDb db)
{
    private const double Unit = 1e-4;

    public async Task<IReadOnlyDictionary<string, GeoPoint[][]>> Of(IReadOnlyCollection<string> codes) =>
        (await db.Set<RegionBoundary>().AsNoTracking().IgnoreQueryFilters([AppDb.RegionFilter]).Where(b => codes.Contains(b.RegionCode)).ToListAsync())
        .ToDictionary(b => b.RegionCode, b => Unpack(b.Rings), StringComparer.Ordinal);

    internal static string Pack(IEnumerable<IReadOnlyList<GeoPoint>> rings) => JsonSerializer.Serialize(
        rings.Select(ring => ring.SelectMany(p => new[] { (int)Math.Round(p.Longitude / Unit), (int)Math.Round(p.Latitude / Unit) })));

    private static GeoPoint[][] Unpack(string rings) =>
        [.. JsonSerializer.Deserialize<int[][]>(rings)!.Select(flat => flat.Chunk(2).Select(p => new GeoPoint(p[0] * Unit, p[1] * Unit)).ToArray())];
}
