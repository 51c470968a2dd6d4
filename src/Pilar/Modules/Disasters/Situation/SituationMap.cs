using System.Globalization;
using Pilar.Modules.Regions;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Situation;

/// <summary>Where it is, on paper: the coast, the incident and its shelters by number, and below it their names with the points.</summary>
internal static class SituationMap
{
    private const float Height = 190, Sign = 7;

    private sealed record Place(string Name, GeoPoint At, bool IsIncident);

    public static void Draw(PdfPaper paper, SituationPicture data)
    {
        List<Place> places = [.. data.Shelters.Where(s => s is { Latitude: not null, Longitude: not null }).Select(s => new Place(T($"Pengungsian {s.Name}", $"Shelter {s.Name}"), new(s.Longitude!.Value, s.Latitude!.Value), false))];
        if (data is { Latitude: { } y, Longitude: { } x }) places.Insert(0, new(T("Kejadian", "Incident"), new(x, y), true));
        if (places.Count == 0) return;
        paper.Space(4);
        paper.Drawing(Height, (canvas, frame) => Draw(canvas, frame, places));
        paper.Table([new(T("No.", "No."), 0.5f), new(T("Tempat pada peta", "Place on the map"), 4), new(T("Lintang, bujur", "Latitude, longitude"), 2)],
            places.Select((p, n) => (string?[])[$"{n + 1}", p.Name, string.Create(CultureInfo.InvariantCulture, $"{p.At.Latitude:0.#####}, {p.At.Longitude:0.#####}")]));
    }

    private static void Draw(SKCanvas canvas, SKRect frame, IReadOnlyList<Place> places)
    {
        var view = GeoBox.Around(places.Select(p => p.At)).Wider(0.25, 0.08);
        var scale = Math.Min(frame.Width / view.Width, frame.Height / view.Height);
        var (left, top) = (frame.Left + (frame.Width - view.Width * scale) / 2, frame.Top + (frame.Height - view.Height * scale) / 2);
        SKPoint On(GeoPoint p) => new((float)(left + (p.Longitude - view.West) * scale), (float)(top + (view.North - p.Latitude) * scale));
        using var sea = new SKPaint { Color = new(0xdf, 0xea, 0xf1) };
        using var land = new SKPaint { Color = new(0xf8, 0xf7, 0xf2) };
        using var edge = new SKPaint { Color = new(0x9a, 0xa7, 0xb1), Style = SKPaintStyle.Stroke, StrokeWidth = 0.7f };
        using var ink = new SKPaint { Color = SKColors.White, IsAntialias = true };
        using var font = PdfFonts.Sized(PdfFonts.Bold, 9);
        canvas.DrawRect(frame, sea);
        var (x, y) = (frame.Width / scale / 2, frame.Height / scale / 2);
        var (middleX, middleY) = ((view.West + view.East) / 2, (view.South + view.North) / 2);
        foreach (var ring in Coastline.In(new(middleX - x, middleY - y, middleX + x, middleY + y)))
        {
            using var outline = SKPath.ParseSvgPathData($"M{string.Join('L', ring.Select(p => On(p) is var at ? string.Create(CultureInfo.InvariantCulture, $"{at.X:F1} {at.Y:F1}") : ""))}Z");
            canvas.DrawPath(outline, land);
            canvas.DrawPath(outline, edge);
        }
        canvas.DrawRect(frame, edge);
        // The incident last, so that no shelter beside it hides its number.
        foreach (var (place, n) in places.Select((p, n) => (p, n + 1)).Reverse())
        {
            using var fill = new SKPaint { Color = place.IsIncident ? new(0xb3, 0x26, 0x1e) : new(0x1d, 0x5f, 0xa8), IsAntialias = true };
            var at = On(place.At);
            if (place.IsIncident) canvas.DrawCircle(at, Sign, fill);
            else canvas.DrawRect(SKRect.Create(at.X - Sign, at.Y - Sign, 2 * Sign, 2 * Sign), fill);
            canvas.DrawText($"{n}", at.X, at.Y + 3, SKTextAlign.Center, font, ink);
        }
    }
}
