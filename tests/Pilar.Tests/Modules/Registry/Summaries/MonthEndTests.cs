using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Summaries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Summaries;

public class MonthEndTests
{
    /// <summary>Far ahead: the registry of the test began before that month ended, whatever today's date.</summary>
    private const string Late = "2098-11-20";
    private static readonly DateOnly November = new(2098, 11, 30);

    [Theory, EachDatabase]
    public async Task Closes_no_month_that_ended_before_the_registry_began(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, "2001-02-10");
        await using var desk = house.AsSystem();
        var world = new World(desk);
        world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
        await world.Save();
        await Close(desk);
        Assert.Empty(await desk.Db.Set<MonthEnd>().ToListAsync());
        Assert.False((await desk.Get<Overviews>().Of("63", new(2001, 2, 10), null))!.Closed);
    }

    [Theory, EachDatabase]
    public async Task Compares_with_what_was_reported_then_whatever_is_recorded_later(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, Late);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        var first = world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
        world.Role(1, "PSM", "63.03.01.2001", Verdict.Valid);
        await world.Save();
        await using var december = house.Later(15);
        await using var closing = december.AsSystem();
        await Close(closing);
        world.Rejudge(first, Verdict.Invalid, CombinationClass.None);
        world.Role(2, "PSM", "63.03.06.2002", Verdict.Incomplete);
        world.Role(3, "PSM", "63.04.01.2001", Verdict.Incomplete);
        await world.Save();
        await Close(closing);
        Assert.Equal(1, await closing.Db.Audit.CountAsync(a => a.Verb == "CloseMonth"));
        foreach (var (region, reported, valid) in new[] { ("ID", 2, -1), ("63", 2, -1), ("63.03", 1, -1), ("63.03.06", 1, -1), ("63.04", 1, 0) })
        {
            var view = (await closing.Get<Overviews>().Of(region, closing.Db.Clock.Today, "PSM"))!;
            Assert.Equal((region, true, November), (region, view.Closed, view.Before!.Day));
            Assert.Equal((region, reported, valid), (region, view.Change(t => t.Reported), view.Change(t => t.Valid)));
        }
        var province = (await closing.Get<Overviews>().Of("63", closing.Db.Clock.Today, null))!;
        Assert.Equal((1, 1, 0), (province.Change("63.03", t => t.Reported), province.Change("63.04", t => t.Reported), province.Change("63.01", t => t.Reported)));
        Assert.False((await closing.Get<Overviews>().Of("63.03.06.2001", closing.Db.Clock.Today, null))!.Closed);
        Assert.False((await closing.Get<Overviews>().Of("63", November, null))!.Closed);
    }

    [Theory, EachDatabase]
    public async Task The_page_says_what_it_compares_with(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, Late);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
        await world.Save();
        await using var december = house.Later(15);
        // Before anybody signs in: the running program closes the month by itself.
        await using (var closing = december.AsSystem()) await Close(closing);
        using var leader = await december.SignIn(Role.Leader, "63");
        var page = (await leader.Page("/overview")).Body!.TextContent;
        Assert.Contains("dilaporkan pada akhir bulan, 30 Nov 2098", page, StringComparison.Ordinal);
        Assert.Contains("tidak berubah sejak 30 Nov 2098", page, StringComparison.Ordinal);
    }

    private static Task Close(Desk desk) => desk.Get<IEnumerable<EachDay>>().OfType<CloseMonth>().Single().Run(CancellationToken.None);
}
