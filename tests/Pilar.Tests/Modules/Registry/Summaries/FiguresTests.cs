using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Coverage;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Summaries;
using Pilar.Modules.Registry.Validity;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Summaries;

public class FiguresTests
{
    [Theory, EachDatabase]
    public async Task Counts_persons_once_at_every_level(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
        world.Role(1, "PSM", "63.03.06.2001", Verdict.Invalid, CombinationClass.Block, "AGE_UNDER_18|SK_NONE");
        world.Role(1, "PSM", "63.04.01.2001", Verdict.Invalid, CombinationClass.Block, "SK_NONE");
        world.Role(1, "TKSK", "63.04.01", Verdict.Valid, CombinationClass.Flag);
        world.Role(2, "TAGANA", "63.03", Verdict.Incomplete);
        world.Role(3, "LKS", "62.01", Verdict.Valid);
        await world.Save();
        foreach (var region in new[] { "ID", "63", "63.03", "63.03.06", "63.03.06.2001", "63.04", "62" })
        {
            var table = (await desk.Get<RegistryFigures>().Of(region, World.Day))!;
            foreach (var kind in table.Kinds.Append(KindTallies.All))
            {
                Assert.Equal(world.Count(region, kind), World.Figures(table.Total.Of(kind)));
                foreach (var child in table.Children) Assert.Equal(world.Count(child.Code, kind), World.Figures(child.Kinds.Of(kind)));
            }
        }
        var banjar = (await desk.Get<RegistryFigures>().Of("63.03", World.Day))!;
        Assert.Equal(1, banjar.Direct.Of("TAGANA").Reported);
        Assert.Equal((1, 1), (banjar.Total.Total.Reasons["SK_NONE"], banjar.Total.Total.Reasons["AGE_UNDER_18"]));
    }

    [Theory, EachDatabase]
    public async Task Sees_every_commit_at_once_and_after_a_restart(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        var role = world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
        await world.Save();
        Assert.Equal(1, await Valid("63"));
        await house.Services.GetRequiredService<CellStore>().Write();
        world.Rejudge(role, Verdict.Invalid, CombinationClass.None);
        await world.Save();
        Assert.Equal(0, await Valid("63"));
        await using (var officer = house.AsSystem())
        {
            (await officer.Db.Set<PillarRole>().SingleAsync(r => r.Id == role.Id)).Move("63.04.01.2001");
            await officer.Db.Commit(new Act(new Permission("test"), "Move", "63", "PillarRole", role.Id));
        }
        Assert.Equal((0, 1), ((await Table("63.03")).Total.Total.Reported, (await Table("63.04")).Total.Total.Reported));
        Assert.Equal(1, (await Table("ID")).Total.Total.Reported);

        async Task<FiguresTable> Table(string region) => (await desk.Get<RegistryFigures>().Of(region, World.Day))!;
        async Task<int> Valid(string region) => (await Table(region)).Total.Total.Valid;
    }

    [Theory, EachDatabase]
    public async Task Shows_nobody_another_region(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var figures = officer.Get<RegistryFigures>();
        Assert.Null(await figures.Of("63", World.Day));
        Assert.Null(await figures.Of("63.04", World.Day));
        Assert.Null(await figures.Of("nowhere", World.Day));
        Assert.NotNull(await figures.Of("63.03.06", World.Day));
        Assert.Null(await officer.Get<RegistryCoverage>().Of("63", World.Day));
    }

    [Theory, EachDatabase]
    public async Task Tells_village_by_village_who_serves(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
        world.Role(1, "PSM", "63.03.06.2001", Verdict.Invalid);
        world.Role(2, "PSM", "63.03.06.2002", Verdict.Invalid);
        world.Role(3, "TKSK", "63.03.06", Verdict.Valid);
        await world.Save();
        var table = (await desk.Get<RegistryCoverage>().Of("63", World.Day))!;
        var villages = table.Villages().ToDictionary(v => v.VillageCode);
        Assert.Equal(2016, villages.Count);
        Assert.Equal((2, 1, CoverageStatus.Met), (villages["63.03.06.2001"].Active, villages["63.03.06.2001"].Valid, villages["63.03.06.2001"].Status));
        Assert.Equal(CoverageStatus.Below, villages["63.03.06.2002"].Status);
        Assert.Equal(CoverageStatus.None, villages["63.03.06.2003"].Status);
        var total = table.Total();
        Assert.Equal((2016, 2014, 1, 1, 1, 156, 155), (total.Villages, total.None, total.One, total.Several, total.Met, total.Districts, total.DistrictsWithout));
        Assert.Equal(total.None, table.Tallies().Skip(1).Sum(c => c.None));
        Assert.Equal("63.03.06", (await desk.Get<RegistryCoverage>().Of("63.03.06", World.Day))!.Region.Code);
    }

    [Theory, EachDatabase]
    public async Task Judges_another_day_by_the_rules_of_that_day(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        for (var i = 0; i < 6; i++) world.Role(i / 2, i % 2 == 0 ? "PSM" : "TKSK", i % 2 == 0 ? "63.03.06.2001" : "63.04.01", Verdict.Valid, CombinationClass.Flag);
        world.Role(3, "TAGANA", "63", Verdict.Valid);
        world.Role(4, "PSM", "63.03.06.2002", Verdict.Valid);
        world.Merge(4, 3);
        await world.Save();
        var day = World.Day.AddMonths(-1);
        foreach (var region in new[] { "ID", "63", "63.03", "63.04.01" })
        {
            var (people, judged) = (0, new List<Judgement>());
            foreach (var person in world.People.Where(p => p.MergedIntoId is null))
            {
                var here = (await desk.Get<Verdicts>().OfPerson(person.Id, day))!.Where(j => RegionCode.Contains(region, j.Role.RegionCode)).ToList();
                people += here.Count > 0 ? 1 : 0;
                judged.AddRange(here);
            }
            var total = (await desk.Get<RegistryFigures>().Of(region, day))!.Total.Total;
            Assert.Equal((people, judged.Count, judged.Count(j => j.Verdict == Verdict.Valid), judged.Count(j => j.Verdict == Verdict.Invalid), judged.Count(j => j.InForce)),
                (total.People, total.Reported, total.Valid, total.Invalid, total.Active));
        }
    }

    [Theory, EachDatabase]
    public async Task Measures_villages_against_the_target_of_their_region(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var system = house.AsSystem())
        {
            var world = new World(system);
            world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
            await world.Save();
        }
        await using (var regency = house.As(Role.RegencyOfficer, "63.03"))
            await Assert.ThrowsAsync<Denied>(() => regency.Get<SetCoverageTarget>().Run("63.03", new() { PerVillage = 2 }));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        Assert.Equal("PerVillage", (await Assert.ThrowsAsync<Refusal>(() => province.Get<SetCoverageTarget>().Run("63", new() { PerVillage = 0 }))).About);
        Assert.Equal(1, (await province.Get<RegistryCoverage>().Of("63", World.Day))!.Total().Met);
        await province.Get<SetCoverageTarget>().Run("63", new() { PerVillage = 2 });
        var table = (await province.Get<RegistryCoverage>().Of("63.03", World.Day))!;
        Assert.Equal((0, 1, 2), (table.Total().Met, table.Total().Below, table.Target));
    }

    [Theory, EachDatabase]
    public async Task Counts_ahead_and_keeps_the_figures_until_time_changes_a_verdict(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var desk = house.AsSystem();
        var world = new World(desk);
        var role = world.Role(0, "PSM", "63.03.06.2001", Verdict.Valid);
        world.Role(1, "PSM", "63.04.01.2001", Verdict.Invalid);
        await world.Save();
        Assert.NotEqual(0, await desk.Get<Cells>().Uncounted("ID", World.Day));
        await house.Services.GetRequiredService<CountAhead>().Run();
        Assert.Equal(0, await desk.Get<Cells>().Uncounted("ID", World.Day));
        await house.Services.GetRequiredService<CellStore>().Write();
        await using (var tomorrow = house.Later())
        await using (var early = tomorrow.AsSystem())
        {
            Assert.Equal(0, await early.Get<Cells>().Uncounted("ID", World.Day.AddDays(1)));
            Assert.Equal((2, 1), await Figures(early, World.Day.AddDays(1)));
        }
        await desk.Db.Set<PillarRole>().Where(r => r.Id == role.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.JudgeAgainOn, World.Day.AddDays(1)));
        await using var later = house.Later();
        await using var morning = later.AsSystem();
        Assert.Equal(1, await morning.Get<Cells>().Uncounted("ID", World.Day.AddDays(1)));

        async Task<(int, int)> Figures(Desk at, DateOnly day) => (await at.Get<RegistryFigures>().Of("63", day))!.Total.Total is var t ? (t.Reported, t.Valid) : default;
    }
}
