namespace Pilar.Web;

public static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{hash}/{**name}", (HttpContext http, string hash, string name) => Send(http, Asset.Find(name), hash)).AllowAnonymous();
        app.MapGet("/favicon.ico", (HttpContext http) => Send(http, Asset.Find("icon.svg"), "")).AllowAnonymous();
    }

    private static IResult Send(HttpContext http, Asset? asset, string hash)
    {
        if (asset is null) return Results.NotFound();
        var (body, encoding) = asset.For(http.Request.Headers.AcceptEncoding.ToString());
        var headers = http.Response.Headers;
        // A page of an older version may still ask for an older hash: it gets today's file, but does not keep it.
        headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        if (encoding is not null) headers.ContentEncoding = encoding;
        return Results.Bytes(body, asset.ContentType);
    }
}
