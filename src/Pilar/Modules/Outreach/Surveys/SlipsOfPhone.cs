namespace Pilar.Modules.Outreach.Surveys;

/// <summary>Which slips a phone has taken, the newest first: it answers by the same one afterwards.</summary>
internal static class SlipsOfPhone
{
    private const string Cookie = "pilar.slips";
    private const int Most = 5;

    public static string[] On(HttpContext http) => [.. (http.Request.Cookies[Cookie] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Take(Most)];

    public static void Keep(HttpContext http, string code) =>
        http.Response.Cookies.Append(Cookie, string.Join('.', On(http).Where(c => c != code).Prepend(code).Take(Most)), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps,
        });
}
