using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Accounts;

public class SignInTests
{
    private static Dictionary<string, string?> Typed(string email, string password) => new() { ["Input.Email"] = email, ["Input.Password"] = password };

    [Theory, EachDatabase]
    public async Task Refuses_unknown_addresses_and_wrong_passwords_alike_then_lets_in_and_writes_it_down(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var email = await house.AddAccount(Role.RegencyOfficer, "63.03");
        var browser = await house.Serve();
        var unknown = await (await browser.Submit("/sign-in", "form", Typed("nobody@uji.test.id", Browsing.Password))).Error();
        var wrong = await (await browser.Submit("/sign-in", "form", Typed(email, "kuda terbang di bawah genting"))).Error();
        Assert.Equal(unknown, wrong);
        Assert.Contains("tidak cocok", wrong, StringComparison.Ordinal);

        var asked = await browser.GetAsync(new Uri("/account?x=1", UriKind.Relative));
        Assert.Equal("/sign-in?returnUrl=%2Faccount%3Fx%3D1", asked.Headers.Location!.Path());
        var entered = await browser.Submit("/sign-in?returnUrl=%2Faccount%3Fx%3D1", "form", Typed(email.ToUpperInvariant(), Browsing.Password));
        Assert.Equal("/account?x=1", entered.Headers.Location!.Path());
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"), c => c.StartsWith("pilar.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        await using var system = house.AsSystem();
        var account = await system.Db.Users.SingleAsync();
        var log = await system.Db.Audit.Where(a => a.SubjectId == account.Id).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal(["AddAccount", "RefuseSignIn", "SignIn"], log.Select(a => a.Verb));
        Assert.Equal(("63.03", "127.0.0.1", account.Id), (log[2].RegionCode, log[2].Origin, log[2].AccountId));
        Assert.DoesNotContain(account.PasswordHash!, string.Concat(log.Select(a => a.Changes)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Never_leads_to_another_site(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var email = await house.AddAccount(Role.Leader, "63");
        var browser = await house.Serve();
        var entered = await browser.Submit("/sign-in?returnUrl=//evil.example/", "form", Typed(email, Browsing.Password));
        Assert.Equal("/", entered.Headers.Location!.Path());
    }

    [Theory, EachDatabase]
    public async Task Locks_the_account_after_five_wrong_tries(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var email = await house.AddAccount(Role.Leader, "63");
        var browser = await house.Serve();
        for (var i = 0; i < 5; i++) await browser.Submit("/sign-in", "form", Typed(email, "kuda terbang di bawah genting"));
        Assert.Contains("tidak cocok", await (await browser.Submit("/sign-in", "form", Typed(email, Browsing.Password))).Error(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_closed_account_and_one_without_a_role_stay_outside(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (closed, bare) = (await house.AddAccount(Role.Leader, "63"), await house.AddAccount(Role.Leader, "63"));
        await using var system = house.AsSystem();
        await system.Db.Users.Where(a => a.Email == closed).ExecuteUpdateAsync(set => set.SetProperty(a => a.ClosedAt, DateTime.UtcNow));
        var id = await system.Db.Users.Where(a => a.Email == bare).Select(a => a.Id).SingleAsync();
        await system.Db.Set<AccountGrant>().Where(g => g.AccountId == id).ExecuteDeleteAsync();
        var browser = await house.Serve();
        Assert.Contains("tidak cocok", await (await browser.Submit("/sign-in", "form", Typed(closed, Browsing.Password))).Error(), StringComparison.Ordinal);
        Assert.Contains("peran", await (await browser.Submit("/sign-in", "form", Typed(bare, Browsing.Password))).Error(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Signing_out_ends_the_session(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var browser = await house.SignIn(Role.Leader, "63");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        await using var system = house.AsSystem();
        var left = await browser.Submit("/account", "/sign-out", []);
        Assert.Equal("/sign-in", left.Headers.Location!.Path());
        Assert.NotNull((await system.Db.Set<Session>().SingleAsync()).EndedAt);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task Works_under_the_furthest_reaching_grant_until_another_is_chosen(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var email = await house.AddAccount(Role.Tksk, "63.03.05");
        await using (var system = house.AsSystem())
        {
            var id = await system.Db.Users.Select(a => a.Id).SingleAsync();
            system.Db.Add(new AccountGrant { AccountId = id, Role = Role.Leader, RegionCode = "63.03", GrantedAt = system.Db.Clock.UtcNow });
            await system.Db.Commit(new Act(new Permission("test"), "Test", "63.03", "Account", id));
        }
        var browser = await house.SignIn(email);
        Assert.Equal("Leader@63.03", await Chosen());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Submit("/account", "/region-switch", new() { ["grant"] = "Administrator@ID" })).StatusCode);
        Assert.Equal("/account", (await browser.Submit("/account", "/region-switch", new() { ["grant"] = "Tksk@63.03.05" })).Headers.Location!.Path());
        Assert.Equal("Tksk@63.03.05", await Chosen());

        async Task<string?> Chosen() => (await browser.Page("/account")).QuerySelector("#grant option[selected]")?.GetAttribute("value");
    }
}
