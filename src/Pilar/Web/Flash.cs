using Pilar.Web.Ui;

namespace Pilar.Web;

/// <summary>A message left for the next page in a cookie that lives a minute and is removed when shown.</summary>
public sealed record Flash(string Message, Tone Tone)
{
    private const string Cookie = "pilar.flash";

    public static void Leave(HttpContext http, string message, Tone tone) =>
        http.Response.Cookies.Append(Cookie, $"{tone}:{message[..Math.Min(message.Length, 600)]}", new CookieOptions
        {
            MaxAge = TimeSpan.FromMinutes(1), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps,
        });

    public static Flash? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } text || text.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0) return null;
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode < 300) http.Response.Cookies.Delete(Cookie);
            return Task.CompletedTask;
        });
        return Enum.TryParse<Tone>(text[..colon], out var tone) ? new Flash(text[(colon + 1)..], tone) : null;
    }
}
