using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Accounts;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

public class ImportHistoryTests
{
    private static readonly string Siti = Lists.Line(1, "6303015708859001", "Siti Aminah", "17-08-1985", "P");

    [Theory, EachDatabase]
    public async Task A_record_tells_which_lists_brought_it_in_changed_it_and_were_taken_back(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var unnumbered = Siti.Replace("6303015708859001", "", StringComparison.Ordinal);
        var first = await house.Import(officer, ConflictRule.FillGaps, unnumbered);
        var again = await house.Import(officer, ConflictRule.FillGaps, unnumbered + " ");
        var changed = await house.Import(officer, ConflictRule.TakeList, Siti.Replace("Jl. Uji RT 01", "Jl. Lain RT 02", StringComparison.Ordinal));
        await using var desk = house.AsSystem();
        var person = await desk.Db.Set<Person>().Include(p => p.Roles).SingleAsync();
        Assert.False(await desk.Db.Audit.AnyAsync(a => a.SubjectId == person.Id || a.RelatedId == person.Id));

        var browser = await house.SignIn(Role.RegencyOfficer, Lists.Regency);
        var items = await History(browser, $"/people/{person.Id}");
        Assert.Equal(["Diubah dari daftar", "Tercantum dalam daftar, tanpa perubahan", "Didaftarkan dari daftar"], items.Select(i => i.QuerySelector("strong")!.TextContent));
        Assert.All(items, i => Assert.Contains("Uji RegencyOfficer", i.TextContent, StringComparison.Ordinal));
        Assert.All(items, i => Assert.Contains("psm banjar.csv, baris 2", i.TextContent, StringComparison.Ordinal));
        Assert.Equal([changed, again, first], items.Select(i => Guid.Parse(i.QuerySelector("a")!.GetAttribute("href")!.Split('/')[2])));
        var table = items[0].QuerySelector("table")!;
        Assert.Contains("Jl. Uji RT 01", table.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Contains("Jl. Lain RT 02", table.QuerySelectorAll("ins").Select(d => d.TextContent));
        Assert.Contains("••••••••••••9001", table.QuerySelectorAll("ins").Select(d => d.TextContent));
        Assert.Contains("Peran pilar", items[2].QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(await History(browser, $"/roles/{person.Roles[0].Id}"));

        await house.Undo(officer, changed);
        items = await History(browser, $"/people/{person.Id}");
        Assert.Equal(["Impor dibatalkan", "Dimasukkan dari daftar"], items.Take(2).Select(i => i.QuerySelector("strong")!.TextContent));
        Assert.Null(items[1].QuerySelector("table"));
    }

    [Theory, EachDatabase]
    public async Task Whoever_may_not_import_sees_the_list_without_a_way_to_its_row(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        await house.Import(officer, ConflictRule.FillGaps, Siti);
        var person = (await house.AsSystem().Db.Set<Person>().SingleAsync()).Id;
        var item = Assert.Single(await History(await house.SignIn(Role.Leader, Lists.Regency), $"/people/{person}"));
        Assert.Contains("psm banjar.csv", item.TextContent, StringComparison.Ordinal);
        Assert.Null(item.QuerySelector("a"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await house.SignIn(Role.RegencyOfficer, "63.04")).GetAsync(new Uri($"/people/{person}", UriKind.Relative))).StatusCode);
    }

    private static async Task<List<IElement>> History(HttpClient browser, string page) => [.. (await browser.Page(page)).QuerySelectorAll("section.history > ol > li")];
}
