using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Web;

/// <summary>Errors of the JSON interface as problem details (RFC 9457); a refusal names the property at fault.</summary>
public sealed class ApiErrors(IProblemDetailsService problems) : IExceptionHandler
{
    public static bool Concerns(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // By now the request has been given the path of the error page.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path.StartsWith("/api/", StringComparison.Ordinal) != true) return false;
        var status = httpContext.Response.StatusCode = ErrorPages.Status(exception);
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = Details(exception, status) });
    }

    private static ProblemDetails Details(Exception exception, int status) => exception switch
    {
        Refusal refusal => new ValidationProblemDetails(new Dictionary<string, string[]> { [JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.About)] = [refusal.Message] })
        {
            Status = status, Title = refusal.Message,
        },
        Missing or Denied or Conflict => new ProblemDetails { Status = status, Title = exception.Message },
        BadHttpRequestException bad => new ProblemDetails { Status = status, Detail = bad.Message },
        _ => new ProblemDetails { Status = status },
    };
}
