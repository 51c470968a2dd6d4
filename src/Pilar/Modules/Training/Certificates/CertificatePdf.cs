using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;
using static Pilar.Web.Pdf.PdfFonts;

namespace Pilar.Modules.Training.Certificates;

/// <summary>A certificate as PDF, A4 landscape, with a QR that leads to the public check. Text stays text.</summary>
internal static class CertificatePdf
{
    // Points of 1/72 inch.
    private const float Width = 842, Height = 595, Middle = Width / 2, Margin = 36, QrSide = 96;

    /// <param name="check">Address of the public check.</param>
    public static void Write(Stream stream, IEnumerable<IssuedCertificate> certificates, Func<IssuedCertificate, string> check)
    {
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = T("Sertifikat", "Certificate"), Creator = "Pilar" });
        foreach (var certificate in certificates)
        {
            using var canvas = document.BeginPage(Width, Height);
            Draw(canvas, certificate, check(certificate));
            document.EndPage();
        }
        document.Close();
    }

    private static void Draw(SKCanvas canvas, IssuedCertificate c, string check)
    {
        using var frame = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = 2, Color = new SKColor(0x1f, 0x5f, 0x8b) };
        canvas.DrawRect(Margin / 2, Margin / 2, Width - Margin, Height - Margin, frame);
        Line(canvas, c.Organiser, 74, 14, Bold);
        Line(canvas, T("SERTIFIKAT", "CERTIFICATE"), 134, 36, Bold);
        Line(canvas, T($"Nomor: {c.Number}", $"Number: {c.Number}"), 160, 12, Plain);
        Line(canvas, T("diberikan kepada", "is awarded to"), 208, 12, Plain);
        Line(canvas, c.Name, 248, 28, Bold);
        Line(canvas, T($"yang telah menyelesaikan Bimtek {c.Level.Name()}", $"who has completed the {c.Level.Name()} Bimtek"), 288, 12, Plain);
        Line(canvas, c.Training, 318, 18, Bold);
        var days = Show.Days(c.StartsOn, c.EndsOn);
        Line(canvas, T($"{days} di {c.Place}, {c.Hours} JP", $"{days} at {c.Place}, {c.Hours} hours (JP)"), 344, 12, Plain);
        if (c.ExpiresOn is { } end) Line(canvas, T($"Berlaku sampai {Show.Date(end)}", $"Valid until {Show.Date(end)}"), 364, 12, Plain);
        Line(canvas, Show.Date(c.IssuedOn), 424, 12, Plain);
        if (c.SignatoryTitle is { } title) Line(canvas, title, 442, 12, Plain);
        if (c.Signatory is { } name) Line(canvas, name, 506, 13, Bold);
        canvas.DrawQr(check, Width - Margin - QrSide, Height - Margin - QrSide - 12, QrSide);
        using var font = Sized(Plain, 8);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        canvas.DrawText(T($"Periksa keasliannya: {check}", $"Check it at {check}"), Margin, Height - Margin, SKTextAlign.Left, font, ink);
    }

    /// <summary>Centred; long text shrinks to fit.</summary>
    private static void Line(SKCanvas canvas, string text, float y, float size, SKTypeface face)
    {
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var font = Sized(face, size);
        if (font.MeasureText(text) is var wide && wide > Width - 4 * Margin) font.Size = size * (Width - 4 * Margin) / wide;
        canvas.DrawText(text, Middle, y, SKTextAlign.Center, font, ink);
    }
}
