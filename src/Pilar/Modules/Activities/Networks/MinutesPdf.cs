using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Networks;

/// <summary>GET /activities/meetings/{id}/minutes.pdf: agenda, minutes and decisions, to sign.</summary>
internal static class MinutesPdf
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/activities/meetings/{id:guid}/minutes.pdf", Pdf).RequireAuthorization(ActivityPermissions.ViewNetworks.Name).ExcludeFromDescription();

    private static async Task<IResult> Pdf(Guid id, AppDb db, RegionTree tree)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id) is not { } meeting) return Results.NotFound();
        var network = await db.Set<Network>().AsNoTracking().SingleAsync(n => n.Id == meeting.NetworkId);
        var decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.MeetingId == id).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync();
        var open = await KeepMeetings.OpenBefore(db, meeting).ToListAsync();
        using var paper = new PdfPaper(T($"Notula {network.Name}", $"Minutes of {network.Name}"));
        paper.Title(T("NOTULA RAPAT", "MINUTES"));
        paper.Text(network.Name, SKTextAlign.Center, bold: true);
        paper.Space(10);
        paper.Facts((T("Tanggal", "Day"), Show.Date(meeting.On)), (T("Tempat", "Place"), meeting.Place), (T("Wilayah", "Region"), tree.Place(meeting.RegionCode)), (T("Hadir", "Present"), meeting.Present is { } present ? Show.Number(present) : null));
        Words(paper, T("Acara", "Agenda"), meeting.Agenda);
        Table(paper, T("Dari rapat sebelumnya, belum selesai", "From meetings before, still open"), open);
        Words(paper, T("Notula", "Minutes"), meeting.Minutes);
        Table(paper, T("Keputusan", "Decisions"), decisions);
        paper.Space(30);
        paper.SideBySide([T("Pemimpin rapat", "Chair"), "", "", "", "........................"], [T("Notulis", "Secretary"), "", "", "", "........................"]);
        return paper.File($"notula-{meeting.On:yyyy-MM-dd}.pdf");
    }

    private static void Words(PdfPaper paper, string heading, string? text)
    {
        if (text is null) return;
        paper.Heading(heading);
        paper.Text(text);
    }

    private static void Table(PdfPaper paper, string heading, List<Decision> decisions)
    {
        if (decisions.Count == 0) return;
        paper.Heading(heading);
        paper.Table([new(T("Keputusan", "Decision"), 3), new(T("Oleh", "By"), 1.2f), new(T("Tenggat", "Due")), new(T("Hasil", "Outcome"), 1.5f)], decisions.Select(d => (IReadOnlyList<string?>)[d.Text, d.OwnerName, Show.Date(d.DueOn), d.Outcome]));
    }
}
