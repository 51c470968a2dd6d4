using System.Diagnostics;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

/// <summary>The three doors a list can come in by: the API, the page, the command line.</summary>
internal static class Doors
{
    public static Task<HttpResponseMessage> Upload(HttpClient program, byte[] content, string kind = "PSM", string name = "psm.csv") => Upload(program, FileOf(content), kind, name);

    public static async Task<HttpResponseMessage> Upload(HttpClient program, HttpContent file, string kind = "PSM", string name = "psm.csv")
    {
        using var form = new MultipartFormDataContent { { new StringContent(kind), "kind" }, { new StringContent(Lists.Regency), "region" }, { file, "file", name } };
        return await Post(program, "/api/v1/imports", form);
    }

    public static Task<HttpResponseMessage> Send(HttpClient browser, byte[] content, string name = "psm.csv") => Send(browser, FileOf(content), name);

    public static async Task<HttpResponseMessage> Send(HttpClient browser, HttpContent file, string name = "psm.csv")
    {
        var page = await browser.Page("/imports/new");
        var form = page.Forms.Single(f => f.QuerySelector("input[type=file]") is not null);
        using var parts = new MultipartFormDataContent();
        foreach (var hidden in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "hidden" && i.Name is { Length: > 0 } name && name != "Input.Region")) parts.Add(new StringContent(hidden.Value), hidden.Name!);
        parts.Add(new StringContent("PSM"), "Input.Kind");
        parts.Add(new StringContent(Lists.Regency), "Input.Region");
        parts.Add(file, "Input.File", name);
        return await Post(browser, "/imports/new", parts);
    }

    public static async Task<(int ExitCode, string Output, string Error)> Run(House house, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pilar.dll"), "--data", house.Folder, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PILAR_AsOf"] = House.Today },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Waits with the body until the server wants it, as polite programs do with large ones.</summary>
    private static async Task<HttpResponseMessage> Post(HttpClient client, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content, Headers = { ExpectContinue = true } };
        return await client.SendAsync(request);
    }

    private static ByteArrayContent FileOf(byte[] content) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
}
