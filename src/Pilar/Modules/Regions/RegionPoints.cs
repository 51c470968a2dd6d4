using System.Globalization;

namespace Pilar.Modules.Regions;

/// <summary>About where each regency lies: the median of its places (GeoNames, CC BY 4.0) or islands (idn-area-data, ODbL). Good enough to put
/// a sign on a map, not to measure with.</summary>
public static class RegionPoints
{
    private static readonly Lazy<Dictionary<string, GeoPoint>> Points = new(Read);

    /// <summary>A regency's point, or the middle of a province's regencies; null below that and for regions younger than the list.</summary>
    public static GeoPoint? Of(string code) => Points.Value.TryGetValue(code, out var point) ? point : null;

    private static Dictionary<string, GeoPoint> Read()
    {
        using var stream = typeof(RegionPoints).Assembly.GetManifestResourceStream("regions/regency-points.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var points = new Dictionary<string, GeoPoint>(StringComparer.Ordinal);
        while (reader.ReadLine()?.Split(',') is [var code, var latitude, var longitude])
            points[code] = new(double.Parse(longitude, CultureInfo.InvariantCulture), double.Parse(latitude, CultureInfo.InvariantCulture));
        foreach (var province in points.GroupBy(p => p.Key[..2]).ToList())
            points[province.Key] = new(Median(province.Select(p => p.Value.Longitude)), Median(province.Select(p => p.Value.Latitude)));
        return points;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
