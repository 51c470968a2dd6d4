using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Web;

/// <summary>What went wrong becomes a page that says what to do next, or problem details for the JSON interface.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = Status,
            AllowStatusCode404Response = true,
            // A page that was half rendered leaves its renderer in the scope: the error page needs a fresh one.
            CreateScopeForErrors = true,
        });
        app.UseWhen(ApiErrors.Concerns, api => api.UseStatusCodePages());
        app.UseWhen(http => !ApiErrors.Concerns(http), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
    }

    public static int Status(Exception exception) => exception switch
    {
        Refusal => StatusCodes.Status422UnprocessableEntity,
        Missing => StatusCodes.Status404NotFound,
        Denied => StatusCodes.Status403Forbidden,
        Conflict => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
