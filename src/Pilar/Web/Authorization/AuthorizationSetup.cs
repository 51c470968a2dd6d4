using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Pilar.Data;
using Pilar.Data.Idempotency;

namespace Pilar.Web.Authorization;

public static class AuthorizationSetup
{
    private const string CookieOrToken = "pilar";

    /// <summary>Cookies for people, tokens for programs, permissions as policies; keys in the installation's folder.</summary>
    public static void AddPilarAuthorization(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName("Pilar")
            .PersistKeysToFileSystem(new DirectoryInfo(Installation.From(builder.Configuration).Keys));
        services.AddAuthentication(CookieOrToken)
            .AddPolicyScheme(CookieOrToken, null, options => options.ForwardDefaultSelector = http =>
                ApiErrors.Concerns(http) && BearerToken.IsIn(http.Request) ? BearerToken.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.Name, null)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(SessionCookie.Configure));
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, MayDoHandler>();
        services.AddScoped<IdempotentAnswers>();
        builder.AddRateLimits();
    }

    /// <summary>Call after routing and before the endpoints.</summary>
    public static void UsePilarAuthorization(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ActorOfRequest>();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<Idempotency>();
    }
}
