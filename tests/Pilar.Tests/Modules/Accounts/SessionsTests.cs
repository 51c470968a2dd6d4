using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Accounts;

public class SessionsTests
{
    private static readonly Uri Account = new("/account", UriKind.Relative);

    [Theory, EachDatabase]
    public async Task Shows_every_device_and_signs_out_one_or_all_others_but_nobody_elses(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var email = await house.AddAccount(Role.Tksk, "63.03.05");
        var (here, phone, library) = (await house.SignIn(email), await house.SignIn(email), await house.SignIn(email));
        var stranger = await house.SignIn(Role.Tksk, "63.03.05");
        Assert.Equal(3, (await here.Page("/account/sessions")).QuerySelectorAll("tbody tr").Length);

        await using var system = house.AsSystem();
        var mine = await system.Db.Set<Session>().Where(s => s.AccountId == system.Db.Users.Single(a => a.Email == email).Id).OrderBy(s => s.StartedAt).Select(s => s.Id).ToListAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await Forge(stranger, $"end-{mine[1]:N}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(Account)).StatusCode);

        await here.Submit("/account/sessions", $"end-{mine[1]:N}", []);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (await Open(phone), await Open(library)));
        await here.Submit("/account/sessions", "everywhere", []);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK), (await Open(here), await Open(library), await Open(stranger)));
        Assert.Equal(2, await system.Db.Audit.CountAsync(a => a.Verb == "EndSessions"));

        static async Task<HttpStatusCode> Open(HttpClient browser) => (await browser.GetAsync(Account)).StatusCode;
    }

    /// <summary>A form of somebody else's page, sent with one's own token.</summary>
    private static async Task<HttpResponseMessage> Forge(HttpClient browser, string handler)
    {
        var token = (await browser.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("_handler", handler)]);
        return await browser.PostAsync(new Uri("/account/sessions", UriKind.Relative), form);
    }
}
