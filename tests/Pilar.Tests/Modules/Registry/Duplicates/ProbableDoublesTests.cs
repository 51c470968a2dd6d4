using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

public class ProbableDoublesTests
{
    [Theory, EachDatabase]
    public async Task Two_role_holders_who_are_probably_one_person_show_up_with_what_it_would_mean(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Register(house, "Ahmad Rifani", "TKSK", "63.03.05", Somebody.Village);
        await Register(house, "Achmad Rifani", "PSM", Somebody.OtherVillage, Somebody.OtherVillage);
        await FindDuplicatesTests.Find(house);
        await using (var stranger = house.As(Role.RegencyOfficer, "63.04"))
        {
            Assert.Empty(await stranger.Get<ProbableDoubles>().Of("63.04", 10));
            await Assert.ThrowsAsync<Missing>(() => stranger.Get<ProbableDoubles>().Of("63.03", 10));
        }
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            var found = Assert.Single(await officer.Get<ProbableDoubles>().Of(null, 10));
            Assert.Equal((CombinationClass.Flag, true), (found.Class, found.Line.Pair.Probability >= 0.9));
        }
        using var browser = await house.SignIn(Role.RegencyOfficer, "63.03");
        var page = await browser.Page("/roles/double");
        Assert.NotNull(page.QuerySelector("a[href^='/duplicates/']"));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
            await officer.Get<DecidePair>().Dismiss((await officer.Get<ProbableDoubles>().Of(null, 10))[0].Line.Pair.Id, "kembar");
        await using var after = house.As(Role.RegencyOfficer, "63.03");
        Assert.Empty(await after.Get<ProbableDoubles>().Of(null, 10));
    }

    /// <summary>Entered as lists are: nobody asks about look-alikes.</summary>
    private static async Task Register(House house, string name, string kind, string duty, string village)
    {
        var id = await Somebody.In(house, name, Somebody.Nik(9001), new(1985, 8, 17), village, Sex.Male, kind, duty);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var role = officer.Db.Set<PillarRole>().Single(r => r.PersonId == id);
        role.Activate(new(2026, 1, 1));
        officer.Db.Add(new Appointment { RoleId = role.Id, Number = "800/1", IssuedOn = new(2026, 1, 1), ValidUntil = new(2027, 12, 31) });
        await officer.Db.Commit(new Act(Somebody.Any, "Test", duty, nameof(PillarRole), role.Id));
    }
}
