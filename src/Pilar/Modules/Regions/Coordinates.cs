using System.Globalization;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Regions;

/// <summary>A point as maps copy it: "-3.4420, 114.8400" (latitude, longitude).</summary>
public static class Coordinates
{
    private const double EarthRadius = 6371.0088;

    /// <returns>Null for nothing.</returns>
    public static GeoPoint? Read(string? text, string about)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var parts = text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && Number(parts[0]) is { } latitude && Number(parts[1]) is { } longitude && GeoBox.Indonesia.Holds(new(longitude, latitude))) return new(longitude, latitude);
        throw new Refusal(T("Titik ini tidak terbaca atau di luar Indonesia. Tulis lintang lalu bujur, seperti -3.4420, 114.8400.", "This point cannot be read or lies outside Indonesia. Write latitude, then longitude, such as -3.4420, 114.8400."), about);
    }

    public static string? Write(GeoPoint? point) => point is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p.Latitude:0.0#####}, {p.Longitude:0.0#####}") : null;

    /// <summary>Great-circle distance in kilometres (haversine).</summary>
    public static double Between(GeoPoint a, GeoPoint b)
    {
        var (latitude, longitude) = (Radians(b.Latitude - a.Latitude) / 2, Radians(b.Longitude - a.Longitude) / 2);
        var chord = Math.Pow(Math.Sin(latitude), 2) + Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * Math.Pow(Math.Sin(longitude), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
