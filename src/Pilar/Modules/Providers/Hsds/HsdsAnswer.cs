using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;

namespace Pilar.Modules.Providers.Hsds;

/// <summary>JSON for everybody, from any site: may be kept for some minutes, and is not sent again while it is the same.</summary>
internal sealed class HsdsAnswer(object content) : IResult
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    internal static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), Json);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
        var headers = httpContext.Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Fresh };
        headers.ETag = tag;
        Open(httpContext.Response);
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    internal static void Open(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
    }
}

/// <summary>All results, one JSON object a line, sent as they are read.</summary>
internal sealed class HsdsStream(IAsyncEnumerable<object> contents) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HsdsAnswer.Open(httpContext.Response);
        httpContext.Response.ContentType = "application/x-ndjson; charset=utf-8";
        await foreach (var one in contents.WithCancellation(httpContext.RequestAborted))
        {
            await JsonSerializer.SerializeAsync(httpContext.Response.Body, one, one.GetType(), HsdsAnswer.Json, httpContext.RequestAborted);
            await httpContext.Response.Body.WriteAsync(NewLine, httpContext.RequestAborted);
        }
    }

    private static readonly byte[] NewLine = [(byte)'\n'];
}
