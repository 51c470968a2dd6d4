using Microsoft.Net.Http.Headers;

namespace Pilar.Web.Files;

internal static class StoredFile
{
    /// <summary>For a file somebody uploaded and only some may see: shown without running anything, and kept nowhere.</summary>
    public static void ShowHarmlessly(this HttpResponse response)
    {
        response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoStore = true, Private = true };
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    }
}
