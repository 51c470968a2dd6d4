using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Web;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>Slips to print: A4 to be cut into cards with code and QR, or a sheet with the questions for each code.</summary>
internal static class SlipsPdf
{
    private const float Width = 595, Height = 842, Margin = 28, Padding = 10, Side = 92;
    private const int Columns = 2, Lines = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/outreach/surveys/{id:guid}/slips.pdf", Cards).RequireAuthorization(OutreachPermissions.Record.Name).ExcludeFromDescription();
        routes.MapGet("/outreach/surveys/{id:guid}/sheets.pdf", Sheets).RequireAuthorization(OutreachPermissions.Record.Name).ExcludeFromDescription();
    }

    private static async Task<IResult> Cards(Guid id, int? batch, AppDb db, OutreachCodes codes, HttpContext http)
    {
        var survey = await db.SurveyToChange(id);
        var (printed, about, site) = (await Printed(db, id, batch), await About(db, survey, codes), http.Site());
        return PdfFile.Of($"kartu-{batch}.pdf", stream =>
        {
            using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = about, Creator = "Pilar" });
            foreach (var page in printed.Chunk(Columns * Lines))
            {
                using var canvas = document.BeginPage(Width, Height);
                foreach (var (i, code) in page.Index()) Card(canvas, i, code, about, site);
                document.EndPage();
            }
            document.Close();
        });
    }

    private static void Card(SKCanvas canvas, int place, string code, string about, string site)
    {
        var (wide, high) = ((Width - 2 * Margin) / Columns, (Height - 2 * Margin) / Lines);
        var (left, top) = (Margin + place % Columns * wide, Margin + place / Columns * high);
        using var cut = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = 0.5f, Color = new(0x88, 0x88, 0x88), PathEffect = SKPathEffect.CreateDash([4, 4], 0) };
        canvas.DrawRect(left, top, wide, high, cut);
        canvas.DrawQr($"{site}/jawab/{code}", left + Padding, top + Padding, Side);
        var (x, room) = (left + 2 * Padding + Side, wide - 3 * Padding - Side);
        var y = Words(canvas, about, x, top + Padding, room, 9, PdfFonts.Bold);
        y = Words(canvas, SlipCode.Shown(code), x, y + 6, room, 18, PdfFonts.Bold);
        Words(canvas, T("Simpan kartu ini. Pindai atau ketik kodenya di alamat di bawah, sebelum dan sesudah penyuluhan.", "Keep this card. Scan it or type its code at the address below, before and after the session."), x, y + 4, room, 8, PdfFonts.Plain);
        y = Words(canvas, $"{site}/jawab", left + Padding, top + Padding + Side + 6, wide - 2 * Padding, 8, PdfFonts.Plain);
        Words(canvas, T("Tanpa nama: tidak seorang pun mencatat kartu ini milik siapa.", "Without names: nobody records whose card this is."), left + Padding, y + 2, wide - 2 * Padding, 8, PdfFonts.Plain);
    }

    /// <returns>Where the next words begin.</returns>
    private static float Words(SKCanvas canvas, string text, float x, float y, float room, float size, SKTypeface face)
    {
        using var font = PdfFonts.Sized(face, size);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        foreach (var line in PdfPaper.Wrap(text, font, room))
        {
            canvas.DrawText(line, x, y + size, SKTextAlign.Left, font, ink);
            y += size * 1.3f;
        }
        return y;
    }

    private static async Task<IResult> Sheets(Guid id, int? batch, string? moment, AppDb db, OutreachCodes codes, HttpContext http)
    {
        var survey = await db.SurveyToChange(id);
        if (!Enum.TryParse<Moment>(moment, ignoreCase: true, out var when) || !Enum.IsDefined(when)) when = Moment.Before;
        var about = await About(db, survey, codes);
        using var paper = new PdfPaper(about);
        foreach (var code in await Printed(db, id, batch))
        {
            paper.NewPage();
            paper.Heading($"{about} ({when.Name()})");
            paper.Qr($"{http.Site()}/jawab/{code}", T($"Kode: {SlipCode.Shown(code)}\nTanpa nama. Lingkari satu jawaban tiap nomor; boleh dilewati.", $"Code: {SlipCode.Shown(code)}. Without names. Circle one answer for each number; you may skip."), 70);
            foreach (var item in survey.Asked)
            {
                paper.Text($"{item.Order}. {item.Text}", bold: true);
                paper.Text(item.Choices.IsScale ? Steps(item) : string.Join('\n', item.Choices.Words.Select((word, i) => $"     {(char)('A' + i)}.  {word}").Append($"     T.  {T("Tidak tahu", "I do not know")}")));
            }
        }
        return paper.File($"lembar-{batch}-{when.ToString().ToLowerInvariant()}.pdf");
    }

    private static string Steps(SurveyItem item) => $"     {(item.Choices.Words.Count == 2 ? item.Choices.Words[0] : "")}     1     2     3     4     5     {(item.Choices.Words.Count == 2 ? item.Choices.Words[1] : "")}";

    private static async Task<List<string>> Printed(AppDb db, Guid id, int? batch)
    {
        var codes = await db.Set<Slip>().Where(s => s.SurveyId == id && s.Batch != null && (batch == null || s.Batch == batch)).OrderBy(s => s.Code).Select(s => s.Code).ToListAsync();
        return codes.Count > 0 ? codes : throw new Refusal(T("Siapkan dulu lembarnya.", "Make the slips first."));
    }

    private static async Task<string> About(AppDb db, Survey survey, OutreachCodes codes)
    {
        var session = await db.Set<OutreachSession>().AsNoTracking().SingleAsync(s => s.Id == survey.SessionId);
        return T($"Penyuluhan {(await codes.Names()).Theme(session.Theme)}, {Show.Date(session.On)}", $"Outreach: {(await codes.Names()).Theme(session.Theme)}, {Show.Date(session.On)}");
    }
}
