using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using Pilar.Modules.Regions;
using Pilar.Web.Pdf;
using SkiaSharp;
using Pilar.Web;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Referrals;

/// <summary>The letter as PDF, and /api/v1/referrals.</summary>
internal static class ReferralEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/referrals/{id:guid}/letter.pdf", Letter).RequireAuthorization(CasePermissions.SeeReferrals.Name).ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Referrals");
        api.MapGet("referrals", List).RequireAuthorization(CasePermissions.SeeReferrals.Name).WithSummary("Referrals the reader may see, the newest first");
        api.MapPost("cases/{id:guid}/referrals", Offer).RequireAuthorization(CasePermissions.Refer.Name).WithSummary("Offers a case to a service");
        api.MapPost("referrals/{id:guid}/answer", Answer).RequireAuthorization(CasePermissions.AnswerReferrals.Name).WithSummary("Accepts, declines, begins, finishes or withdraws");
    }

    private static async Task<IResult> List(ReferralDoor door, ReferralState? state, Guid? cursor, int? limit)
    {
        var most = ListQuery.Limit(limit);
        var rows = await door.Open.AsNoTracking().Where(r => (state == null || r.State == state) && (cursor == null || r.Id.CompareTo(cursor.Value) < 0)).OrderByDescending(r => r.Id).Take(most + 1)
            .Select(r => new { r.Id, @case = r.CaseId, service = r.ServiceId, r.State, r.OfferedAt, r.DueOn, r.AnsweredAt, office = r.OfficeRegionCode }).ToListAsync();
        return TypedResults.Ok(new { items = rows.Take(most), next = rows.Count > most ? rows[most - 1].Id : (Guid?)null });
    }

    private static async Task<IResult> Offer(Guid id, OfferForm body, OfferReferral offer)
    {
        var referral = await offer.Run(id, body);
        return TypedResults.Created($"/referrals/{referral}", new { id = referral });
    }

    private static async Task<IResult> Answer(Guid id, AnswerForm body, AnswerReferral answer)
    {
        await answer.Run(id, body);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Letter(Guid id, AppDb db, ReferralDoor door, CaseCipher cipher, ServiceNames services, RegionTree tree)
    {
        if (await door.Open.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } referral) return Results.NotFound();
        var (message, client, service) = (cipher.Read<ReferralMessage>(referral.Message), await door.Client(referral), await services.Find(referral.ServiceId));
        var number = await db.Set<Case>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(c => c.Id == referral.CaseId).Select(c => c.Number).SingleAsync();
        using var paper = new PdfPaper(T("Surat rujukan", "Referral letter"));
        paper.Title(T("SURAT RUJUKAN", "REFERRAL LETTER"));
        paper.Text($"{T("Nomor kasus", "Case")} {number}", SKTextAlign.Center);
        paper.Space(12);
        paper.Text($"{T("Kepada", "To")}: {service?.Provider}, {service?.Service}");
        paper.Space(8);
        paper.Facts((T("Untuk", "For"), client.Name.Length > 0 ? client.Name : T("(nama disampaikan setelah diterima)", "(the name is told once accepted)")),
            (T("Umur", "Age"), client.AgeOn(db.Clock.Today) is { } age ? T($"{age} tahun", $"{age} years") : "–"),
            (T("Wilayah", "Region"), tree.Place(RegionCode.At(referral.RegionCode, RegionLevel.District))), (T("Kantor yang menangani", "Office in charge"), tree.Name(referral.OfficeRegionCode)),
            (T("Persetujuan", "Consent"), message.Consent), (T("Jawaban ditunggu sampai", "Answer due"), Show.Date(referral.DueOn)));
        paper.Heading(T("Yang diperlukan", "What is needed"));
        paper.Text(message.Need);
        paper.Space(24);
        paper.Text(Show.Date(DateOnly.FromDateTime(referral.OfferedAt)));
        paper.Text($"{message.Sender} {message.SenderPhone}");
        return paper.File("surat-rujukan.pdf");
    }
}
