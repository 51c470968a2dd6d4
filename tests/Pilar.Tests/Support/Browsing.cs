using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pilar.Kernel;
using Pilar.Modules.Accounts;

namespace Pilar.Tests.Support;

/// <summary>What a person does in a browser: sign in, open a page, fill in a form.</summary>
public static class Browsing
{
    public const string Password = "kuda terbang di atas genting";

    /// <summary>A browser signed in with a new account that has one role.</summary>
    public static async Task<HttpClient> SignIn(this House house, Role role, string region = RegionCode.Nation) =>
        await house.SignIn(await house.AddAccount(role, region));

    /// <returns>The address of a new account with <see cref="Password"/>.</returns>
    public static async Task<string> AddAccount(this House house, Role role, string region = RegionCode.Nation)
    {
        var email = $"{Guid.NewGuid():N}@uji.test.id";
        await using var system = house.AsSystem();
        await system.Get<AddAccount>().Run(new(email, $"Uji {role}", role, region, Password));
        return email;
    }

    public static async Task<HttpClient> SignIn(this House house, string email, string password = Password)
    {
        var browser = await house.Serve();
        var answer = await browser.Submit("/sign-in", "form", new() { ["Input.Email"] = email, ["Input.Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public static async Task<IHtmlDocument> Page(this HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"GET {path}: {(int)answer.StatusCode}");
        return await answer.Html();
    }

    public static async Task<IHtmlDocument> Html(this HttpResponseMessage answer) =>
        (IHtmlDocument)await BrowsingContext.New().OpenAsync(async response => response.Content(await answer.Content.ReadAsStringAsync()));

    /// <summary>Opens the page, fills in one of its forms and sends it; what is not given stays as the page has it.</summary>
    /// <param name="browser">Whose browser.</param>
    /// <param name="path">The page with the form.</param>
    /// <param name="form">Name of the form (its handler), or its action.</param>
    /// <param name="values">Name of the field as sent, and what is typed; null leaves it out.</param>
    /// <param name="more">Values whose name comes several times (boxes that are ticked).</param>
    public static async Task<HttpResponseMessage> Submit(this HttpClient browser, string path, string form, Dictionary<string, string?> values, params (string Name, string Value)[] more)
    {
        var page = await browser.Page(path);
        var found = page.Forms.FirstOrDefault(f => f.GetAttribute("action") == form || f.QuerySelector($"[formaction='{form}']") is not null || (f.QuerySelector("input[name=_handler]") as IHtmlInputElement)?.Value == form)
            ?? throw new InvalidOperationException($"{path} has no form \"{form}\": {page.Title}");
        var fields = found.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is not null && (i.Type is not ("checkbox" or "radio" or "submit") || i.IsChecked)).Select(i => (Name: i.Name!, i.Value))
            .Concat(found.Elements.OfType<IHtmlSelectElement>().Where(s => s.Name is not null).Select(s => (Name: s.Name!, Value: s.Value ?? "")))
            .Concat(found.Elements.OfType<IHtmlTextAreaElement>().Where(t => t.Name is not null).Select(t => (Name: t.Name!, t.Value)))
            .Where(f => !values.ContainsKey(f.Name))
            .Concat(values.Where(v => v.Value is not null).Select(v => (Name: v.Key, Value: v.Value!))).Concat(more);
        var action = form[0] == '/' ? form : found.GetAttribute("action") ?? path;
        return await browser.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
    }

    /// <summary>Opens the page and sends one of its forms with files.</summary>
    public static async Task<HttpResponseMessage> Upload(this HttpClient browser, string path, string form, Dictionary<string, string> values, params (string Field, string Name, byte[] Content)[] files)
    {
        var found = (await browser.Page(path)).Forms.First(f => (f.QuerySelector("input[name=_handler]") as IHtmlInputElement)?.Value == form);
        using var sent = new MultipartFormDataContent();
        foreach (var hidden in found.Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "hidden")) sent.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in values) sent.Add(new StringContent(value), name);
        foreach (var (field, name, content) in files) sent.Add(new ByteArrayContent(content), field, name);
        return await browser.PostAsync(new Uri(path, UriKind.Relative), sent);
    }

    /// <summary>Where the answer leads, without the host.</summary>
    public static string Path(this Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;

    /// <summary>What the page says is wrong, on top of the form.</summary>
    public static async Task<string> Error(this HttpResponseMessage answer) =>
        (await answer.Html()).QuerySelector(".alert.bad")?.TextContent.Trim() ?? throw new InvalidOperationException($"No error on the page ({(int)answer.StatusCode}).");
}
