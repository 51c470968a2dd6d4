using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Pilar.Data;
using Pilar.Data.Idempotency;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Web.Authorization;

/// <summary>A write on the JSON interface with an <c>Idempotency-Key</c> happens once: sent again, it gets the first answer.</summary>
internal sealed class Idempotency(RequestDelegate next)
{
    public const string Header = "Idempotency-Key", Repeated = "Idempotency-Replayed";
    private const int LongestKey = 200, LargestAnswer = 1 << 20;

    public async Task InvokeAsync(HttpContext http, Actor actor)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || HttpMethods.IsGet(http.Request.Method) || !ApiErrors.Concerns(http) || actor.AccountId is not { } account)
        {
            await next(http);
            return;
        }
        if (key.Length > LongestKey) throw new Refusal(T($"{Header} paling panjang {LongestKey} huruf.", $"{Header} has {LongestKey} characters at most."), Header);
        var answers = http.RequestServices.GetRequiredService<IdempotentAnswers>();
        var request = await Fingerprint(http.Request);
        var first = await answers.Reserve(account, key, request);
        if (first is null) await Run(http, answers, account, key);
        else if (first.Request != request) throw new Refusal(T($"{Header} ini sudah dipakai untuk permintaan lain.", $"This {Header} was used for another request."), Header);
        else if (first.Status == 0) throw new Conflict();
        else await Repeat(http.Response, first);
    }

    private async Task Run(HttpContext http, IdempotentAnswers answers, Guid account, string key)
    {
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var copy = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(copy, body));
        try
        {
            await next(http);
            await http.Response.CompleteAsync();
        }
        catch
        {
            await answers.Release(account, key);
            throw;
        }
        finally
        {
            http.Features.Set(body);
        }
        var response = http.Response;
        if (response.StatusCode < 500 && response.StatusCode is not (409 or 429) && copy.Length <= LargestAnswer)
            await answers.Keep(account, key, response.StatusCode, response.ContentType, response.Headers.Location, copy.ToArray());
        else await answers.Release(account, key);
        copy.Position = 0;
        await copy.CopyToAsync(response.Body);
    }

    private static async Task Repeat(HttpResponse response, IdempotentAnswer first)
    {
        response.StatusCode = first.Status;
        response.ContentType = first.ContentType;
        response.Headers.Location = first.Location;
        response.Headers[Repeated] = "true";
        if (first.Body is { Length: > 0 } body) await response.Body.WriteAsync(body);
    }

    /// <summary>A form is hashed by its fields and files: a client that sends it again draws a new boundary between them.</summary>
    private static async Task<string> Fingerprint(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.GetEncodedPathAndQuery()}\n"));
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            foreach (var (name, value) in form) hash.AppendData(Encoding.UTF8.GetBytes($"{name}={value}\n"));
            foreach (var file in form.Files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}={file.FileName}\n"));
                await using var content = file.OpenReadStream();
                await Append(hash, content);
            }
        }
        else
        {
            request.EnableBuffering();
            await Append(hash, request.Body);
            request.Body.Position = 0;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task Append(IncrementalHash hash, Stream content)
    {
        var buffer = new byte[81920];
        while (await content.ReadAsync(buffer) is > 0 and var read) hash.AppendData(buffer, 0, read);
    }
}
