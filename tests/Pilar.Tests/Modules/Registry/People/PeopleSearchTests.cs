using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Search;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

public class PeopleSearchTests
{
    [Theory]
    [EachDatabase("Muhammad Rafli Hidayat", "Muhammad Rafli Hidayat")]
    [EachDatabase("muhamad rapli", "Muhammad Rafli Hidayat")]
    [EachDatabase("M. Rafly Hidayat", "Muhammad Rafli Hidayat")]
    [EachDatabase("Raflli Hidyat", "Muhammad Rafli Hidayat")]
    [EachDatabase("Noor Hayati", "Nurhayati")]
    [EachDatabase("Noerhajati", "Nurhayati")]
    [EachDatabase("Dewisartika", "Dewi Sartika")]
    [EachDatabase("Soekarna", "Sukarna")]
    [EachDatabase("H. Sukarna, S.Sos", "Sukarna")]
    public async Task Finds_a_name_as_somebody_remembers_it(DatabaseProvider provider, string query, string name)
    {
        await using var house = await Province(provider);
        await using var desk = house.As(Role.ProvinceOfficer, "63");
        var hits = await desk.Get<PeopleSearch>().ByName(query, "63");
        Assert.NotEmpty(hits);
        Assert.Equal(PersonName.Fold(name), hits[0].SortName);
    }

    [Theory, EachDatabase]
    public async Task Finds_nobody_for_a_name_that_is_not_there_or_not_here(DatabaseProvider provider)
    {
        await using var house = await Province(provider);
        await using var desk = house.AsSystem();
        Assert.Empty(await desk.Get<PeopleSearch>().ByName("Zulkarnain", "ID"));
        Assert.Empty(await desk.Get<PeopleSearch>().ByName("x", "ID"));
        Assert.Empty(await desk.Get<PeopleSearch>().ByName("Sukarna", "63.04"));
        Assert.Equal(["sukarna", "sutarna"], (await desk.Get<PeopleSearch>().ByName("Sukarna", "63.03.05")).Select(h => h.SortName));
    }

    [Theory, EachDatabase]
    public async Task Follows_a_new_name_a_move_and_an_end(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Sukarna", kind: "PSM");
        await using (var desk = house.AsSystem())
        {
            var person = await desk.Db.Set<Person>().SingleAsync(p => p.Id == id);
            person.Rename("Wirahadi", "wirahadi");
            person.MoveTo(Somebody.Elsewhere);
            await desk.Db.Commit(new Act(Somebody.Any, "Test", "ID", nameof(Person), id));
        }

        await using var search = house.AsSystem();
        Assert.Empty(await search.Get<PeopleSearch>().ByName("Sukarno", "ID"));
        Assert.Single(await search.Get<PeopleSearch>().ByName("Wirahady", "63.04"));
        Assert.Single(await search.Get<PeopleSearch>().ByName("Wirahady", "63.03"));
        Assert.Equal(2, await search.Db.Set<NamePosting>().CountAsync(p => p.PersonId == id));
        Assert.Equal(["63", "63.03", "63.03.05", Somebody.Village, "63.04", "63.04.01", Somebody.Elsewhere],
            await search.Db.Set<PersonPresence>().Where(p => p.PersonId == id).OrderBy(p => p.RegionCode).Select(p => p.RegionCode).ToListAsync());
        Assert.Equal("wirahadi", (await search.Db.Set<Pilar.Modules.Registry.Pillars.PillarRole>().SingleAsync()).SortName);
    }

    private static async Task<House> Province(DatabaseProvider provider)
    {
        var house = await House.Open(provider);
        foreach (var name in new[] { "Muhammad Rafli Hidayat", "Muhammad Ridwan", "Nurhayati", "Nurhayana", "Dewi Sartika", "Dewi Lestari", "Sukarna", "Sutarna" })
            await Somebody.In(house, name);
        return house;
    }
}
