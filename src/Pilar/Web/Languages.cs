using System.Globalization;
using Pilar.Kernel;
using Pilar.Web.Field;

namespace Pilar.Web;

/// <summary>Sets the language of the request from the remembered choice (a phone, which may carry no cookie, names its own); Indonesian when nothing was chosen.
/// Numbers and dates are read and written invariantly everywhere; people see them through <see cref="Show"/>.</summary>
public sealed class Languages(RequestDelegate next)
{
    public static CultureInfo Indonesian { get; } = CultureInfo.GetCultureInfo("id");
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public Task InvokeAsync(HttpContext context)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = IsEnglish(context) ? English : Indonesian;
        context.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
        return next(context);
    }

    private static bool IsEnglish(HttpContext context) => PhoneOfRequest.Concerns(context) && context.Request.Headers.AcceptLanguage is [{ Length: > 0 } asked, ..]
        ? asked.StartsWith("en", StringComparison.OrdinalIgnoreCase) : context.Request.Cookies[Language.Cookie] == "en";
}
