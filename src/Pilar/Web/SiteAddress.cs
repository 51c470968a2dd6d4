namespace Pilar.Web;

internal static class SiteAddress
{
    /// <summary>Address of this installation as the visitor reached it, without a slash at the end.</summary>
    public static string Site(this HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";
}
