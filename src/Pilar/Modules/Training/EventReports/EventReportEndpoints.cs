using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Pilar.Data;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Files;

namespace Pilar.Modules.Training.EventReports;

/// <summary>The report as a paper and as a workbook, and its photos.</summary>
internal static class EventReportEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trainings/{id:guid}/report.pdf", Pdf).RequireAuthorization(TrainingPermissions.View.Name);
        routes.MapGet("/trainings/{id:guid}/report.xlsx", Workbook).RequireAuthorization(TrainingPermissions.Nominate.Name);
        routes.MapGet("/trainings/photos/{id:guid}", Picture).RequireAuthorization(TrainingPermissions.View.Name);
    }

    private static async Task<IResult> Pdf(Guid id, AppDb db, RoleHolders holders, Attachments attachments, RegionTree tree)
    {
        if (await db.FindEventOfReport(id) is not { } e) return Results.NotFound();
        var found = await EventFindings.Of(db, holders, e);
        var photos = new List<(byte[], string)>();
        foreach (var photo in found.Photos)
            if (await attachments.Read(photo.DocumentId) is { } picture) photos.Add((picture, photo.Caption));
        using var paper = ReportPdf.Draw(found, tree, photos, db.Clock.Today);
        return paper.File("laporan-kegiatan.pdf");
    }

    private static async Task<IResult> Workbook(Guid id, AppDb db, RoleHolders holders, RegionTree tree)
    {
        if (await db.FindEventOfReport(id) is not { } e) return Results.NotFound();
        var tables = new ReportTables(await EventFindings.Of(db, holders, e), tree);
        return new WorkbookFile("laporan-kegiatan", tables.Summary, tables.Schedule, tables.Regions, tables.Participants, tables.Opinions, tables.Costs).Download();
    }

    /// <summary>Kept by the browser for a while: a photo never changes.</summary>
    private static async Task<IResult> Picture(Guid id, AppDb db, Attachments attachments, HttpContext http)
    {
        if (await db.Set<EventPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } photo || await attachments.Read(photo.DocumentId) is not { } picture) return Results.NotFound();
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = TimeSpan.FromHours(1) };
        return Results.Bytes(picture, "image/jpeg");
    }
}
