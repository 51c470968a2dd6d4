using System.Text.Json;
using Pilar.Modules.Regions.Geography;

namespace Pilar.Modules.Regions;

/// <summary>The land around Indonesia, as rings, from the npm package world-atlas (Natural Earth 1:10m, public domain).</summary>
public static class Coastline
{
    private static readonly Lazy<GeoPoint[][]> Land = new(Read);

    /// <summary>Rings that reach into a window, cut off at its edges.</summary>
    public static IEnumerable<GeoPoint[]> In(GeoBox box) => Land.Value.Select(ring => Clip.To(ring, box)).Where(ring => ring.Length > 2);

    private static GeoPoint[][] Read()
    {
        using var stream = typeof(Coastline).Assembly.GetManifestResourceStream("regions/land.json")!;
        using var json = JsonDocument.Parse(stream);
        var arcs = Arcs(json.RootElement);
        var box = GeoBox.Indonesia.Wider(0, 3);
        return [.. Rings(json.RootElement.GetProperty("objects").GetProperty("land"))
            .Select(ring => Clip.To(Joined(ring, arcs), box)).Where(ring => ring.Length > 2)];
    }

    /// <summary>TopoJSON arcs: quantised steps from a first point.</summary>
    private static GeoPoint[][] Arcs(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (sx, sy, tx, ty) = (scale[0].GetDouble(), scale[1].GetDouble(), translate[0].GetDouble(), translate[1].GetDouble());
        return [.. topology.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0, 0);
            return arc.EnumerateArray().Select(step => new GeoPoint((x += step[0].GetInt32()) * sx + tx, (y += step[1].GetInt32()) * sy + ty)).ToArray();
        })];
    }

    private static IEnumerable<JsonElement> Rings(JsonElement geometry) => geometry.GetProperty("type").GetString() switch
    {
        "GeometryCollection" => geometry.GetProperty("geometries").EnumerateArray().SelectMany(Rings),
        "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()),
        "Polygon" => geometry.GetProperty("arcs").EnumerateArray(),
        _ => [],
    };

    private static List<GeoPoint> Joined(JsonElement ring, GeoPoint[][] arcs)
    {
        var points = new List<GeoPoint>();
        foreach (var index in ring.EnumerateArray().Select(i => i.GetInt32()))
            points.AddRange(index >= 0 ? arcs[index] : arcs[~index].Reverse());
        return points;
    }
}
