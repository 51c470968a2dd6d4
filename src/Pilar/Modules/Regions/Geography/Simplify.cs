namespace Pilar.Modules.Regions.Geography;

/// <summary>Leaves out points of a line that lie closer than a tolerance to it (Douglas and Peucker 1973); without recursion, rings may be long.</summary>
internal static class Simplify
{
    public static List<GeoPoint> Line(IReadOnlyList<GeoPoint> line, double tolerance)
    {
        if (line.Count < 5) return [.. line];
        var keep = new bool[line.Count];
        keep[0] = keep[^1] = true;
        // A ring begins and ends at one point: its farthest point is the other fixed end.
        var far = Farthest(line, 0, line.Count - 1, out _);
        keep[far] = true;
        var work = new Stack<(int From, int To)>([(0, far), (far, line.Count - 1)]);
        while (work.TryPop(out var part))
        {
            var split = Farthest(line, part.From, part.To, out var distance);
            if (split < 0 || distance <= tolerance) continue;
            keep[split] = true;
            work.Push((part.From, split));
            work.Push((split, part.To));
        }
        return [.. line.Where((_, i) => keep[i])];
    }

    private static int Farthest(IReadOnlyList<GeoPoint> line, int from, int to, out double distance)
    {
        (var at, distance) = (-1, -1.0);
        for (var i = from + 1; i < to; i++)
            if (Distance(line[i], line[from], line[to]) is var d && d > distance) (at, distance) = (i, d);
        return at;
    }

    private static double Distance(GeoPoint p, GeoPoint a, GeoPoint b)
    {
        var (dx, dy) = (b.Longitude - a.Longitude, b.Latitude - a.Latitude);
        var length = dx * dx + dy * dy;
        var t = length == 0 ? 0 : Math.Clamp(((p.Longitude - a.Longitude) * dx + (p.Latitude - a.Latitude) * dy) / length, 0, 1);
        var (ex, ey) = (p.Longitude - a.Longitude - t * dx, p.Latitude - a.Latitude - t * dy);
        return Math.Sqrt(ex * ex + ey * ey);
    }
}
