using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Field;
using Pilar.Kernel;
using Pilar.Modules.Field.Pull;
using Pilar.Modules.Field.Sync;
using Pilar.Web.Field;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Field;

/// <summary>/api/v1/field: what phones speak with; docs/field-sync.md defines it. Open to whoever holds the token of a phone.</summary>
internal static class FieldEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var field = routes.MapGroup(PhoneOfRequest.Root).AllowAnonymous().WithTags("Field").AddEndpointFilter(OnlyPhones);
        field.MapPost("sync", Sync).WithMetadata(new RequestSizeLimitAttribute(SentAct.MostBytes)).WithSummary("Takes up to 50 acts; each is there whole or not at all, and sent again gets the same answer");
        field.MapGet("pull", Pull).WithSummary("What belongs on this phone, or what has changed since a cursor");
        field.MapMethods("files/{sha256}", ["HEAD"], Offset).WithSummary("How much of a file is here: Upload-Offset");
        field.MapPut("files/{sha256}", Put).WithMetadata(new RequestSizeLimitAttribute(FieldFiles.MostPiece)).WithSummary("A piece of a file, placed by Content-Range");
        field.MapDelete("devices", SignOut).WithSummary("Signs this phone out");
    }

    /// <summary>A wiped phone may still hand in what it has not sent, and the photos this speaks of: the office looks at it.</summary>
    private static async ValueTask<object?> OnlyPhones(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<PhoneOfRequest>() is not null) return await next(context);
        var away = await TurnedAway.Look(http.RequestServices.GetRequiredService<AppDb>(), http);
        if (away is not { Wipe: true, Phone: { } leaving }) return away.Answer(http);
        var apart = http.RequestServices.GetRequiredService<Quarantine.KeepApart>();
        if (HttpMethods.IsPost(http.Request.Method)) return away.Answer(http, await apart.Run(leaving, await Acts(http), http.RequestAborted));
        if (http.Request.RouteValues["sha256"] is not string file || !await apart.SpeaksOf(leaving, file)) return away.Answer(http);
        http.Features.Set(new PhoneOfRequest(leaving.Id, leaving.AccountId, IsLeaving: true));
        return await next(context);
    }

    private static async Task<IResult> Sync(HttpContext http, ReceiveActs receive, Clock clock) =>
        TypedResults.Json(new { answers = await receive.Run(Phone(http), await Acts(http), http.RequestAborted), server_time = clock.UtcNow }, FieldJson.Options);

    private static async Task<IResult> Pull(HttpContext http, GiveShares give, FieldReceipts receipts, string? since)
    {
        var (phone, said) = (Phone(http), http.Request.Headers);
        if (said[PhoneOfRequest.VersionHeader] is [{ Length: > 0 } version, ..])
            await receipts.Hear(phone.Id, version, int.TryParse(said[PhoneOfRequest.UnsentHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var unsent) ? unsent : null);
        return TypedResults.Bytes(await give.Run(phone, since, http.RequestAborted), "application/json");
    }

    private static NoContent Offset(HttpContext http, string sha256, FieldFiles files)
    {
        http.Response.Headers["Upload-Offset"] = files.Offset(Phone(http).AccountId, Known(sha256)).ToString(CultureInfo.InvariantCulture);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Put(HttpContext http, string sha256, FieldFiles files, ReceiveActs receive)
    {
        using var piece = new MemoryStream();
        await http.Request.Body.CopyToAsync(piece, http.RequestAborted);
        var range = http.Request.GetTypedHeaders().ContentRange;
        var (from, total) = range is { From: { } first, Length: { } length } ? (first, length) : (0, piece.Length);
        var here = await files.Put(Phone(http).AccountId, Known(sha256), from, piece.ToArray(), total, http.RequestAborted);
        http.Response.Headers["Upload-Offset"] = here.ToString(CultureInfo.InvariantCulture);
        if (here == total && Phone(http) is { IsLeaving: false } phone) await receive.GoOn(phone, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SignOut(HttpContext http, AppDb db)
    {
        var phone = await db.Set<FieldDevice>().SingleAsync(d => d.Id == Phone(http).Id);
        phone.End(db.Clock.UtcNow);
        await db.Commit(new Act(FieldPermissions.Use, "SignOutPhone", db.Actor.Region!, nameof(Account), phone.AccountId) { RelatedId = phone.Id });
        return TypedResults.NoContent();
    }

    private static PhoneOfRequest Phone(HttpContext http) => http.Features.Get<PhoneOfRequest>()!;

    private static string Known(string sha256) => FieldFiles.IsHash(sha256) ? sha256
        : throw new Refusal(T("Nama berkas adalah SHA-256 isinya, 64 huruf heksadesimal kecil.", "The name of a file is the SHA-256 of its content, 64 small hexadecimal letters."), "sha256");

    private static async Task<IReadOnlyList<SentAct>> Acts(HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return SentAct.Read(body.RootElement);
        }
        catch (JsonException)
        {
            throw new Refusal(T("Kiriman ini bukan JSON yang utuh.", "This is not whole JSON."), "acts");
        }
    }
}
