using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Pilar.Data;
using Pilar.Modules.Registry;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;

namespace Pilar.Modules.Selections.Nominations;

/// <summary>GET /selections/files/{id}: for the offices of the region, the candidate, and jurors of a stage that is not blind.</summary>
internal static class FileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/selections/files/{id:guid}", Open).RequireAuthorization(SelectionPermissions.Open.Name).ExcludeFromDescription();

    private static async Task<IResult> Open(Guid id, AppDb db, NominationDoor door, SheetDoor sheets, Attachments attachments, HttpContext http)
    {
        if (await db.Set<NominationFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } file) return Results.NotFound();
        if (!await IsJudged(db, sheets, file.NominationId)) await door.Open(file.NominationId);
        if (await attachments.Open(file.DocumentId) is not { } content) return Results.NotFound();
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = TimeSpan.FromHours(1) };
        return file.IsPhoto ? Results.Bytes(content, file.ContentType) : Results.File(content, file.ContentType, file.Name);
    }

    private static Task<bool> IsJudged(AppDb db, SheetDoor sheets, Guid nomination) => sheets.Own().AnyAsync(s => db.Set<Entry>().Any(e => e.Id == s.EntryId && e.NominationId == nomination)
        && db.Set<Panel>().Any(p => p.Id == s.PanelId && db.Set<Stage>().Any(t => t.Id == p.StageId && !t.IsBlind)));
}
