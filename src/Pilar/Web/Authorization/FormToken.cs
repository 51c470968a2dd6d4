using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Pilar.Web.Authorization;

public static class FormToken
{
    /// <summary>For endpoints that bind no form themselves: the framework looks for the token only where a form is bound.</summary>
    public static RouteHandlerBuilder RequireFormToken(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new RequireAntiforgeryTokenAttribute());

    /// <summary>Answers 400 wherever a token is asked for and the request did not come from one of our own forms. The framework leaves the answer to
    /// each endpoint, and endpoints compiled ahead of time do not give it.</summary>
    public static void UseFormToken(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use((http, next) =>
        {
            // The page that explains the 400 comes by here again.
            if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || http.Features.Get<IStatusCodeReExecuteFeature>() is not null) return next(http);
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }
}
