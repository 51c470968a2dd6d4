namespace Pilar.Modules.Regions.Geography;

/// <summary>Cuts a ring to a window, one edge after the other (Sutherland and Hodgman 1974).</summary>
internal static class Clip
{
    public static GeoPoint[] To(IReadOnlyList<GeoPoint> ring, GeoBox box)
    {
        if (!GeoBox.Around(ring).Meets(box)) return [];
        var cut = Edge(ring, p => p.Longitude - box.West);
        cut = Edge(cut, p => box.East - p.Longitude);
        cut = Edge(cut, p => p.Latitude - box.South);
        return [.. Edge(cut, p => box.North - p.Latitude)];
    }

    /// <param name="ring">A closed ring.</param>
    /// <param name="inside">Distance to the edge; positive inside.</param>
    private static List<GeoPoint> Edge(IReadOnlyList<GeoPoint> ring, Func<GeoPoint, double> inside)
    {
        var kept = new List<GeoPoint>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var (da, db) = (inside(a), inside(b));
            if (da >= 0) kept.Add(a);
            if (da >= 0 == db >= 0) continue;
            var t = da / (da - db);
            kept.Add(new(a.Longitude + t * (b.Longitude - a.Longitude), a.Latitude + t * (b.Latitude - a.Latitude)));
        }
        return kept;
    }
}
