using Pilar.Modules.Accounts.Profile;
using Pilar.Web.Authorization;

namespace Pilar.Modules.Accounts.SignIn;

/// <summary>What passkey.js asks for before the device is asked.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey-options", async (SessionOpener opener) => Json(await opener.MakePasskeyRequestOptionsAsync(null)))
            .AllowAnonymous().RequireFormToken();
        routes.MapPost("/account/passkeys/options", async (Passkeys passkeys) => Json(await passkeys.Options()))
            .RequireAuthorization(AccountPermissions.Own.Name).RequireFormToken();
    }

    private static IResult Json(string options) => Results.Content(options, "application/json");
}
