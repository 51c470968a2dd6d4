using Microsoft.AspNetCore.Antiforgery;
using Pilar.Modules.Accounts.Profile;

namespace Pilar.Modules.Accounts.SignIn;

/// <summary>What passkey.js asks for before the device is asked.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey-options", async (SessionOpener opener) => Json(await opener.MakePasskeyRequestOptionsAsync(null)))
            .AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost("/account/passkeys/options", async (Passkeys passkeys) => Json(await passkeys.Options()))
            .RequireAuthorization(AccountPermissions.Own.Name).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static IResult Json(string options) => Results.Content(options, "application/json");
}
