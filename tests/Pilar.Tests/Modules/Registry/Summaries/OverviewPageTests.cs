using System.Net;
using AngleSharp.Dom;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Summaries;

public class OverviewPageTests
{
    private static async Task<House> Filled(DatabaseProvider provider)
    {
        var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
        world.Role(1, "PSM", "63.03.06.2001", Verdict.Invalid, problems: "SK_EXPIRED");
        world.Role(2, "TAGANA", "63.03", Verdict.Valid);
        await world.Save();
        return house;
    }

    [Theory, EachDatabase]
    public async Task Refuses_strangers_other_regions_and_bad_dates(DatabaseProvider provider)
    {
        await using var house = await Filled(provider);
        using var leader = await house.SignIn(Role.Leader, "63.03");
        foreach (var path in new[] { "/overview", "/coverage", "/coverage/map", "/coverage/map.svg", "/coverage/export.csv", "/overview/export.xlsx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(leader, path + "?region=63.04"));
            Assert.Equal((path, HttpStatusCode.UnprocessableEntity), (path, await Status(leader, path + "?date=kemarin")));
            Assert.Equal(HttpStatusCode.OK, await Status(leader, path + "?region=63.03.06"));
        }
        using var juror = await house.SignIn(Role.Juror, "63.03");
        Assert.Equal(HttpStatusCode.Forbidden, await Status(juror, "/overview"));
        Assert.Equal(HttpStatusCode.OK, await Status(juror, "/"));
    }

    [Theory, EachDatabase]
    public async Task Shows_numbers_that_lead_to_the_rows_behind_them(DatabaseProvider provider)
    {
        await using var house = await Filled(provider);
        using var leader = await house.SignIn(Role.Leader, "63");
        var page = await leader.Page("/");
        var numbers = page.QuerySelectorAll(".stat").ToDictionary(s => s.QuerySelector(".stat-label")!.TextContent, s => s.QuerySelector("a.stat-value"));
        Assert.Equal("3", numbers["Terlapor"]!.ChildNodes[0].TextContent);
        Assert.Equal("/people?region=63&verdict=Valid", numbers["Valid"]!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll(".bars a"), a => a.TextContent == "SK sudah berakhir");
        foreach (var link in page.QuerySelectorAll("main a[href^='/overview'], main a[href^='/coverage'], main a[href^='/people']").Select(a => a.GetAttribute("href")!).Distinct().Take(12))
            Assert.Equal(HttpStatusCode.OK, await Status(leader, link));
        Assert.Contains("63.03,Kabupaten Banjar,SEMUA,3,3", await leader.GetStringAsync(new Uri("/overview/export.csv?region=63", UriKind.Relative)), StringComparison.Ordinal);
        var workbook = await leader.GetByteArrayAsync(new Uri("/coverage/export.xlsx?region=63.03&status=none", UriKind.Relative));
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
    }

    [Theory, EachDatabase]
    public async Task Draws_every_level_with_words_and_small_pictures(DatabaseProvider provider)
    {
        await using var house = await Filled(provider);
        using var leader = await house.SignIn(Role.Leader);
        foreach (var region in new[] { "ID", "63", "63.03", "63.03.06", "63.03.06.2001" })
        {
            var picture = await leader.GetStringAsync(new Uri($"/coverage/map.svg?region={region}", UriKind.Relative));
            Assert.StartsWith("<svg", picture, StringComparison.Ordinal);
            Assert.Contains("desa tanpa PSM aktif", picture, StringComparison.Ordinal);
            Assert.True(picture.Length < 250_000, $"{region}: {picture.Length}");
        }
        // Jakarta: the position of three cities is not known from open data.
        var jakarta = await leader.GetStringAsync(new Uri("/coverage/map.svg?region=31", UriKind.Relative));
        Assert.Contains("Letak belum diketahui", jakarta, StringComparison.Ordinal);
        foreach (var city in new[] { "31.01", "31.71", "31.72", "31.73", "31.74", "31.75" }) Assert.Contains($"region={city}\"", jakarta, StringComparison.Ordinal);
        Assert.Equal(39, (await leader.Page("/coverage/map?region=ID")).QuerySelectorAll("tr").Length);
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser, string path) => (await browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;
}
