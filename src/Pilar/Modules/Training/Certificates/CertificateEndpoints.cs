using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Web;
using Pilar.Web.Pdf;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Certificates;

/// <summary>Certificates as files: one by its code, or all of an event in one file for the printer.</summary>
internal static class CertificateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trainings/{id:guid}/certificates.pdf", All).RequireAuthorization(TrainingPermissions.View.Name);
        // The code is the key: whoever holds the certificate, or the link of the invitation, has it.
        routes.MapGet("/verify/{code}/certificate.pdf", One).AllowAnonymous();
        routes.MapGet("/verify/{code}/credential.jwt", Credential).AllowAnonymous();
        routes.MapGet("/verify/issuer/profile", (HttpContext http) => Results.Json(OpenBadge.Issuer(http.Request.Host.Value!, http.Site()))).AllowAnonymous();
        routes.MapGet("/verify/issuer/key", (HttpContext http, CredentialKeys keys) => Key(1, http, keys)).AllowAnonymous();
        routes.MapGet("/verify/issuer/keys/{number:int}", Key).AllowAnonymous();
        routes.MapGet("/verify/issuer/keys", (HttpContext http, CredentialKeys keys) => Results.Json(new { keys = Enumerable.Range(1, keys.Newest).Select(n => keys.Public(n, OpenBadge.KeyAt(http.Site(), n))) })).AllowAnonymous();
        routes.MapGet("/verify/issuer/revoked", Revoked).AllowAnonymous();
        routes.MapGet("/verify/{code}", Check).AllowAnonymous().WithMetadata(new JsonOnly()).WithOrder(-1).WithTags("Certificates").WithSummary("Public check of a certificate");
    }

    private static async Task<IResult> All(Guid id, AppDb db, HttpContext http)
    {
        if (!await db.Set<Events.TrainingEvent>().AnyAsync(e => e.Id == id)) return Results.NotFound();
        var certificates = await db.Set<IssuedCertificate>().AsNoTracking().Where(c => c.EventId == id && c.RevokedOn == null).OrderBy(c => c.Number).ToListAsync();
        if (certificates.Count == 0) throw new Refusal(T("Belum ada sertifikat yang terbit.", "No certificates are issued yet."));
        return Pdf(certificates, $"sertifikat-{certificates.Count}.pdf", http);
    }

    private static async Task<IResult> One(string code, AppDb db, HttpContext http) =>
        await Find(db, code) is { RevokedOn: null } certificate ? Pdf([certificate], $"sertifikat-{certificate.Code}.pdf", http) : Results.NotFound();

    private static async Task<IResult> Credential(string code, AppDb db, CredentialKeys keys, HttpContext http) =>
        await Find(db, code) is { RevokedOn: null } certificate
            ? Results.File(Encoding.ASCII.GetBytes(OpenBadge.Of(certificate, http.Site(), keys)), OpenBadge.ContentType, $"sertifikat-{certificate.Code}.jwt")
            : Results.NotFound();

    private static IResult Key(int number, HttpContext http, CredentialKeys keys) => keys.Public(number, OpenBadge.KeyAt(http.Site(), number)) is { } key ? Results.Json(key) : Results.NotFound();

    /// <summary>1EdTech revocation list: addresses of the credentials that were taken back.</summary>
    private static async Task<IResult> Revoked(AppDb db, HttpContext http)
    {
        var revoked = await db.Set<IssuedCertificate>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(c => c.RevokedOn != null).OrderBy(c => c.Id).Select(c => c.Code).ToListAsync();
        return Results.Json(new { id = OpenBadge.RevokedAt(http.Site()), issuer = OpenBadge.IssuerId(http.Site()), revokedCredentials = revoked.Select(code => new { id = $"{http.Site()}/verify/{code}", revoked = true }) });
    }

    private static async Task<IResult> Check(string code, AppDb db) => await Find(db, code) is { } certificate ? Results.Ok(CheckedCertificate.Of(certificate, db.Clock.Today)) : Results.NotFound();

    public static Task<IssuedCertificate?> Find(AppDb db, string code)
    {
        var wanted = code.Trim().Replace("-", "").ToUpperInvariant();
        return db.Set<IssuedCertificate>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().SingleOrDefaultAsync(c => c.Code == wanted);
    }

    private static IResult Pdf(IReadOnlyList<IssuedCertificate> certificates, string name, HttpContext http)
    {
        var site = http.Site();
        return PdfFile.Of(name, stream => CertificatePdf.Write(stream, certificates, c => $"{site}/verify/{c.Code}"));
    }
}
