using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Pilar.Data;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Outreach.Materials;

/// <summary>Files of materials for those who see the library, and the newest version for whoever has the link.</summary>
internal static class MaterialEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/outreach/materials/{id:guid}/file", OfLibrary).RequireAuthorization(OutreachPermissions.View.Name).ExcludeFromDescription();
        routes.MapGet("/materi/{code}/file", OfLink).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> OfLibrary(Guid id, int? version, AppDb db, Attachments attachments, HttpContext http) =>
        await db.Set<MaterialVersion>().AsNoTracking().Where(v => v.MaterialId == id && (version == null || v.Number == version)).OrderByDescending(v => v.Number).FirstOrDefaultAsync() is { } found ? await File(found, db, attachments, http) : Results.NotFound();

    private static async Task<IResult> OfLink(string code, AppDb db, Attachments attachments, HttpContext http) =>
        await db.Set<MaterialVersion>().AsNoTracking().Where(v => db.Set<OutreachMaterial>().Any(m => m.Id == v.MaterialId && m.Code == code && !m.IsRetired)).OrderByDescending(v => v.Number).FirstOrDefaultAsync() is { } found ? await File(found, db, attachments, http) : Results.NotFound();

    /// <summary>Never opened inside our own pages, kept by the phone, and taken up where a weak line broke it off; only the beginning is counted.</summary>
    private static async Task<IResult> File(MaterialVersion version, AppDb db, Attachments attachments, HttpContext http)
    {
        if (await attachments.Open(version.DocumentId) is not { } content) return Results.NotFound();
        if (http.Request.GetTypedHeaders().Range?.Ranges.All(r => r.From > 0) != true)
            await db.Set<MaterialVersion>().Where(v => v.MaterialId == version.MaterialId && v.Number == version.Number).ExecuteUpdateAsync(set => set.SetProperty(v => v.Downloads, v => v.Downloads + 1));
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = TimeSpan.FromDays(7) };
        return Results.File(content, version.ContentType, version.Name, enableRangeProcessing: true, entityTag: new($"\"{version.DocumentId:N}\""));
    }
}
