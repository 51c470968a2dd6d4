using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Pilar.Data;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Invitations;
using Pilar.Modules.Training.Speakers;

namespace Pilar.Modules.Training.Materials;

/// <summary>Materials for those who see the event or use the curriculum, and for participants and speakers by their own links.</summary>
internal static class MaterialEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trainings/materials/{id:guid}", OfOffice).RequireAuthorization(TrainingPermissions.View.Name);
        routes.MapGet("/i/{code}/materials/{file:guid}", OfInvitation).AllowAnonymous();
        routes.MapGet("/s/{code}/materials/{file:guid}", OfSpeaker).AllowAnonymous();
    }

    private static async Task<IResult> OfOffice(Guid id, AppDb db, Attachments attachments, HttpContext http)
    {
        if (await db.Set<Material>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id) is not { } material) return Results.NotFound();
        // Curricula may be used by every office; sessions are those of events the reader sees.
        var seen = material.SessionId is not { } session || await db.Set<TrainingEvent>().AnyAsync(e => e.Sessions.Any(s => s.Id == session));
        return seen ? await File(material, attachments, http) : Results.NotFound();
    }

    private static async Task<IResult> OfInvitation(string code, Guid file, AppDb db, Attachments attachments, HttpContext http) =>
        await Invitation.Find(db, code) is { MaySeeMaterials: true } invitation && (await MaterialsOf.Sessions(db, invitation.Sessions)).SelectMany(s => s).FirstOrDefault(m => m.Id == file) is { } material
            ? await File(material, attachments, http) : Results.NotFound();

    private static async Task<IResult> OfSpeaker(string code, Guid file, SpeakerVisits visits, Attachments attachments, HttpContext http) =>
        await visits.Find(code) is { } visit && visit.Materials.SelectMany(s => s).FirstOrDefault(m => m.Id == file) is { } material ? await File(material, attachments, http) : Results.NotFound();

    /// <summary>Never opened inside our own pages, kept by the phone, and taken up where a weak line broke it off.</summary>
    private static async Task<IResult> File(Material material, Attachments attachments, HttpContext http)
    {
        if (await attachments.Open(material.DocumentId) is not { } content) return Results.NotFound();
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = TimeSpan.FromDays(7) };
        return Results.File(content, material.ContentType, material.Name, enableRangeProcessing: true, entityTag: new($"\"{material.DocumentId:N}\""));
    }
}
