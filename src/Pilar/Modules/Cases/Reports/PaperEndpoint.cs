using Pilar.Data;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Registry;
using Pilar.Web.Files;

namespace Pilar.Modules.Cases.Reports;

/// <summary>GET /cases/papers/{id}: a photo or paper, for those who may read its case.</summary>
internal static class PaperEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/papers/{id:guid}", Open).RequireAuthorization(CasePermissions.View.Name).ExcludeFromDescription();

    private static async Task<IResult> Open(Guid id, AppDb db, CaseDoor door, Attachments attachments, HttpContext http)
    {
        if (await db.Set<CasePaper>().FindAsync(id) is not { } paper) return Results.NotFound();
        var @case = await door.ToRead(paper.CaseId);
        if (await attachments.Read(paper.DocumentId) is not { } content) return Results.NotFound();
        await db.Commit(@case.Act(CasePermissions.View, "OpenCasePaper"));
        http.Response.ShowHarmlessly();
        return Results.Bytes(content, content.AsSpan().StartsWith("%PDF"u8) ? "application/pdf" : "image/jpeg");
    }
}
