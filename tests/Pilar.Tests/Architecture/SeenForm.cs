using AngleSharp.Html.Dom;
using Pilar.Tests.Support;

namespace Pilar.Tests.Architecture;

/// <summary>A form that somebody saw on a page, for somebody else to send.</summary>
internal sealed record SeenForm(Uri Page, string Handler, IReadOnlyDictionary<string, string> Fields)
{
    private const string Token = "__RequestVerificationToken";

    public override string ToString() => $"{Page.AbsolutePath} {Handler}";

    /// <summary>Forms that the page itself handles; switches of the frame are not among them.</summary>
    public static IReadOnlyList<SeenForm> On(IHtmlDocument page, Uri address) =>
    [
        .. page.Forms.Where(form => form.QuerySelector("input[name=_handler]") is not null).Select(form =>
        {
            var fields = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is not null && i.Type is not ("checkbox" or "radio" or "submit" or "file")).Select(i => (i.Name, i.Value))
                .Concat(form.Elements.OfType<IHtmlSelectElement>().Where(s => s.Name is not null).Select(s => (Name: (string?)s.Name, Value: s.Value ?? "")))
                .DistinctBy(field => field.Name).ToDictionary(field => field.Name!, field => field.Value);
            return new SeenForm(address, fields["_handler"], fields);
        }),
    ];

    /// <summary>What every form of a browser carries to show that it came from our own pages.</summary>
    public static async Task<string> TokenOf(HttpClient browser) =>
        ((IHtmlInputElement)(await browser.Page("/account")).QuerySelector($"input[name={Token}]")!).Value;

    /// <summary>Sent with the sender's own token, as somebody would who builds the request by hand.</summary>
    public async Task<HttpResponseMessage> SendFrom(HttpClient browser, string token)
    {
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>(Fields) { [Token] = token });
        return await browser.PostAsync(new Uri(Page.PathAndQuery, UriKind.Relative), body);
    }
}
