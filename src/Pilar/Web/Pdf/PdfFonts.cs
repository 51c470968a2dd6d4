using QRCoder;
using SkiaSharp;

namespace Pilar.Web.Pdf;

/// <summary>The faces of all PDF files, and the QR drawn on them.</summary>
internal static class PdfFonts
{
    public static readonly SKTypeface Plain = Load("NotoSans_400Regular.ttf"), Bold = Load("NotoSans_700Bold.ttf");

    /// <summary>Unhinted: letters stand where the font puts them, so that words stay whole when the text is taken out again.</summary>
    /// <param name="size">Points of 1/72 inch.</param>
    public static SKFont Sized(SKTypeface face, float size) => new(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    /// <summary>A QR code of <paramref name="text"/>, a square of <paramref name="side"/> points, drawn as one path.</summary>
    public static void DrawQr(this SKCanvas canvas, string text, float left, float top, float side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var dot = side / modules.Count;
        using var ink = new SKPaint { Color = SKColors.Black };
        using var dots = new SKPathBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                if (modules[y][x]) dots.AddRect(SKRect.Create(left + x * dot, top + y * dot, dot, dot));
        using var path = dots.Detach();
        canvas.DrawPath(path, ink);
    }

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(PdfFonts).Assembly.GetManifestResourceStream($"fonts/{file}") ?? throw new InvalidOperationException($"The font {file} is not in the assembly.");
        return SKTypeface.FromStream(stream);
    }
}
