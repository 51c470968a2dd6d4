namespace Pilar.Modules.Training.Attendance;

/// <summary>Which invitations this phone has opened: the screen of a room needs no typing then.</summary>
internal static class Cards
{
    private const string Cookie = "pilar.cards";
    private const int Most = 5;

    public static string[] On(HttpContext http) => [.. (http.Request.Cookies[Cookie] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Take(Most)];

    /// <param name="code">Of the participant.</param>
    public static void Keep(HttpContext http, string code) =>
        http.Response.Cookies.Append(Cookie, string.Join('.', On(http).Where(c => c != code).Prepend(code).Take(Most)), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(180), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps,
        });
}
