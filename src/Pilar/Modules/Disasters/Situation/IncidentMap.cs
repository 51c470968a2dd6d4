using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Situation;

/// <summary>GET /disasters/{id}/map.svg: coast, official outlines where they are loaded, the incident and its shelters; each sign with its name, so that colour never stands alone.</summary>
internal static class IncidentMap
{
    private const int Width = 800, Highest = 640, Foot = 34;

    private sealed record Sign(GeoPoint At, string Text, string Shape);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/disasters/{id:guid}/map.svg", Send).RequireAuthorization(DisasterPermissions.View.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(Guid id, AppDb db, Boundaries boundaries, IncidentWords words, HttpContext http)
    {
        var incident = await db.IncidentToWork(id);
        var shelters = await db.Set<Shelter>().AsNoTracking().Where(s => s.IncidentId == id && s.ClosedAt == null && s.Latitude != null && s.Longitude != null).ToListAsync();
        var outlines = await boundaries.Of([.. incident.Areas]);
        var home = RegionPoints.Of(RegionCode.At(incident.RegionCode, RegionLevel.Regency)!);
        List<Sign> signs = [.. shelters.Select(s => new Sign(new(s.Longitude!.Value, s.Latitude!.Value), s.Name, "square"))];
        if ((incident.Point ?? home) is { } point) signs.Insert(0, new(point, incident.Point is null ? T("letak perkiraan", "approximate") : T("kejadian", "incident"), "circle"));
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Text(Draw(await words.Title(incident), signs, [.. outlines.Values.SelectMany(rings => rings)]), "image/svg+xml", Encoding.UTF8);
    }

    private static string Draw(string title, IReadOnlyList<Sign> signs, IReadOnlyList<GeoPoint[]> outlines)
    {
        var svg = new StringBuilder();
        var places = signs.Select(s => s.At).Concat(outlines.SelectMany(r => r)).ToList();
        var view = places.Count == 0 ? GeoBox.Indonesia : GeoBox.Around(places).Wider(0.25, 0.08);
        var scale = Math.Min(Width / view.Width, Highest / view.Height);
        var height = (int)Math.Max(240, view.Height * scale);
        var (left, top) = ((Width - view.Width * scale) / 2, (height - view.Height * scale) / 2);
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height + Foot}\" role=\"img\" aria-label=\"{Safe(title)}\" font-family=\"system-ui, sans-serif\"><rect width=\"{Width}\" height=\"{height + Foot}\" fill=\"#fff\"/><rect width=\"{Width}\" height=\"{height}\" fill=\"#dfeaf1\"/><g fill=\"#f8f7f2\" stroke=\"#9aa7b1\" stroke-width=\".7\">");
        var window = new GeoBox(view.West - left / scale, view.South - top / scale, view.East + left / scale, view.North + top / scale);
        foreach (var ring in Coastline.In(window)) Ring(ring);
        Add($"</g><g fill=\"#f0c9a0\" fill-opacity=\".5\" stroke=\"#8a4a12\">");
        foreach (var ring in outlines) Ring(ring);
        Add($"</g>");
        foreach (var sign in signs)
        {
            var (x, y) = At(sign.At);
            Add(sign.Shape == "circle" ? (FormattableString)$"<circle cx=\"{x:F0}\" cy=\"{y:F0}\" r=\"10\" fill=\"#b3261e\" stroke=\"#fff\" stroke-width=\"2\"/>" : $"<rect x=\"{x - 8:F0}\" y=\"{y - 8:F0}\" width=\"16\" height=\"16\" fill=\"#1d5fa8\" stroke=\"#fff\" stroke-width=\"2\"/>");
            Add($"<text x=\"{x:F0}\" y=\"{y + 24:F0}\" text-anchor=\"middle\" font-size=\"13\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\" fill=\"#111\">{Safe(sign.Text)}</text>");
        }
        Add($"<circle cx=\"18\" cy=\"{height + 17}\" r=\"8\" fill=\"#b3261e\"/><text x=\"34\" y=\"{height + 22}\" font-size=\"13\" fill=\"#111\">{Safe(T("kejadian", "incident"))}</text><rect x=\"120\" y=\"{height + 9}\" width=\"16\" height=\"16\" fill=\"#1d5fa8\"/><text x=\"144\" y=\"{height + 22}\" font-size=\"13\" fill=\"#111\">{Safe(T("pengungsian", "shelter"))}</text></svg>");
        return svg.ToString();

        (double X, double Y) At(GeoPoint p) => (left + (p.Longitude - view.West) * scale, top + (view.North - p.Latitude) * scale);

        void Ring(GeoPoint[] ring) => Add($"<path d=\"M{string.Join('L', ring.Select(p => At(p) is var (x, y) ? string.Create(CultureInfo.InvariantCulture, $"{x:F0} {y:F0}") : ""))}Z\"/>");

        void Add(FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
