using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Pilar.Data.Accounts;

namespace Pilar.Web.Authorization;

/// <summary>The cookie that says which session a browser belongs to.</summary>
internal static class SessionCookie
{
    public const string Name = "pilar.session";
    public const string SignInPath = "/sign-in";
    private const string SessionClaim = "sid";

    public static ClaimsPrincipal Principal(Guid session) =>
        new(new ClaimsIdentity([new Claim(SessionClaim, session.ToString())], IdentityConstants.ApplicationScheme));

    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Session.Rest;
        options.SlidingExpiration = true;
        options.Events = new CookieAuthenticationEvents { OnRedirectToLogin = AskToSignIn, OnRedirectToAccessDenied = Forbid };
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (ApiErrors.Concerns(context.HttpContext)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else context.Response.Redirect(HttpMethods.IsGet(request.Method)
            ? $"{SignInPath}?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}"
            : SignInPath);
        return Task.CompletedTask;
    }

    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
