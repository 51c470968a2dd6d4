using Microsoft.AspNetCore.Antiforgery;

namespace Pilar.Web.Authorization;

public static class FormToken
{
    /// <summary>Answers 400 unless the request comes from one of our own forms. The framework only looks for the token where a form is bound.</summary>
    public static RouteHandlerBuilder RequireFormToken(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .AddEndpointFilter(async (call, next) =>
            call.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } ? await next(call) : Results.BadRequest());
}
