using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Coverage.Map;

/// <summary>Draws the regions of a coverage table as one SVG: signs on the coastline where positions are known, official outlines when loaded,
/// otherwise a grid of equal tiles in the order of codes; the few whose position nobody knows stand as tiles below the map. Each class has a pattern and its number: colour never stands alone.</summary>
/// <param name="title">What the picture shows, in words.</param>
/// <param name="outlines">Official boundaries by code; empty when none are loaded.</param>
internal sealed class MapDrawing(string title, IReadOnlyList<MapSign> signs, IReadOnlyDictionary<string, GeoPoint[][]> outlines)
{
    private const int Width = 1000, TileWidth = 118, TileHeight = 62, Legend = 46, Caption = 28;
    private readonly StringBuilder svg = new();
    private GeoBox view;
    private double scale;

    public string Draw()
    {
        var drawn = signs.Count > 0 && outlines.Count >= signs.Count * 0.8;
        var placed = drawn ? [] : signs.Where(s => RegionPoints.Of(s.Code) is not null).ToList();
        var map = drawn ? Frame(outlines.Values.SelectMany(r => r).SelectMany(r => r), 0.03, 0.01)
            : placed.Count >= signs.Count * 0.5 && placed.Count > 0 ? Frame(placed.Select(s => RegionPoints.Of(s.Code)!.Value), 0.18, 0.45) : 0;
        var tiles = signs.Where(s => map == 0 || (drawn ? !outlines.ContainsKey(s.Code) : !placed.Contains(s))).ToList();
        var caption = map > 0 && tiles.Count > 0 ? Caption : 0;
        var height = map + caption + Rows(tiles.Count) * TileHeight + (tiles.Count > 0 ? 8 : 0);
        Open(height + Legend);
        if (drawn) Outlines();
        else if (map > 0) Points(placed);
        if (caption > 0) Add($"<text x=\"8\" y=\"{map + 20}\" font-size=\"13\" fill=\"#111\">{Safe(T("Letak belum diketahui:", "Position unknown:"))}</text>");
        Tiles(tiles, map + caption);
        Key(height);
        return svg.Append("</svg>").ToString();
    }

    private static int Columns => Width / TileWidth;
    private static int Rows(int tiles) => (tiles + Columns - 1) / Columns;

    private int Frame(IEnumerable<GeoPoint> points, double share, double least)
    {
        view = GeoBox.Around(points).Wider(share, least);
        scale = Width / view.Width;
        // A tall province is shown at most as high as it is wide.
        if (view.Height * scale > Width)
        {
            var middle = (view.West + view.East) / 2;
            view = view with { West = middle - view.Height / 2, East = middle + view.Height / 2 };
            scale = Width / view.Width;
        }
        return (int)(view.Height * scale);
    }

    private void Open(int height)
    {
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"group\" aria-labelledby=\"map-title\" font-family=\"system-ui, sans-serif\"><title id=\"map-title\">{Safe(title)}</title><defs>");
        Pattern(0, "#eaf3ec", "");
        Pattern(1, "#f6ecc8", "<circle cx=\"3\" cy=\"3\" r=\"1\" fill=\"#8a6a1a\"/>");
        Pattern(2, "#f0c9a0", "<path d=\"M0 8L8 0\" stroke=\"#8a4a12\"/>");
        Pattern(3, "#dd9a92", "<path d=\"M0 8L8 0M0 0L8 8\" stroke=\"#7c1c16\"/>");
        Add($"</defs><rect width=\"{Width}\" height=\"{height}\" fill=\"#fff\"/>");
    }

    private void Pattern(int number, string colour, string mark) =>
        Add($"<pattern id=\"c{number}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"{colour}\"/>{mark}</pattern>");

    private void Points(List<MapSign> placed)
    {
        Add($"<rect width=\"{Width}\" height=\"{view.Height * scale:F0}\" fill=\"#dfeaf1\"/><g fill=\"#f8f7f2\" stroke=\"#9aa7b1\" stroke-width=\".7\">");
        foreach (var ring in Coastline.In(view)) Path(ring);
        Add("</g>");
        var radius = placed.Count > 24 ? 17 : 24;
        var places = Apart([.. placed.Select(s => At(RegionPoints.Of(s.Code)!.Value))], radius);
        for (var i = 0; i < placed.Count; i++)
        {
            var (x, y) = places[i];
            Link(placed[i], () =>
            {
                Add($"<circle cx=\"{x:F0}\" cy=\"{y:F0}\" r=\"{radius}\" fill=\"url(#c{placed[i].Class})\" stroke=\"#222\"/>");
                Number(x, y, placed[i].Text, radius > 20 ? 13 : 11);
                if (placed.Count <= 40) Add($"<text x=\"{x:F0}\" y=\"{y + radius + 11:F0}\" text-anchor=\"middle\" font-size=\"11\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\" fill=\"#111\">{Safe(Short(placed[i].Name))}</text>");
            });
        }
    }

    private void Outlines()
    {
        foreach (var sign in signs.Where(s => outlines.ContainsKey(s.Code)))
            Link(sign, () =>
            {
                Add($"<g fill=\"url(#c{sign.Class})\" stroke=\"#333\" stroke-width=\".8\">");
                foreach (var ring in outlines[sign.Code]) Path(ring);
                Add("</g>");
                var box = GeoBox.Around(outlines[sign.Code].MaxBy(r => r.Length)!);
                var (x, y) = At(new((box.West + box.East) / 2, (box.South + box.North) / 2));
                Number(x, y, sign.Text, 12);
            });
    }

    private void Tiles(List<MapSign> tiles, int top)
    {
        for (var i = 0; i < tiles.Count; i++)
        {
            var (x, y) = (i % Columns * TileWidth + 4, top + i / Columns * TileHeight + 4);
            Link(tiles[i], () =>
            {
                Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{TileWidth - 6}\" height=\"{TileHeight - 6}\" rx=\"4\" fill=\"url(#c{tiles[i].Class})\" stroke=\"#444\"/>");
                Add($"<rect x=\"{x + 1}\" y=\"{y + 1}\" width=\"{TileWidth - 8}\" height=\"19\" rx=\"3\" fill=\"#fff\"/><text x=\"{x + 5}\" y=\"{y + 14}\" font-size=\"11\" fill=\"#111\">{Safe(Short(tiles[i].Name))}</text>");
                Number(x + (TileWidth - 6) / 2.0, y + 38, tiles[i].Text, 14);
            });
        }
    }

    private void Key(int top)
    {
        for (var i = 0; i < MapSign.ClassNames.Count; i++)
            Add($"<rect x=\"{8 + i * 170}\" y=\"{top + 14}\" width=\"22\" height=\"18\" fill=\"url(#c{i})\" stroke=\"#444\"/><text x=\"{36 + i * 170}\" y=\"{top + 28}\" font-size=\"13\" fill=\"#111\">{Safe(MapSign.ClassNames[i])}</text>");
        Add($"<text x=\"{Width - 8}\" y=\"{top + 28}\" text-anchor=\"end\" font-size=\"11\" fill=\"#444\">{Safe(T("desa tanpa PSM aktif", "villages without an active PSM"))}</text>");
    }

    private void Link(MapSign sign, Action draw)
    {
        var leads = RegionCode.Level(sign.Code) < RegionLevel.Village ? $"/coverage/map?region={sign.Code}" : $"/people?region={sign.Code}";
        Add($"<a href=\"{leads}\"><title>{Safe(sign.Words)}</title>");
        draw();
        Add("</a>");
    }

    private void Number(double x, double y, string text, int size)
    {
        var width = text.Length * size * 0.58 + 6;
        Add($"<rect x=\"{x - width / 2:F0}\" y=\"{y - size * 0.72:F0}\" width=\"{width:F0}\" height=\"{size * 1.35:F0}\" rx=\"3\" fill=\"#fff\" fill-opacity=\".88\"/><text x=\"{x:F0}\" y=\"{y + size * 0.36:F0}\" text-anchor=\"middle\" font-size=\"{size}\" font-weight=\"600\" fill=\"#111\">{Safe(text)}</text>");
    }

    /// <summary>A ring in whole pixels; steps too small to see are left out, so that a view stays small however fine the source is.</summary>
    private void Path(GeoPoint[] ring)
    {
        var (lastX, lastY) = (int.MinValue, int.MinValue);
        var path = new StringBuilder();
        foreach (var point in ring)
        {
            var (x, y) = At(point);
            var (px, py) = ((int)Math.Round(x), (int)Math.Round(y));
            if (px == lastX && py == lastY) continue;
            path.Append(path.Length == 0 ? 'M' : 'L').Append(px).Append(' ').Append(py);
            (lastX, lastY) = (px, py);
        }
        if (path.Length > 12) Add($"<path d=\"{path}Z\"/>");
    }

    private (double X, double Y) At(GeoPoint p) => ((p.Longitude - view.West) * scale, (view.North - p.Latitude) * scale);

    /// <summary>Pushes signs that would cover each other apart.</summary>
    private (double X, double Y)[] Apart((double X, double Y)[] places, int radius)
    {
        var bottom = view.Height * scale - radius - 14;
        for (var round = 0; round < 120; round++)
            for (var i = 0; i < places.Length; i++)
                for (var j = i + 1; j < places.Length; j++)
                {
                    var (dx, dy) = (places[j].X - places[i].X, places[j].Y - places[i].Y);
                    var (distance, needed) = (Math.Sqrt(dx * dx + dy * dy), radius * 2.35);
                    if (distance >= needed) continue;
                    var (ux, uy) = distance < 0.01 ? (1.0, 0.0) : (dx / distance, dy / distance);
                    var push = (needed - distance) / 2;
                    places[i] = Inside(places[i].X - ux * push, places[i].Y - uy * push);
                    places[j] = Inside(places[j].X + ux * push, places[j].Y + uy * push);
                }
        return places;

        (double, double) Inside(double x, double y) => (Math.Clamp(x, radius + 4, Width - radius - 4), Math.Clamp(y, radius + 4, bottom));
    }

    private static string Short(string name)
    {
        var bare = name.Replace("Kabupaten ", "", StringComparison.Ordinal).Replace("Kepulauan", "Kep.", StringComparison.Ordinal).Replace("Administrasi ", "", StringComparison.Ordinal);
        return bare.Length <= 17 ? bare : bare[..16] + "…";
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    private void Add(FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));

    private void Add(string part) => svg.Append(part);
}
