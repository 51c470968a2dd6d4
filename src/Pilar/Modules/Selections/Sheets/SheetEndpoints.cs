using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Selections.Setup;
using Pilar.Web;
using Pilar.Web.Authorization;
using Pilar.Web.Pdf;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Sheets;

/// <summary>Each score at once from the juror's telephone; and the questions on paper, for places without any.</summary>
internal static class SheetEndpoints
{
    private const int MostAnswers = 100;
    private const float WritingRoom = 110;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/selections/sheets/{id:guid}/answers", Save).RequireAuthorization(SelectionPermissions.Open.Name).RequireFormToken().ExcludeFromDescription();
        routes.MapGet("/selections/sheets/{id:guid}/form.pdf", Paper).RequireAuthorization(SelectionPermissions.Open.Name).ExcludeFromDescription();
    }

    private static async Task<IResult> Save(Guid id, HttpContext http, ScoreCandidate score)
    {
        try
        {
            var form = await http.Request.ReadFormAsync();
            return Results.Json(new { saved = await score.Save(id, [.. form["a"].Take(MostAnswers).Select(SentAnswer.Read)], send: false) });
        }
        catch (Refusal refusal)
        {
            return Results.Json(new { message = refusal.Message }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> Paper(Guid id, SheetDoor door, RegionTree tree)
    {
        var own = await door.Sheet(id);
        using var paper = new PdfPaper(T("Lembar penilaian", "Score sheet"));
        paper.Title(T("LEMBAR WAWANCARA DAN KUNJUNGAN LAPANGAN", "INTERVIEW AND FIELD VISIT FORM"));
        paper.Text(own.Open.Selection.Title, SkiaSharp.SKTextAlign.Center, bold: true);
        paper.Facts((T("Calon", "Candidate"), own.Title), (T("Wilayah", "Region"), own.Stage.IsBlind ? null : tree.Place(own.Nomination.RegionCode)), (T("Tanggal dan tempat", "Day and place"), " ............................................................"));
        foreach (var criterion in own.Stage.InOrder.OrderBy(c => c.Kind == CriterionKind.Portfolio).ThenBy(c => c.Order))
        {
            paper.Heading(T($"{criterion.Name} ({criterion.Kind.Name()}, bobot {Show.Number((double)criterion.Weight, 0)})", $"{criterion.Name} ({criterion.Kind.Name()}, weight {Show.Number((double)criterion.Weight, 0)})"));
            foreach (var question in criterion.Questions) paper.Text($"–  {question}");
            paper.Table([new(T("Catatan (jangan menulis nama warga)", "Notes (no names of residents)"), 5), new(T($"Nilai {own.Stage.ScaleFrom}–{own.Stage.ScaleTo}", $"Score {own.Stage.ScaleFrom}–{own.Stage.ScaleTo}"), 1)], [["", ""]], criterion.Kind == CriterionKind.Portfolio ? WritingRoom / 2 : WritingRoom);
        }
        return paper.File("lembar-penilaian.pdf");
    }
}
