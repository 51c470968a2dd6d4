using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Regions;
using Pilar.Tests.Support;

namespace Pilar.Tests.Data;

public class CommitTests
{
    private const string Village = "63.03.05.2001";
    private static readonly Permission AnyOfficer = new("test", Role.RegencyOfficer, Role.ProvinceOfficer);

    private static (Person, PillarRole) SomebodyIn(AppDb db, string village = Village)
    {
        var person = new Person("Uji Coba", db.Clock.UtcNow);
        person.Rename("Uji Coba", "UJI COBA");
        person.Presence.AddRange(PersonPresence.Codes([village]).Select(code => new PersonPresence { PersonId = person.Id, RegionCode = code, SortName = person.SortName }));
        var role = new PillarRole(person, "PSM", village, db.Clock.UtcNow);
        person.Roles.Add(role);
        db.Add(person);
        return (person, role);
    }

    [Theory, EachDatabase]
    public async Task Refuses_without_permission_and_outside_the_region_then_saves_with_an_audit_row(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var leader = house.As(Role.Leader, "63.03"))
        {
            var (person, _) = SomebodyIn(leader.Db);
            await Assert.ThrowsAsync<Denied>(() => leader.Db.Commit(new Act(AnyOfficer, "Test", Village, "Person", person.Id)));
        }
        await using (var neighbour = house.As(Role.RegencyOfficer, "63.04"))
        {
            var (person, _) = SomebodyIn(neighbour.Db);
            await Assert.ThrowsAsync<Denied>(() => neighbour.Db.Commit(new Act(AnyOfficer, "Test", Village, "Person", person.Id)));
            await Assert.ThrowsAsync<Denied>(() => neighbour.Db.Commit(new Act(AnyOfficer, "Test", "63.04", "Person", person.Id)));
        }
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var (saved, _) = SomebodyIn(officer.Db);
        await officer.Db.Commit(new Act(AnyOfficer, "Test", Village, "Person", saved.Id, "because"));
        var audit = await officer.Db.Audit.SingleAsync(a => a.SubjectId == saved.Id);
        Assert.Equal(("Test", Village, "because"), (audit.Verb, audit.RegionCode, audit.Reason));
        Assert.Contains("Uji Coba", audit.Changes, StringComparison.Ordinal);
        Assert.Equal(1, await house.AsSystem().Db.Set<Person>().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Shows_each_actor_only_their_region_and_nobody_nothing(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            var (person, _) = SomebodyIn(officer.Db);
            await officer.Db.Commit(new Act(AnyOfficer, "Test", Village, "Person", person.Id));
        }
        foreach (var (region, sees) in new[] { ("ID", 1), ("63", 1), ("63.03", 1), (Village, 1), ("63.04", 0), ("63.03.05.2002", 0), ("6", 0) })
        {
            await using var desk = house.As(Role.RegencyOfficer, region);
            Assert.Equal((sees, sees), (await desk.Db.Set<Person>().CountAsync(), await desk.Db.Set<PillarRole>().CountAsync()));
        }
        await using var nobody = house.Services.CreateAsyncScope();
        var db = (AppDb)nobody.ServiceProvider.GetService(typeof(AppDb))!;
        Assert.Equal((0, 0), (await db.Set<Person>().CountAsync(), await db.Set<PillarRole>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Tells_the_second_of_two_who_edit_the_same_role(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        Guid id;
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            var (person, role) = SomebodyIn(officer.Db);
            await officer.Db.Commit(new Act(AnyOfficer, "Test", Village, "Person", person.Id));
            id = role.Id;
        }
        await using var first = house.As(Role.RegencyOfficer, "63.03");
        await using var second = house.As(Role.RegencyOfficer, "63.03");
        var mine = await first.Db.Set<PillarRole>().SingleAsync(r => r.Id == id);
        var theirs = await second.Db.Set<PillarRole>().SingleAsync(r => r.Id == id);
        mine.Activate(new DateOnly(2026, 1, 1));
        theirs.Activate(new DateOnly(2025, 1, 1));
        await first.Db.Commit(new Act(AnyOfficer, "Test", Village, "PillarRole", id));
        await Assert.ThrowsAsync<Conflict>(() => second.Db.Commit(new Act(AnyOfficer, "Test", Village, "PillarRole", id)));
        Assert.Equal(new DateOnly(2026, 1, 1), (await house.AsSystem().Db.Set<PillarRole>().SingleAsync()).StartsOn);
    }

    [Theory, EachDatabase]
    public async Task Knows_all_regions_of_Indonesia(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var regions = house.AsSystem().Db.Set<Region>();
        Assert.Equal(38 + 514 + 7285 + 83762, await regions.CountAsync());
        Assert.Equal(2016, await regions.CountAsync(r => r.Code.Length == 13 && string.Compare(r.Code, "63") >= 0 && string.Compare(r.Code, "63/") < 0));
    }
}
