using System.Net;
using System.Text.Json;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers.Entries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Providers;

/// <summary>The public interface by the Human Services Data Specification 3.0, asked as a stranger asks it.</summary>
public class HsdsTests
{
    [Theory, EachDatabase]
    public async Task Every_answer_keeps_the_specification_and_tells_only_what_is_public(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, service, place) = await Helpers.Kept(house, "Panti Uji Umum");
        await Helpers.Count(house, service, 10, taken: 4);
        var (secret, hidden, _) = await Helpers.Kept(house, "Rumah Aman Uji", isPublic: false);
        var stranger = await house.Serve();

        Assert.Empty(HsdsRules.Object("about", await Json(stranger, "/hsds/")));
        Assert.Empty(HsdsRules.Page("minimal", await Json(stranger, "/hsds/services?minimal=true")));
        Assert.Empty((await Lines(stranger, "/hsds/services?minimal=true&format=ndjson")).SelectMany(line => HsdsRules.Object("minimal", line)));
        foreach (var (list, of) in new[] { ("organizations", "organization"), ("services", "service"), ("service_at_locations", "service_at_location"), ("taxonomies", "taxonomy"), ("taxonomy_terms", "taxonomy_term") })
            foreach (var query in new[] { "", "?full=true", "?full_service=true", "?page=2&per_page=1", "?search=pnati" })
            {
                var page = await Json(stranger, $"/hsds/{list}{query}");
                Assert.Empty(HsdsRules.Page(of, page));
                if (page.GetProperty("size").GetInt32() > 0) Assert.Empty(HsdsRules.Object(of, await Json(stranger, $"/hsds/{list}/{page.GetProperty("contents")[0].GetProperty("id").GetString()}")));
                Assert.DoesNotContain("Rumah Aman", page.GetRawText(), StringComparison.Ordinal);
                var lines = await Lines(stranger, $"/hsds/{list}{(query.Length == 0 ? "?" : query + "&")}format=ndjson");
                Assert.Equal(page.GetProperty("total_items").GetInt32(), lines.Count);
                Assert.Empty(lines.SelectMany(line => HsdsRules.Object(of, line)));
            }

        var full = await Json(stranger, $"/hsds/services/{service}");
        Assert.Equal("PMKS-08", full.GetProperty("attributes")[0].GetProperty("taxonomy_term").GetProperty("code").GetString());
        Assert.Equal("MO,TU,WE,TH,FR|08:00+08:00", $"{full.GetProperty("schedules")[0].GetProperty("byday").GetString()}|{full.GetProperty("schedules")[0].GetProperty("opens_at").GetString()}");
        Assert.Equal(6, full.GetProperty("capacities")[0].GetProperty("available").GetInt32());
        Assert.Equal("70611", full.GetProperty("service_at_locations")[0].GetProperty("location").GetProperty("addresses")[0].GetProperty("postal_code").GetString());
        foreach (var path in new[] { $"organizations/{secret}", $"services/{hidden}", $"services/{id}", $"organizations/{place}", "services?page=0", "services?per_page=1000", "services?taxonomy_term_id=x", "services?modified_after=kemarin", "services?format=xml", "service_at_locations?proximity=500", "service_at_locations?postcode=70611&proximity=dekat", $"service_at_locations/{place}" })
        {
            var answer = await stranger.GetAsync(new Uri($"/hsds/{path}", UriKind.Relative));
            Assert.Equal((path, path.Contains('?', StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound), (path, answer.StatusCode));
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory, EachDatabase]
    public async Task Lists_are_narrowed_as_asked_and_not_sent_twice(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (a, service, _) = await Helpers.Kept(house, "Panti Uji Satu");
        await Helpers.Kept(house, "Panti Uji Dua");
        var stranger = await house.Serve();
        async Task<int> Total(string query) => (await Json(stranger, "/hsds/" + query)).GetProperty("total_items").GetInt32();

        Assert.Equal(1, await Total($"services?organization_id={a}"));
        Assert.Equal(0, await Total("services?modified_after=2999-01-01T00:00:00Z"));
        Assert.Equal(2, await Total("services?modified_after=2020-01-01"));
        // The postcode lies in the regency both serve; one of them serves the next regency only, which has a place of its own some 90 km away.
        var (far, _, _) = await Helpers.Kept(house, "Panti Uji Jauh", "63", areas: "63.04");
        await using (var desk = house.As(Role.ProvinceOfficer, "63"))
        {
            var place = Helpers.Place(Helpers.NextVillage);
            (place.Address, place.PostalCode, place.Point) = ("Jalan Uji Nomor 9", "70811", "-3.0000, 114.1000");
            await desk.Get<RecordLocation>().Run(far, place);
        }
        Assert.Equal(2, await Total("service_at_locations?postcode=70611"));
        Assert.Equal(2, await Total($"service_at_locations?postcode=70811&organization_id={far}"));
        Assert.Equal(0, await Total("service_at_locations?postcode=70000"));
        Assert.Equal(3, await Total("service_at_locations?postcode=70611&proximity=500"));
        Assert.Equal(1, await Total("service_at_locations?postcode=70811&proximity=500"));
        Assert.Equal(4, await Total("service_at_locations?postcode=70811&proximity=150000"));
        Assert.Equal(0, await Total("service_at_locations?postcode=70000&proximity=500"));
        await house.AsSystem().Get<RecordProvider>().Change(far, await Private(house, far));
        var terms = (await Json(stranger, "/hsds/taxonomy_terms?per_page=100")).GetProperty("contents").EnumerateArray().ToDictionary(t => t.GetProperty("code").GetString()!, t => t.GetProperty("id").GetString());
        Assert.Equal(2, await Total($"services?taxonomy_term_id={terms["PMKS-08"]}"));
        Assert.Equal(0, await Total($"organizations?taxonomy_term_id={terms["PMKS-17"]}"));
        Assert.Equal(2, await Total($"organizations?taxonomy_term_id={terms["Rehabilitation"]}"));
        var minimal = await Json(stranger, "/hsds/services?minimal=true");
        Assert.Equal(["id", "modified_date"], minimal.GetProperty("contents")[0].EnumerateObject().Select(p => p.Name));

        var path = new Uri($"/hsds/services/{service}", UriKind.Relative);
        var first = await stranger.GetAsync(path);
        Assert.Equal(("*", true), (Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")), first.Headers.CacheControl!.Public));
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await stranger.SendAsync(again)).StatusCode);
        await Helpers.Count(house, service, 3);
        using var changed = new HttpRequestMessage(HttpMethod.Get, path);
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await stranger.SendAsync(changed)).StatusCode);
    }

    [Fact]
    public void Twin_what_breaks_the_specification_is_seen()
    {
        using var broken = JsonDocument.Parse("""{ "id": "1", "name": "x", "status": "open", "minimum_age": "12", "colour": "red", "phones": [ { "id": "00000000-0000-0000-0000-000000000000" } ] }""");
        Assert.Equal(["service.colour is not in the specification", "service.id = \"1\"", "service.minimum_age = \"12\"", "service.phones.phone.number is missing", "service.status = \"open\""], HsdsRules.Object("service", broken.RootElement).Order(StringComparer.Ordinal));
    }

    /// <summary>The entry as it stands, no longer public.</summary>
    private static async Task<ProviderForm> Private(House house, Guid id)
    {
        await using var desk = house.AsSystem();
        var form = ProviderForm.Of(await desk.Db.Set<Provider>().FindAsync(id) ?? throw new InvalidOperationException());
        form.IsPublic = false;
        return form;
    }

    private static async Task<IReadOnlyList<JsonElement>> Lines(HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        return [.. (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static async Task<JsonElement> Json(HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"GET {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
