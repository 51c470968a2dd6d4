using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry;
using Pilar.Web.Files;

namespace Pilar.Modules.Outreach.Sessions;

/// <summary>GET /outreach/photos/{id}: for those who may see the session.</summary>
internal static class PhotoEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/outreach/photos/{id:guid}", Open).RequireAuthorization(OutreachPermissions.View.Name).ExcludeFromDescription();

    private static async Task<IResult> Open(Guid id, AppDb db, Attachments attachments, HttpContext http)
    {
        if (await db.Set<OutreachPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && db.Set<OutreachSession>().Any(s => s.Id == p.SessionId)) is not { } photo) return Results.NotFound();
        if (await attachments.Read(photo.DocumentId) is not { } content) return Results.NotFound();
        http.Response.ShowHarmlessly();
        return Results.Bytes(content, "image/jpeg");
    }
}
