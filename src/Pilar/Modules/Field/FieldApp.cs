using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Pilar.Web;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field;

/// <summary>/field: the app on the phone (src/Pilar.Field), as a shell that holds nobody's data. The phone keeps the shell and opens it without a signal.</summary>
internal static class FieldApp
{
    public const string Path = "/field";
    private const string Script = "field/app.js", Style = "field/app.css", Worker = "field/worker.js", Icon = "icon.svg";
    private static readonly int[] IconSizes = [192, 512];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var app = routes.MapGroup(Path).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("", (HttpContext http) => Fresh(http, Page(), "text/html; charset=utf-8"));
        app.MapGet("worker.js", (HttpContext http) =>
        {
            http.Response.Headers["Service-Worker-Allowed"] = Path;
            return Fresh(http, $"const shell={JsonSerializer.Serialize(Shell())};{Text(Worker)}", "text/javascript");
        });
        app.MapGet("manifest.webmanifest", (HttpContext http) => Fresh(http, Manifest(), "application/manifest+json"));
        app.MapGet("icon-{size:int}.png", (int size) => IconSizes.Contains(size) ? Results.Bytes(Drawn(size), "image/png") : Results.NotFound());
    }

    private static string Page() => new StringBuilder(Text("field/index.html"))
        .Replace("{lang}", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Replace("{jsqr}", Asset.Url("jsqr.js")).Replace("{icon}", Asset.Url(Icon)).Replace("{style}", Asset.Url(Style)).Replace("{script}", Asset.Url(Script)).ToString();

    /// <summary>What the phone keeps to open without a signal; another version has another name.</summary>
    private static object Shell() => new
    {
        version = string.Join('-', new[] { Script, Style, Worker, Icon }.Select(name => Asset.Find(name)!.Hash)),
        files = new[] { Path, Asset.Url(Script), Asset.Url(Style), Asset.Url(Icon), Path + "/manifest.webmanifest" },
    };

    private static string Manifest() => JsonSerializer.Serialize(new
    {
        id = Path, start_url = Path, scope = Path, display = "standalone", name = T("Pilar lapangan", "Pilar in the field"), short_name = "Pilar", lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        background_color = "#ffffff", theme_color = "#0b5a78",
        icons = IconSizes.Select(size => new { src = $"{Path}/icon-{size}.png", sizes = $"{size}x{size}", type = "image/png", purpose = "any maskable" }),
        shortcuts = new[] { new { name = T("Laporan baru", "New report"), url = Path + "#/form/report" } },
    });

    /// <summary>Asked for again at each start, by phones that have it already: a few hundred bytes.</summary>
    private static IResult Fresh(HttpContext http, string text, string type)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(Encoding.UTF8.GetBytes(text), type);
    }

    private static string Text(string asset) => Encoding.UTF8.GetString(Asset.Find(asset)!.Content);

    /// <summary>The house's icon in the form home screens take.</summary>
    private static byte[] Drawn(int size)
    {
        var picture = XDocument.Parse(Text(Icon)).Root!;
        XElement One(string name) => picture.Elements().Single(e => e.Name.LocalName == name);
        using var surface = SKSurface.Create(new SKImageInfo(size, size));
        using var path = SKPath.ParseSvgPathData(One("path").Attribute("d")!.Value);
        using var paint = new SKPaint { Color = SKColor.Parse(One("path").Attribute("fill")!.Value), IsAntialias = true };
        surface.Canvas.Clear(SKColor.Parse(One("rect").Attribute("fill")!.Value));
        surface.Canvas.Scale(size / float.Parse(picture.Attribute("viewBox")!.Value.Split(' ')[^1], CultureInfo.InvariantCulture));
        surface.Canvas.DrawPath(path, paint);
        using var png = surface.Snapshot().Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
