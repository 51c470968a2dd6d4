using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Accounts;

public class AdministrationTests
{
    private static async Task<Guid> Id(House house, string email)
    {
        await using var system = house.AsSystem();
        return await system.Db.Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync();
    }

    [Theory, EachDatabase]
    public async Task An_officer_makes_accounts_below_and_the_owner_sets_the_password_with_the_link_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Contains("surel", await (await Make("bukan surel", "Tksk", "63.03.05")).Error(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("tidak dapat memberi", await (await Make("a@uji.test.id", "RegencyOfficer", "63.03")).Error(), StringComparison.Ordinal);
        var made = await Make("baru@uji.test.id", "Tksk", "63.03.05");
        var address = made.Headers.Location!.Path();
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignIn(Role.RegencyOfficer, "63.04")).GetAsync(new Uri(address, UriKind.Relative))).StatusCode);

        var link = new Uri((await (await officer.Submit(address, "invite", [])).Html()).QuerySelector("#link")!.TextContent).PathAndQuery;
        var owner = await house.Serve();
        Assert.Contains("paling sedikit", await (await Accept(link, "pendek")).Error(), StringComparison.Ordinal);
        Assert.Contains("kedaluwarsa", await (await Accept(link[..^4], Browsing.Password)).Error(), StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await Accept(link, Browsing.Password)).Headers.Location!.Path());
        Assert.Contains("kedaluwarsa", await (await Accept(link, Browsing.Password)).Error(), StringComparison.Ordinal);
        await house.SignIn("baru@uji.test.id");
        await using var system = house.AsSystem();
        var id = await Id(house, "baru@uji.test.id");
        Assert.Equal(["AddAccount", "InviteAccount", "AcceptInvitation", "SignIn"], await system.Db.Audit.Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());

        Task<HttpResponseMessage> Make(string email, string role, string region) => officer.Submit("/settings/accounts/new", "form",
            new() { ["Input.Name"] = "Uji Baru", ["Input.Email"] = email, ["Input.Role"] = role, ["Input.Region"] = region });
        Task<HttpResponseMessage> Accept(string at, string password) => owner.Submit(at, "form", new() { ["Input.Password"] = password, ["Input.Repeated"] = password });
    }

    [Theory, EachDatabase]
    public async Task The_list_shows_ones_own_region_and_filters_by_role_and_name(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await house.AddAccount(Role.Tksk, "63.03.05");
        await house.AddAccount(Role.Leader, "63.04");
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Equal(["Uji RegencyOfficer", "Uji Tksk"], await Names("/settings/accounts"));
        Assert.Equal(["Uji Tksk"], await Names("/settings/accounts?role=Tksk"));
        Assert.Equal(["Uji RegencyOfficer"], await Names("/settings/accounts?q=regency"));
        Assert.Empty(await Names("/settings/accounts?q=leader"));

        async Task<string[]> Names(string path) => [.. (await officer.Page(path)).QuerySelectorAll("tbody th").Select(c => c.TextContent.Trim())];
    }

    [Theory, EachDatabase]
    public async Task Nobody_raises_themselves_or_touches_an_account_above_them(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (mine, above) = (await house.AddAccount(Role.RegencyOfficer, "63.03"), await house.AddAccount(Role.ProvinceOfficer, "63"));
        await using (var system = house.AsSystem())
        {
            system.Db.Add(new AccountGrant { AccountId = await Id(house, above), Role = Role.Volunteer, RegionCode = "63.03.05", GrantedAt = system.Db.Clock.UtcNow });
            await system.Db.Commit(new Act(new Permission("test"), "Test", "63.03.05", "Account", Guid.Empty));
        }
        var officer = await house.SignIn(mine);
        var own = await officer.Page($"/settings/accounts/{await Id(house, mine)}");
        Assert.Empty(own.QuerySelectorAll("form input[value=grant], form input[value=close], form input[value=invite]"));
        var boss = await officer.Page($"/settings/accounts/{await Id(house, above)}");
        Assert.Empty(boss.QuerySelectorAll("form input[value=close], form input[value=invite], form input[value=reset]"));
        Assert.DoesNotContain("ProvinceOfficer", boss.QuerySelectorAll("form option").Select(o => o.GetAttribute("value")));
    }

    [Theory, EachDatabase]
    public async Task A_role_above_ones_own_or_outside_ones_region_is_not_given_even_when_the_form_is_forged(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var id = await Id(house, await house.AddAccount(Role.Tksk, "63.03.05"));
        Assert.Contains("tidak dapat memberi", await (await Give("Administrator", "63.03")).Error(), StringComparison.Ordinal);
        Assert.Contains("tidak dapat memberi", await (await Give("RegencyOfficer", "63.03")).Error(), StringComparison.Ordinal);
        Assert.Contains("di luar wilayah", await (await Give("Tksk", "63.04.01")).Error(), StringComparison.Ordinal);
        Assert.Contains("di luar wilayah", await (await Give("Tksk", "63")).Error(), StringComparison.Ordinal);
        await using var system = house.AsSystem();
        Assert.Equal(1, await system.Db.Set<AccountGrant>().CountAsync(g => g.AccountId == id));
        Assert.Equal(HttpStatusCode.Redirect, (await Give("Volunteer", "63.03.05")).StatusCode);
        Assert.Equal(2, await system.Db.Set<AccountGrant>().CountAsync(g => g.AccountId == id));
        var written = await system.Db.Audit.SingleAsync(a => a.Verb == "GrantRole");
        Assert.Equal(("63.03.05", id), (written.RegionCode, written.SubjectId));

        Task<HttpResponseMessage> Give(string role, string region) =>
            officer.Submit($"/settings/accounts/{id}", "grant", new() { ["Input.Role"] = role, ["Input.Region"] = region });
    }

    [Theory, EachDatabase]
    public async Task The_last_administrator_stays_and_a_closed_account_is_out_at_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (first, second) = (await house.AddAccount(Role.Administrator), await house.AddAccount(Role.Administrator));
        var (admin, other) = (await house.SignIn(first), await house.SignIn(second));
        var page = $"/settings/accounts/{await Id(house, second)}";
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Submit(page, "close", [])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        var id = await Id(house, first);
        await using var system = house.AsSystem();
        var grant = await system.Db.Set<AccountGrant>().Where(g => g.AccountId == id).Select(g => g.Id).SingleAsync();
        Assert.Contains("administrator terakhir", await (await admin.Submit($"/settings/accounts/{id}", $"revoke-{grant:N}", [])).Error(), StringComparison.Ordinal);
        await admin.Submit(page, "reopen", []);
        await house.SignIn(second);
        Assert.Equal(1, await system.Db.Audit.CountAsync(a => a.Verb == "CloseAccount"));
    }

    [Theory, EachDatabase]
    public async Task Demo_accounts_sign_in_with_the_known_password_and_go_only_into_a_new_installation(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var system = house.AsSystem()) await system.Get<DemoAccounts>().Run();
        foreach (var demo in DemoAccounts.All) await house.SignIn(demo.Email, DemoAccounts.Password);
        await using var again = house.AsSystem();
        await Assert.ThrowsAsync<Refusal>(() => again.Get<DemoAccounts>().Run());
    }
}
