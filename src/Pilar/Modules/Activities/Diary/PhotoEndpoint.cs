using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry;
using Pilar.Web.Files;

namespace Pilar.Modules.Activities.Diary;

/// <summary>GET /activities/photos/{id}: for those who may open the diary it belongs to.</summary>
internal static class PhotoEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/activities/photos/{id:guid}", Open).RequireAuthorization(ActivityPermissions.View.Name).ExcludeFromDescription();

    private static async Task<IResult> Open(Guid id, AppDb db, DiaryDoor door, Attachments attachments, HttpContext http)
    {
        if (await db.Set<EntryPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } photo) return Results.NotFound();
        await door.Entry(photo.EntryId);
        if (await attachments.Read(photo.DocumentId) is not { } content) return Results.NotFound();
        http.Response.ShowHarmlessly();
        return Results.Bytes(content, "image/jpeg");
    }
}
