using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Tests.Support;
using Pilar.Web.Authorization;

namespace Pilar.Tests.Architecture;

/// <summary>Who may use what, asked of the running application: every page and every method of the interface, by every role and by nobody.</summary>
public class PermissionMatrixTests
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    /// <summary>What strangers may open: the way in, what is public knowledge, and the probes.</summary>
    private static readonly HashSet<string> Public =
    [
        "/about", "/assets/{hash}/{**name}", "/error/{Status:int?}", "/favicon.ico", "/healthz", "/i/{Code}", "/i/{code}/letter.pdf", "/i/{code}/schedule.ics", "/in/{Code}", "/jawab", "/jawab/{Code}", "/lapor", "/lapor/status", "/materi/{Code}", "/materi/{code}/file", "/r/{Code}", "/verify", "/verify/{Code}", "/verify/{code}", "/verify/{code}/certificate.pdf", "/invitation/{Id:guid}", "/language", "/openapi/{documentName}.json", "/i/{Code}/papers/{Number:int}", "/i/{code}/papers/{number:int}/answers", "/verify/{code}/credential.jwt", "/verify/issuer/profile", "/verify/issuer/key", "/verify/issuer/revoked",
        "/field/", "/field/worker.js", "/field/manifest.webmanifest", "/field/icon-{size:int}.png",
        "/hsds/", "/hsds/organizations", "/hsds/organizations/{id:guid}", "/hsds/services", "/hsds/services/{id:guid}", "/hsds/service_at_locations", "/hsds/service_at_locations/{id:guid}",
        "/hsds/taxonomies", "/hsds/taxonomies/{id:guid}", "/hsds/taxonomy_terms", "/hsds/taxonomy_terms/{id:guid}",
        "/i/{code}/materials/{file:guid}", "/s/{Code}", "/s/{code}/schedule.ics", "/s/{code}/materials/{file:guid}", "/verify/issuer/keys", "/verify/issuer/keys/{number:int}",
        "/api/v1/field/devices", "/selections/results", "/selections/results/{Id:guid}", "/api/v1/selections/results/{id:guid}", "/readyz", "/regions/options", "/sign-in", "/sign-in/code", "/sign-in/passkey-options", "/sign-out", "/theme", "/ui", "/ukur/{Code}",
    ];

    [Theory, EachDatabase]
    public async Task Every_endpoint_lets_in_whom_it_declares_and_nobody_else(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var nobody = await house.Serve();
        var browsers = new List<(Role Role, HttpClient Browser)>();
        foreach (var role in Everybody) browsers.Add((role, await house.SignIn(role, role == Role.Administrator ? RegionCode.Nation : "63")));
        var complaints = new List<string>();
        foreach (var route in Route.All(house))
        {
            var let = new HashSet<Role>();
            foreach (var (role, browser) in browsers)
                if (await LetsIn(browser, route, HttpStatusCode.Forbidden)) let.Add(role);
            if (Complaint(route, await LetsIn(nobody, route, HttpStatusCode.Unauthorized), let) is { } complaint) complaints.Add(complaint);
        }
        Assert.Equal("", string.Join('\n', complaints));
    }

    [Theory, EachDatabase]
    public async Task No_form_is_taken_that_did_not_come_from_our_own_pages(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var browser = await house.SignIn(Role.Administrator);
        foreach (var route in Route.All(house).Where(r => r.Writes && !r.IsApi && !r.Pattern.StartsWith("/error/", StringComparison.Ordinal)))
        {
            using var answer = await browser.SendAsync(route.Request(Guid.NewGuid()));
            Assert.Equal((route.ToString(), HttpStatusCode.BadRequest), (route.ToString(), answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("GET /new says nothing about who may use it", null, null, true, new[] { Role.Leader })]
    [InlineData("GET /new is open to strangers", "anonymous", null, true, null)]
    [InlineData("GET /new is open to strangers", null, "regions.maintain", true, new[] { Role.Administrator })]
    [InlineData("GET /new lets in Leader", null, "regions.maintain", false, new[] { Role.Administrator, Role.Leader })]
    [InlineData("GET /new turns away Administrator", null, "regions.maintain", false, new Role[0])]
    [InlineData(null, null, "regions.maintain", false, new[] { Role.Administrator })]
    public void Twin_an_endpoint_that_lets_in_others_than_it_declares_is_seen(string? complaint, string? anonymous, string? policy, bool stranger, Role[]? let) =>
        Assert.Equal(complaint, Complaint(new Route("GET", "/new", Declared(anonymous is not null, policy)), stranger, (let ?? Everybody).ToHashSet()));

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(false, "no.such.permission", false)]
    [InlineData(false, "accounts.own", true)]
    [InlineData(true, null, true)]
    public void The_application_does_not_start_with_an_endpoint_nobody_decided_about(bool anonymous, string? policy, bool starts)
    {
        var endpoint = new Endpoint(null, Declared(anonymous, policy), "GET /new");
        var refusal = Record.Exception(() => EndpointGuard.RefuseUndecided([endpoint]));
        if (starts) Assert.Null(refusal);
        else Assert.Contains("GET /new", Assert.IsType<InvalidOperationException>(refusal).Message, StringComparison.Ordinal);
    }

    private static EndpointMetadataCollection Declared(bool anonymous, string? policy) =>
        new(anonymous ? [new AllowAnonymousAttribute()] : policy is null ? [] : [new AuthorizeAttribute(policy)]);

    private static string? Complaint(Route route, bool stranger, HashSet<Role> let)
    {
        if (!route.IsPublic && route.Roles is null) return $"{route} says nothing about who may use it";
        if (stranger && !(route.IsPublic && Public.Contains(route.Pattern))) return $"{route} is open to strangers";
        var declared = route.IsPublic ? Everybody.ToHashSet() : route.Roles!;
        if (let.Except(declared).ToList() is { Count: > 0 } uninvited) return $"{route} lets in {string.Join(", ", uninvited)}";
        if (declared.Except(let).ToList() is { Count: > 0 } missed) return $"{route} turns away {string.Join(", ", missed)}";
        return null;
    }

    /// <summary>Anything but "sign in" and "not allowed" counts as let in: a form without its token is 400, an unknown record 404.</summary>
    private static async Task<bool> LetsIn(HttpClient browser, Route route, HttpStatusCode refused)
    {
        using var request = route.Request(Guid.NewGuid());
        using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True((int)answer.StatusCode is < 500 and not 415 || route.Pattern.StartsWith("/error/", StringComparison.Ordinal), $"{route} answered {(int)answer.StatusCode}.");
        var toSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.Path().StartsWith("/sign-in", StringComparison.Ordinal);
        return answer.StatusCode != refused && !toSignIn;
    }
}
