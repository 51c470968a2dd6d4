using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Pilar.Data;
using Pilar.Web.Files;

namespace Pilar.Modules.Registry.Documents;

/// <summary>GET /documents/{id}: a scan, for those who may open it here, harmless to the browser; every look is written down.</summary>
internal static class DocumentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/documents/{id:guid}", Open).RequireAuthorization(RegistryPermissions.OpenDocuments.Name).ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> Open(Guid id, AppDb db, DocumentStore store, HttpContext http)
    {
        if (await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && !d.IsKeptForOthers) is not { } document) return TypedResults.NotFound();
        var content = await store.Read(document);
        await db.Commit(new Act(RegistryPermissions.OpenDocuments, "OpenDocument", document.RegionCode, nameof(Document), document.Id)
        {
            RelatedId = document.SubjectId, Facts = new { document.Name },
        });
        http.Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = document.Name };
        http.Response.ShowHarmlessly();
        return TypedResults.File(content, document.ContentType);
    }
}
