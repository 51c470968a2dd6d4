using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Letters;

/// <summary>One page A4 for notice boards and telephones: what, when, where, for whom, taught by whom.</summary>
internal static class PosterPdf
{
    private const float Width = 595, Height = 842, Margin = 48, Band = 300;
    private const int MostLines = 8;
    private static readonly SKColor Blue = new(0x1f, 0x5f, 0x8b);

    public static void Write(Stream stream, TrainingEvent e, string organiser, IReadOnlyList<string> topics, IReadOnlyList<string> speakers)
    {
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = e.Title, Creator = "Pilar" });
        using var canvas = document.BeginPage(Width, Height);
        using var band = new SKPaint { Color = Blue };
        canvas.DrawRect(0, 0, Width, Band, band);
        var y = Block(canvas, organiser, 60, 13, PdfFonts.Bold, SKColors.White);
        y = Block(canvas, e.Kind.Name().ToUpperInvariant(), y + 18, 14, PdfFonts.Plain, SKColors.White);
        y = Block(canvas, e.Title, y + 8, TitleSize(e.Title, Band - y - 90), PdfFonts.Bold, SKColors.White);
        Block(canvas, $"{Show.Days(e.StartsOn, e.EndsOn)} · {e.Place}", Math.Max(y + 8, Band - 40), 15, PdfFonts.Bold, SKColors.White);
        y = Part(canvas, T("Untuk", "For"), [string.Join(", ", e.KindCodes)], Band + 42);
        if (e.Address is { } address) y = Part(canvas, T("Tempat", "Place"), [$"{e.Place}, {address}"], y);
        y = Part(canvas, T("Materi", "Topics"), topics, y);
        y = Part(canvas, T("Narasumber", "Speakers"), speakers, y);
        Part(canvas, T("Usulan peserta", "Nominations"), [T($"Melalui Dinas Sosial kabupaten/kota sampai {Show.Date(e.NominateUntil)}", $"Through the social office of your regency until {Show.Date(e.NominateUntil)}")], y);
        document.EndPage();
        document.Close();
    }

    /// <summary>As large as fits into the height.</summary>
    private static float TitleSize(string title, float height)
    {
        for (var size = 36f; ; size -= 2)
        {
            using var font = PdfFonts.Sized(PdfFonts.Bold, size);
            if (size <= 14 || PdfPaper.Wrap(title, font, Width - 2 * Margin).Count * size * 1.2f <= height) return size;
        }
    }

    private static float Part(SKCanvas canvas, string heading, IReadOnlyList<string> lines, float y)
    {
        if (lines.Count == 0) return y;
        y = Block(canvas, heading, y, 12, PdfFonts.Bold, Blue) + 2;
        foreach (var line in lines.Take(MostLines)) y = Block(canvas, line, y, 13, PdfFonts.Plain, SKColors.Black);
        if (lines.Count > MostLines) y = Block(canvas, T($"dan {lines.Count - MostLines} lainnya", $"and {lines.Count - MostLines} more"), y, 13, PdfFonts.Plain, SKColors.Black);
        return y + 14;
    }

    /// <returns>Where the next block begins.</returns>
    private static float Block(SKCanvas canvas, string text, float y, float size, SKTypeface face, SKColor color)
    {
        using var font = PdfFonts.Sized(face, size);
        using var ink = new SKPaint { Color = color, IsAntialias = true };
        foreach (var line in PdfPaper.Wrap(text, font, Width - 2 * Margin))
        {
            canvas.DrawText(line, Margin, y + size, SKTextAlign.Left, font, ink);
            y += size * 1.3f;
        }
        return y;
    }
}
