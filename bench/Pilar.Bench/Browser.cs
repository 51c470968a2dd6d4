using System.Net;
using System.Text.RegularExpressions;

namespace Pilar.Bench;

/// <summary>A signed-in client: cookies, compressed answers read to the end.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient http;

    private Browser(HttpClient http) => this.http = http;

    public static async Task<Browser> SignIn(string url, string email, string password)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = new Uri(url) };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        http.DefaultRequestHeaders.Add("Accept-Language", "id");
        var page = await Plain(http, "/sign-in");
        // The page carries other forms too, such as the language switch.
        var own = SignInForm().Match(page).Value;
        var form = HiddenInput().Matches(own).ToDictionary(m => WebUtility.HtmlDecode(m.Groups["name"].Value), m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        form["Input.Email"] = email;
        form["Input.Password"] = password;
        using var answer = await http.PostAsync("/sign-in", new FormUrlEncodedContent(form));
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in")
            throw new InvalidOperationException($"Signing in failed: {answer.StatusCode} {answer.RequestMessage!.RequestUri}");
        return new(http);
    }

    /// <returns>Milliseconds until the last byte, and the bytes transferred.</returns>
    public async Task<(double Milliseconds, long Bytes)> Get(string path)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(path);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
        return (System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds, body.LongLength);
    }

    /// <summary>The same, kept in a file.</summary>
    public async Task<(double Milliseconds, long Bytes)> Save(string path, string file)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        await using var kept = File.Create(file);
        await answer.EnsureSuccessStatusCode().Content.CopyToAsync(kept);
        return (System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds, kept.Length);
    }

    public void Dispose() => http.Dispose();

    private static async Task<string> Plain(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "identity");
        using var answer = await http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    [GeneratedRegex("""<form(?:(?!</form>).)*name="Input\.Password".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex SignInForm();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"[^>]*>""")]
    private static partial Regex HiddenInput();
}
