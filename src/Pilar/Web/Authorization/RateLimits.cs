using System.Globalization;
using System.Threading.RateLimiting;
using Pilar.Kernel;
using Pilar.Web.Field;

namespace Pilar.Web.Authorization;

/// <summary>How often one address may try to sign in, and one account may call the JSON interface, in a minute: 429 beyond that.
/// Settings RateLimits:SignIn, RateLimits:Api and RateLimits:PublicForms (reports of citizens); 0 = no limit. An office shares one address, so sign-in counts generously;
/// guessing one account's password is stopped by its lockout.</summary>
internal static class RateLimits
{
    private const int SignIn = 60, Api = 6000, PublicForms = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var (signIn, api, forms) = (builder.Configuration.GetValue("RateLimits:SignIn", SignIn), builder.Configuration.GetValue("RateLimits:Api", Api), builder.Configuration.GetValue("RateLimits:PublicForms", PublicForms));
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, signIn, api, forms));
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext http, int signIn, int api, int forms)
    {
        var actor = http.RequestServices.GetRequiredService<Actor>();
        if (signIn > 0 && HttpMethods.IsPost(http.Request.Method) && http.Request.Path == PhoneOfRequest.SignInPath) return Limited($"sign-in {actor.Origin}", signIn);
        if (api > 0 && ApiErrors.Concerns(http)) return Limited($"api {actor.AccountId?.ToString() ?? actor.Origin}", api);
        if (forms > 0 && HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments("/lapor", StringComparison.Ordinal)) return Limited($"public form {actor.Origin}", forms);
        var entering = HttpMethods.IsPost(http.Request.Method)
            && (http.Request.Path.StartsWithSegments(SessionCookie.SignInPath, StringComparison.Ordinal) || http.Request.Path.StartsWithSegments("/invitation", StringComparison.Ordinal));
        return signIn > 0 && entering ? Limited($"sign-in {actor.Origin}", signIn) : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> Limited(string who, int times) =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = times, Window = Window });
}
