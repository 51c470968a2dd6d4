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
        });
        app.UseWhen(ApiErrors.Concerns, api => api.UseStatusCodePages());
        app.UseWhen(http => !ApiErrors.Concerns(http), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
    }

    public static int Status(Exception exception) => exception switch
    {
        Refusal => StatusCodes.Status422UnprocessableEntity,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
