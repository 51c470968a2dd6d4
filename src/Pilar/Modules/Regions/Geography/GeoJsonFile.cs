using System.Text.Json;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Regions.Geography;

/// <summary>Reads outlines of regions from a GeoJSON FeatureCollection (RFC 7946): polygons in degrees, each feature with a region code among its
/// properties, dotted or not ("63.03", "6303").</summary>
internal static class GeoJsonFile
{
    public const long MostBytes = 60L << 20;

    public sealed record Outline(string Code, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings);

    /// <exception cref="Refusal">Not GeoJSON, coordinates that are not degrees in Indonesia, no codes.</exception>
    public static async Task<IReadOnlyList<Outline>> Read(Stream stream, RegionTree tree, string about)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(stream, new() { MaxDepth = 16 });
            if (!json.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                throw new Refusal(T("Berkas ini bukan GeoJSON dengan \"features\".", "This file is no GeoJSON with \"features\"."), about);
            var outlines = new Dictionary<string, Outline>(StringComparer.Ordinal);
            foreach (var feature in features.EnumerateArray())
                if (Code(feature, tree) is { } code && Rings(feature) is { Count: > 0 } rings)
                    outlines[code] = outlines.TryGetValue(code, out var more) ? new(code, [.. more.Rings, .. rings]) : new(code, rings);
            if (outlines.Count == 0)
                throw new Refusal(T("Tidak ada batas yang cocok: setiap feature perlu properti berisi kode wilayah Kemendagri.", "No outline fits: every feature needs a property with the Kemendagri code of its region."), about);
            if (outlines.Values.SelectMany(o => o.Rings).SelectMany(r => r).Any(p => !GeoBox.Indonesia.Wider(0, 2).Holds(p)))
                throw new Refusal(T("Koordinat harus dalam derajat (WGS 84) dan berada di Indonesia.", "Coordinates must be degrees (WGS 84) inside Indonesia."), about);
            return [.. outlines.Values];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new Refusal(T("Berkas ini tidak dapat dibaca sebagai GeoJSON.", "This file cannot be read as GeoJSON."), about);
        }
    }

    /// <summary>The finest region that one of the properties names by its code.</summary>
    private static string? Code(JsonElement feature, RegionTree tree) =>
        feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(p => Dotted(p.Value.ToString().Trim())).Where(code => code is not null && tree.Find(code) is not null).MaxBy(code => code!.Length)
            : null;

    private static string? Dotted(string text)
    {
        if (RegionCode.IsWellFormed(text)) return text;
        if (text.Length is not (2 or 4 or 6 or 10) || !text.All(char.IsAsciiDigit)) return null;
        return text.Length switch { 2 => text, 4 => $"{text[..2]}.{text[2..]}", 6 => $"{text[..2]}.{text[2..4]}.{text[4..]}", _ => $"{text[..2]}.{text[2..4]}.{text[4..6]}.{text[6..]}" };
    }

    private static List<IReadOnlyList<GeoPoint>> Rings(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object) return [];
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() switch { "Polygon" => [coordinates], "MultiPolygon" => coordinates.EnumerateArray(), _ => Enumerable.Empty<JsonElement>() };
        return [.. polygons.SelectMany(polygon => polygon.EnumerateArray())
            .Select(ring => ring.EnumerateArray().Select(p => new GeoPoint(p[0].GetDouble(), p[1].GetDouble())).ToList()).Where(ring => ring.Count > 3)];
    }
}
