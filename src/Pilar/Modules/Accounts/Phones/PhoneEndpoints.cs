using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Accounts.SignIn;
using Pilar.Web.Authorization;
using Pilar.Web.Field;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Accounts.Phones;

/// <summary>POST /api/v1/field/devices: a phone signs in once, with a password or from a page of somebody signed in, and gets a token of its own.</summary>
internal static class PhoneEndpoints
{
    internal sealed record Entering(string? Email, string? Password, string? Code, string? Name);

    public static void MapPhones(this IEndpointRouteBuilder routes) => routes.MapPost(PhoneOfRequest.SignInPath, Enter).AllowAnonymous()
        .WithTags("Field").WithSummary("Signs a phone in and gives it a token; {\"needs\":\"code\"} when a second factor is asked for");

    private static async Task<IResult> Enter(Entering body, HttpContext http, AppDb db, Entrance entrance, AddPhone add, IAntiforgery forms, RegionDirectory regions)
    {
        var signedIn = SessionCookie.SessionOf(http.User) is not null && await forms.IsRequestValidAsync(http) ? db.Actor.AccountId : null;
        if (signedIn is null && (string.IsNullOrWhiteSpace(body.Email) || string.IsNullOrEmpty(body.Password)))
            throw new Refusal(T("Isi surel dan kata sandi.", "Give e-mail address and password."), nameof(body.Email));
        if (body.Email?.Length > 200 || body.Password?.Length > PasswordRules.Longest) throw new Refusal(T("Surel atau kata sandi terlalu panjang.", "The e-mail address or the password is too long."), nameof(body.Email));
        var account = signedIn is { } me ? await db.Users.AsNoTracking().SingleAsync(a => a.Id == me)
            : await entrance.ForPhone(body.Email!, body.Password!, string.IsNullOrWhiteSpace(body.Code) ? null : body.Code);
        if (account is null) return TypedResults.Ok(new { needs = "code" });
        var added = await add.Run(account, body.Name);
        return TypedResults.Ok(new
        {
            added.Device, added.Token, wipe_after_days = FieldDevice.Rest.Days, server_time = db.Clock.UtcNow,
            account = new { id = account.Id, name = account.FullName, added.Role, added.Region, region_name = await regions.Name(added.Region), language = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName },
        });
    }
}
