using Microsoft.AspNetCore.Diagnostics;
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
        app.UseWhen(http => !ApiErrors.Concerns(http), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true));
        app.Use(AskForErrorPage);
    }

    /// <summary>The error page is opened, whatever was sent: a form that failed must not be checked and fail a second time.</summary>
    private static Task AskForErrorPage(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IExceptionHandlerFeature>() is not null || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        return next(http);
    }

    public static int Status(Exception exception) => exception switch
    {
        TooLarge => StatusCodes.Status413PayloadTooLarge,
        Refusal => StatusCodes.Status422UnprocessableEntity,
        Missing => StatusCodes.Status404NotFound,
        Denied => StatusCodes.Status403Forbidden,
        Conflict => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
