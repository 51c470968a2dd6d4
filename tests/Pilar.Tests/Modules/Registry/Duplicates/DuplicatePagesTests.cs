using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

public class DuplicatePagesTests
{
    [Theory, EachDatabase]
    public async Task An_officer_compares_merges_and_splits_in_the_browser(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (one, other) = await FindDuplicatesTests.Alike(house);
        var id = await DecidePairTests.Found(house);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Contains("Ahmad Rifani", (await officer.Page("/duplicates?region=63.03")).Body!.TextContent);
        Assert.NotNull((await officer.Page($"/duplicates/{id}")).QuerySelector("table.diff tr.changed"));
        Assert.Contains("Yang perlu dipastikan", await (await officer.Submit($"/duplicates/{id}", "ask", new() { ["Question.Note"] = "" })).Error());

        var merged = await officer.Submit($"/duplicates/{id}", "merge", new() { ["Choice.Kept"] = one.ToString(), ["take-village"] = other.ToString(), ["Choice.Reason"] = "satu orang" });
        Assert.Equal((HttpStatusCode.Redirect, "/duplicates"), (merged.StatusCode, merged.Headers.Location!.Path()));
        await using (var desk = house.AsSystem()) Assert.Equal(Somebody.OtherVillage, (await desk.Db.Set<Person>().SingleAsync(p => p.Id == one)).VillageCode);
        Assert.Equal($"/people/{one}", (await officer.GetAsync(new Uri($"/people/{other}", UriKind.Relative))).Headers.Location!.Path());

        var link = (await officer.Page($"/people/{one}")).QuerySelector("a[href*='/merges/']")!.GetAttribute("href")!;
        var split = await officer.Submit(link, "form", new() { ["Input.Reason"] = "ternyata berbeda" });
        Assert.Equal($"/people/{one}", split.Headers.Location!.Path());
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(new Uri($"/people/{other}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri(link, UriKind.Relative))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task Others_get_404_or_403_and_see_of_another_region_only_what_deciding_needs(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, there) = await FindDuplicatesTests.Alike(house, Somebody.Elsewhere);
        await using (var desk = house.AsSystem())
        {
            (await desk.Db.Set<Person>().SingleAsync(p => p.Id == there)).Phone = "+6281200098765";
            await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Elsewhere, nameof(Person), there));
        }
        var id = await DecidePairTests.Found(house);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignIn(Role.RegencyOfficer, "63.05")).GetAsync(new Uri($"/duplicates/{id}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.SignIn(Role.Volunteer, "63.03")).GetAsync(new Uri("/duplicates", UriKind.Relative))).StatusCode);
        var page = await (await house.SignIn(Role.RegencyOfficer, "63.03")).Page($"/duplicates/{id}");
        Assert.Contains("TAGANA", page.Body!.TextContent);
        Assert.DoesNotContain("98765", page.Body.TextContent);
        Assert.DoesNotContain(Somebody.Nik(9001), page.Body.TextContent);
        Assert.DoesNotContain(page.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/people/{there}");
        Assert.DoesNotContain(page.Forms, f => f.QuerySelector("[name='Choice.Kept']") is not null);
    }

    [Theory, EachDatabase]
    public async Task The_JSON_interface_lists_merges_dismisses_and_splits(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (one, other) = await FindDuplicatesTests.Alike(house);
        var id = await DecidePairTests.Found(house);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        foreach (var (query, status) in new[] { ("limit=0", 422), ("state=1", 422), ("cursor=x", 422), ("region=x", 422), ("region=63.04", 404) })
            Assert.Equal(status, (int)(await officer.GetAsync(new Uri("/api/v1/duplicates?" + query, UriKind.Relative))).StatusCode);
        var item = Assert.Single((await officer.GetFromJsonAsync<JsonElement>("/api/v1/duplicates?region=63.03&state=open")).GetProperty("items").EnumerateArray());
        Assert.Equal((id, "************9001"), (item.GetProperty("id").GetGuid(), item.GetProperty("people")[0].GetProperty("nik").GetString()));

        Assert.Equal("done", (await officer.GetFromJsonAsync<JsonElement>("/api/v1/duplicates/run")).GetProperty("state").GetString());
        Assert.Equal(422, (int)(await officer.PostAsJsonAsync($"/api/v1/duplicates/{id}/merge", new { kept = one, from_merged = new[] { "shoe_size" } })).StatusCode);
        var answer = await officer.PostAsJsonAsync($"/api/v1/duplicates/{id}/merge", new { kept = one, from_merged = new[] { "village" }, reason = "satu orang" });
        var merge = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("merge").GetGuid();
        Assert.Equal(422, (int)(await officer.PostAsJsonAsync($"/api/v1/duplicates/{id}/dismiss", new { reason = "x" })).StatusCode);
        Assert.Equal(404, (int)(await officer.PostAsJsonAsync($"/api/v1/people/{other}/split", new { merge })).StatusCode);
        Assert.Equal(204, (int)(await officer.PostAsJsonAsync($"/api/v1/people/{one}/split", new { merge, added = Array.Empty<Guid>(), reason = "berbeda" })).StatusCode);
        await using var desk = house.AsSystem();
        Assert.Equal(PairState.Different, (await desk.Db.Set<DuplicatePair>().SingleAsync()).State);
        Assert.Equal(1, await desk.Db.Audit.CountAsync(a => a.Verb == nameof(SplitPeople) && a.Reason == "berbeda"));
        Assert.Equal(202, (int)(await officer.PostAsJsonAsync("/api/v1/duplicates/run", new { everybody = true })).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_number_that_was_merged_away_still_leads_to_the_person(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var kept = await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), new(1985, 8, 17));
        var merged = await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9002), new(1985, 8, 17));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<MergePeople>().Run(kept, merged, [], null);
        await using var desk = house.As(Role.RegencyOfficer, "63.03");
        var list = desk.Get<Pilar.Modules.Registry.People.Lists.PeopleList>();
        Assert.Equal(kept, Assert.Single((await list.Page(new("63.03", Q: Somebody.Nik(9002)), null, 10, count: false)).Lines).Id);
        await using var stranger = house.As(Role.RegencyOfficer, "63.04");
        Assert.Empty((await stranger.Get<Pilar.Modules.Registry.People.Lists.PeopleList>().Page(new("63.04", Q: Somebody.Nik(9002)), null, 10, count: false)).Lines);
    }
}
