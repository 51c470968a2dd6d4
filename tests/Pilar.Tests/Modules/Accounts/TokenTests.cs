using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Accounts;

public class TokenTests
{
    private static readonly Uri Region = new("/api/v1/regions/63", UriKind.Relative);

    [Theory, EachDatabase]
    public async Task Refuses_without_name_and_beyond_a_year_then_works_until_it_is_revoked(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var browser = await house.SignIn(Role.ProvinceOfficer, "63");
        Assert.Contains("365", await (await Make("Uji", "366")).Error(), StringComparison.Ordinal);
        Assert.Contains("wajib diisi", await (await Make("", "30")).Error(), StringComparison.Ordinal);
        var token = (await (await Make("Uji", "30")).Html()).QuerySelector("#token")!.TextContent;
        Assert.DoesNotContain(token, (await browser.Page("/account/tokens")).Body!.TextContent, StringComparison.Ordinal);

        var program = await house.Program(token);
        Assert.Equal("63", (await program.GetFromJsonAsync<JsonElement>(Region)).GetProperty("code").GetString());
        await using var system = house.AsSystem();
        var stored = await system.Db.Set<AccessToken>().SingleAsync();
        Assert.NotNull(stored.UsedAt);
        Assert.DoesNotContain(token[6..], stored.Fingerprint, StringComparison.Ordinal);
        Assert.Equal(1, await system.Db.Audit.CountAsync(a => a.Verb == "CreateToken"));

        await browser.Submit("/account/tokens", $"revoke-{stored.Id:N}", []);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Region)).StatusCode);

        Task<HttpResponseMessage> Make(string name, string days) => browser.Submit("/account/tokens", "create", new() { ["Input.Name"] = name, ["Input.Days"] = days });
    }

    [Theory, EachDatabase]
    public async Task A_wrong_an_expired_and_a_closed_accounts_token_are_401_as_problem_details(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (expired, closed) = (await house.Token(Role.Leader, "63"), await house.Token(Role.Leader, "63"));
        await using var system = house.AsSystem();
        var fingerprint = Pilar.Web.Authorization.BearerToken.Fingerprint(expired);
        var past = system.Db.Clock.UtcNow.AddMinutes(-1);
        await system.Db.Set<AccessToken>().Where(t => t.Fingerprint == fingerprint).ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, past));
        var other = Pilar.Web.Authorization.BearerToken.Fingerprint(closed);
        var owner = await system.Db.Set<AccessToken>().Where(t => t.Fingerprint == other).Select(t => t.AccountId).SingleAsync();
        await system.Db.Users.Where(a => a.Id == owner).ExecuteUpdateAsync(set => set.SetProperty(a => a.ClosedAt, past));
        foreach (var token in new[] { "pilar_wrong", expired, closed })
        {
            var answer = await (await house.Program(token)).GetAsync(Region);
            Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }
        Assert.Equal(HttpStatusCode.Redirect, (await (await house.Program(await house.Token(Role.Leader, "63"))).GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_repeated_write_with_the_same_key_gets_the_first_answer(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var program = await house.Program(await house.Token(Role.RegencyOfficer, "63.03"));
        var body = new { name = "Siti Uji", village = "63.03.05.2009" };
        var first = await Post(body, "kunci-1");
        Assert.True(first.IsSuccessStatusCode, await first.Content.ReadAsStringAsync());
        var again = await Post(body, "kunci-1");
        Assert.Equal((first.StatusCode, await first.Content.ReadAsStringAsync()), (again.StatusCode, await again.Content.ReadAsStringAsync()));
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(new { name = "Lain Uji", village = "63.03.05.2009" }, "kunci-1")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(body, new string('k', 201))).StatusCode);
        await using var system = house.AsSystem();
        Assert.Equal(1, await system.Db.Set<Pilar.Modules.Registry.People.Person>().CountAsync());

        async Task<HttpResponseMessage> Post(object json, string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/people", UriKind.Relative)) { Content = JsonContent.Create(json) };
            request.Headers.Add("Idempotency-Key", key);
            return await program.SendAsync(request);
        }
    }
}

internal static class Programs
{
    public static async Task<string> Token(this House house, Role role, string region)
    {
        var email = await house.AddAccount(role, region);
        await using var system = house.AsSystem();
        var id = await system.Db.Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync();
        return await system.Get<CreateToken>().Run(id, "Uji", 30);
    }

    public static async Task<HttpClient> Program(this House house, string token)
    {
        var client = await house.Serve();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
