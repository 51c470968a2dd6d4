using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Cases;

public class CitizenTests
{
    [Theory, EachDatabase]
    public async Task A_citizen_reports_without_an_account_and_sees_only_the_stage(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var browser = await house.Serve();
        Dictionary<string, string?> report = new()
        {
            ["Input.Name"] = "Mbah Rekaan", ["Input.Age"] = "80", ["Input.Need"] = "Rumahnya roboh dan tinggal sendiri.", ["Input.Village"] = Somebody.Village, ["Input.Urgency"] = nameof(Urgency.Soon), ["Input.Reporter"] = "Tetangga Rekaan",
        };
        Assert.Equal(HttpStatusCode.OK, (await browser.Submit("/lapor", "form", new(report) { ["Input.Website"] = "http://iklan.test" })).StatusCode);
        await using var desk = house.AsSystem();
        Assert.Equal(0, await desk.Db.Set<Case>().CountAsync());

        var page = await (await browser.Submit("/lapor", "form", report)).Html();
        var shown = page.QuerySelectorAll("strong.num").Select(e => e.TextContent.Trim()).ToList();
        var found = await desk.Db.Set<Case>().SingleAsync();
        Assert.Equal((found.Number, Channel.Citizen, Urgency.Soon), (shown[0], found.Channel, found.Urgency));
        Assert.Equal("ReportCase", (await desk.Db.Audit.SingleAsync(a => a.SubjectId == found.Id)).Verb);

        Assert.Contains("tidak cocok", await (await Look(shown[0], "000000")).Error(), StringComparison.Ordinal);
        var status = await (await Look(shown[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), shown[1])).Html();
        Assert.Contains("menunggu petugas", status.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mbah", status.Body.TextContent, StringComparison.Ordinal);

        Task<HttpResponseMessage> Look(string number, string pin) => browser.Submit("/lapor/status", "form", new() { ["Input.Number"] = number, ["Input.Pin"] = pin });
    }

    [Theory, EachDatabase]
    public async Task Too_many_reports_from_one_address_are_turned_away(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, settings: ("RateLimits:PublicForms", "2"));
        var browser = await house.Serve();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++) answers.Add((await browser.Submit("/lapor/status", "form", new() { ["Input.Number"] = "K-1", ["Input.Pin"] = "1" })).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }
}
