using Microsoft.AspNetCore.Mvc;
using Pilar.Kernel;

namespace Pilar.Web;

/// <summary>Language and theme, remembered in cookies for a year. The region switcher belongs to the accounts.</summary>
public static class Switches
{
    public const string ThemeCookie = "pilar.theme";

    public static void MapSwitches(this IEndpointRouteBuilder app)
    {
        app.MapPost("/language", (HttpContext http, [FromForm] string lang, [FromForm] string? back) =>
            Remember(http, Language.Cookie, lang is "en" ? "en" : "id", back)).AllowAnonymous();
        app.MapPost("/theme", (HttpContext http, [FromForm] string theme, [FromForm] string? back) =>
            Remember(http, ThemeCookie, theme is "light" or "dark" ? theme : "auto", back)).AllowAnonymous();
    }

    /// <summary>The address to go back to after a switch: a path of this site, never another host.</summary>
    public static string Local(string? path) =>
        path is { Length: > 0 } && path[0] == '/' && (path.Length == 1 || path[1] is not ('/' or '\\')) ? path : "/";

    private static IResult Remember(HttpContext http, string cookie, string value, string? back)
    {
        http.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps,
        });
        return Results.LocalRedirect(Local(back));
    }
}
