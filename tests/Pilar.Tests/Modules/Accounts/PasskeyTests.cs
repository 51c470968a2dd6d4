using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Accounts;

public class PasskeyTests
{
    [Theory, EachDatabase]
    public async Task A_device_is_added_and_then_signs_in_without_a_password_until_it_is_removed(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var owner = await house.SignIn(Role.Tksk, "63.03.05");
        var origin = owner.BaseAddress!.GetLeftPart(UriPartial.Authority);
        owner.DefaultRequestHeaders.Add("Origin", origin);
        using var device = new Authenticator(origin);
        Assert.Contains("tidak dapat membuat", await (await Add("{}")).Error(), StringComparison.Ordinal);
        Assert.Equal("/account/passkeys", (await Add(device.Create(await Options(owner, "/account/passkeys", "/account/passkeys/options")))).Headers.Location!.Path());

        var visitor = await house.Serve();
        visitor.DefaultRequestHeaders.Add("Origin", origin);
        using var stranger = new Authenticator(origin);
        Assert.Contains("tidak dikenal", await (await Enter(stranger)).Error(), StringComparison.Ordinal);
        Assert.Equal("/", (await Enter(device)).Headers.Location!.Path());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);

        await using var system = house.AsSystem();
        Assert.Equal(SignInMethod.Passkey, (await system.Db.Set<Session>().OrderBy(s => s.StartedAt).LastAsync()).Method);
        Assert.Equal(1, await system.Db.Audit.CountAsync(a => a.Verb == "AddPasskey"));
        var remove = (await owner.Page("/account/passkeys")).QuerySelectorAll("input[name=_handler]").OfType<IHtmlInputElement>().Select(i => i.Value).Single(v => v.StartsWith("remove-", StringComparison.Ordinal));
        await owner.Submit("/account/passkeys", remove, []);
        Assert.Contains("tidak dikenal", await (await Enter(device)).Error(), StringComparison.Ordinal);

        Task<HttpResponseMessage> Add(string credential) => owner.Submit("/account/passkeys", "add", new() { ["Input.Name"] = "Telepon uji", ["Input.Credential"] = credential });
        async Task<HttpResponseMessage> Enter(Authenticator with)
        {
            var credential = with.Get(await Options(visitor, "/sign-in", "/sign-in/passkey-options"));
            return await visitor.Submit("/sign-in", "passkey", new() { ["Passkey.Credential"] = credential });
        }
    }

    /// <summary>What passkey.js does first: asks with the form's token.</summary>
    private static async Task<JsonElement> Options(HttpClient browser, string page, string path)
    {
        var token = (await browser.Page(page)).QuerySelectorAll("[data-passkey] input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().Single().Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
