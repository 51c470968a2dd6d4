using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Lists;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

public class PeopleListTests
{
    [Theory, EachDatabase]
    public async Task Pages_follow_each_other_by_name_without_a_gap_or_a_repeat_at_every_level(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var names = new[] { "Ani", "Ani", "Badrun", "Citra", "Dul", "Dul", "Dul", "Eka" };
        foreach (var name in names) await Somebody.In(house, name, kind: "PSM");
        await Somebody.In(house, "Zainab", village: Somebody.Elsewhere, kind: "PSM");
        foreach (var (region, kind) in new[] { ("ID", null), ("63", null), ("63.03", null), (Somebody.Village, null), ("63.03", "PSM"), ("ID", "PSM"), ("63", "PSM") })
        {
            await using var desk = house.AsSystem();
            var seen = new List<PersonLine>();
            string? cursor = null;
            do
            {
                var page = await desk.Get<PeopleList>().Page(new(region, kind), cursor, 3, count: true);
                if (cursor is null) Assert.Equal((RegionCode.Level(region) <= RegionLevel.Province ? 9 : 8, false), (page.Count, page.More));
                seen.AddRange(page.Lines);
                cursor = page.Next;
            }
            while (cursor is not null);
            Assert.Equal(RegionCode.Level(region) <= RegionLevel.Province ? [.. names, "Zainab"] : names, seen.Select(l => l.Name));
            Assert.Equal(seen.Count, seen.DistinctBy(l => l.Id).Count());
        }
    }

    [Theory, EachDatabase]
    public async Task Filters_ask_for_roles_of_the_region_itself(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Somebody.In(house, "Ani", kind: "TKSK", duty: "63.04.01");
        await Somebody.In(house, "Badrun", kind: "PSM");
        await Somebody.In(house, "Citra");
        await using var desk = house.AsSystem();
        var list = desk.Get<PeopleList>();
        Assert.Equal(["Ani", "Badrun", "Citra"], await Names(new("63.03")));
        Assert.Equal(["Badrun"], await Names(new("63.03", Status: RoleStatus.Candidate)));
        Assert.Equal(["Ani"], await Names(new("63.04", "TKSK")));
        Assert.Equal(["Ani", "Badrun"], await Names(new("63", Status: RoleStatus.Candidate)));
        Assert.Equal(["Ani", "Badrun"], await Names(new("63", Verdict: Verdict.Invalid)));
        Assert.Empty(await Names(new("63", Double: [CombinationClass.Block])));
        Assert.Empty(await Names(new("63", Status: RoleStatus.Ended)));
        Assert.Empty(await Names(new("63", InForce: true)));
        Assert.Equal(["Badrun"], await Names(new("63.03", Q: "Badroen", Kind: "PSM")));
        Assert.Empty(await Names(new("63.03", Q: "Badroen", Kind: "TKSK")));

        async Task<IEnumerable<string>> Names(PeopleFilter filter) => (await list.Page(filter, null, 50, count: true)).Lines.Select(l => l.Name);
    }

    [Theory, EachDatabase]
    public async Task Finds_by_NIK_phone_letter_and_misspelt_name_but_only_here(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Muhammad Rafli", Somebody.Nik(9001), kind: "PSM");
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            var person = await officer.Db.Set<Person>().SingleAsync();
            person.Phone = "+6281200012345";
            var role = await officer.Db.Set<PillarRole>().SingleAsync();
            officer.Db.Add(new Appointment { RoleId = role.Id, Number = "800 / 12 - Dinsos / 2026" });
            await officer.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Person), id));
        }

        foreach (var q in new[] { Somebody.Nik(9001), "6303 0517 0885 9001", "0812-0001-2345", "800/12-Dinsos/2026", "muhamad rapli", "Rafli" })
        {
            Assert.Equal([id], await Find("63.03", q));
            Assert.Empty(await Find("63.04", q));
        }

        Assert.Empty(await Find("63.03", Somebody.Nik(9002)));

        async Task<IEnumerable<Guid>> Find(string region, string q)
        {
            await using var desk = house.As(Role.RegencyOfficer, region);
            return (await desk.Get<PeopleList>().Page(new(region, Q: q), null, 50, count: true)).Lines.Select(l => l.Id);
        }
    }

    [Theory, EachDatabase]
    public async Task Shows_nothing_outside_the_actors_region(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Somebody.In(house, "Ani", kind: "PSM");
        foreach (var region in new[] { "ID", "63", "63.03", "kosong" })
        {
            await using var desk = house.As(Role.RegencyOfficer, "63.04");
            Assert.Empty((await desk.Get<PeopleList>().Page(new(region), null, 50, count: true)).Lines);
        }
    }

    [Theory, EachDatabase]
    public async Task A_record_tells_of_roles_elsewhere_no_more_than_kind_and_region(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Ani", kind: "TKSK", duty: "63.04.01");
        Assert.Null(await house.As(Role.RegencyOfficer, "63.05").Get<PersonRecords>().Open(id));
        var here = (await house.As(Role.RegencyOfficer, "63.03").Get<PersonRecords>().Open(id))!;
        Assert.Empty(here.Roles);
        Assert.Equal(("TKSK", "63.04.01"), (Assert.Single(here.Elsewhere).Kind, here.Elsewhere[0].RegionCode));
        Assert.Single((await house.As(Role.RegencyOfficer, "63.04").Get<PersonRecords>().Open(id))!.Roles);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bukan cursor")]
    [InlineData("YWJj")]
    public void A_cursor_that_is_none_is_no_cursor(string? text) => Assert.Null(Cursor.Parse(text));
}
