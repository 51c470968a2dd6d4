using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Regions;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Recognition;

/// <summary>GET /activities/thanks/{id}/letter.pdf: for the person thanked and the offices of the region.</summary>
internal static class ThanksLetter
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/activities/thanks/{id:guid}/letter.pdf", Pdf).RequireAuthorization(ActivityPermissions.View.Name).ExcludeFromDescription();

    private static async Task<IResult> Pdf(Guid id, AppDb db, DiaryDoor door, RegionTree tree)
    {
        if (await db.Set<ThankYou>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.WithdrawnAt == null) is not { } thanks) return Results.NotFound();
        if (!db.Actor.May(ActivityPermissions.Read) && !await door.IsMine(thanks.PersonId)) return Results.NotFound();
        using var paper = new PdfPaper(T("Ucapan terima kasih", "Letter of thanks"));
        paper.Text(thanks.Office, SKTextAlign.Center, bold: true, size: 13);
        paper.Rule();
        paper.Space(16);
        paper.Title(T("UCAPAN TERIMA KASIH", "LETTER OF THANKS"));
        if (thanks.Number is not null) paper.Text($"{T("Nomor", "Number")} {thanks.Number}", SKTextAlign.Center);
        paper.Space(18);
        paper.Text(T("disampaikan kepada", "to"), SKTextAlign.Center);
        paper.Text(thanks.Name, SKTextAlign.Center, bold: true, size: 15);
        paper.Text(tree.Place(thanks.RegionCode), SKTextAlign.Center);
        paper.Space(18);
        paper.Text(thanks.Text);
        paper.Space(36);
        paper.SideBySide([], [Show.Date(thanks.On), thanks.SignatoryTitle ?? thanks.Office, "", "", "", thanks.Signatory]);
        return paper.File(T("ucapan-terima-kasih.pdf", "letter-of-thanks.pdf"));
    }
}
