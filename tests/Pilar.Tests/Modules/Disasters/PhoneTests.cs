using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Volunteers;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Modules.Field;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Disasters;

public class PhoneTests
{
    [Theory, EachDatabase]
    public async Task The_same_household_from_two_phones_stands_twice_and_is_shown_as_a_pair_the_same_act_twice_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        var (one, other) = (await Phone.Of(house, Role.Volunteer, Somebody.Village), await Phone.Of(house, Role.Tksk, Flood.District));
        var refused = await one.One(Phone.Act("disaster.household", Household(incident, Guid.CreateVersion7(), village: Somebody.Elsewhere)));
        Assert.Equal("refused", Phone.State(refused));
        Assert.True(refused.GetProperty("errors").TryGetProperty("village", out _));

        var sent = Phone.Act("disaster.household", Household(incident, Guid.CreateVersion7()), Guid.CreateVersion7());
        var done = await one.One(sent);
        Assert.Equal("done", Phone.State(done));
        Assert.Equal(done.ToString(), (await one.One(sent)).ToString());
        Assert.Equal("done", Phone.State(await other.One(Phone.Act("disaster.household", Household(incident, Guid.CreateVersion7(), head: "Rachmat Rekaan")))));
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        Assert.Equal(2, await officer.Db.Set<Household>().CountAsync());
        Assert.Equal(Phone.Record(done), Assert.Single(await officer.Get<HouseholdDoubles>().Of(incident)).First.Row.Id);
        Assert.Equal(2, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == nameof(RecordHousehold)));
    }

    [Theory, EachDatabase]
    public async Task Goods_handed_out_without_a_signal_wait_for_their_household_and_never_exceed_the_stock(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var post = await officer.Get<MoveGoods>().OpenStore(incident, new() { Name = "Posko", Region = Somebody.Village });
        await officer.Get<MoveGoods>().In(post, new() { Source = "Uji", Amounts = { ["RICE"] = 25 } });
        await Somebody.In(house, "Uji Tagana", kind: "TAGANA");
        await officer.Get<CallVolunteers>().Call(incident, new() { Roles = [await officer.Db.Set<PillarRole>().Select(r => r.Id).SingleAsync()] });
        var code = await officer.Db.Set<Responder>().Select(r => r.Code).SingleAsync();
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        await phone.Pull();
        var share = phone.Has["disasters"][incident.ToString()];
        Assert.Equal(25, share.GetProperty("stores")[0].GetProperty("stock").GetProperty("RICE").GetInt64());

        var (household, listed) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal("waiting", Phone.State(await phone.One(Phone.Act("goods.out", new { store = post, household, amounts = Rice(10) }))));
        var answers = await phone.Sync(
            Phone.Act("disaster.household", Household(incident, household), listed),
            Phone.Act("goods.out", new { store = post, household, amounts = Rice(20) }),
            Phone.Act("disaster.checkin", new { code, @in = true }),
            Phone.Act("disaster.checkin", new { code, @in = true }));
        Assert.Equal(("done", "done", "refused"), (Phone.State(answers[0]), Phone.State(answers[2]), Phone.State(answers[3])));
        // The one that waited is done as soon as its household is there: so one of the two handings over finds too little.
        await phone.Pull();
        var given = await officer.Db.Set<GoodsMovement>().AsNoTracking().Where(m => m.Way == GoodsWay.Out).ToListAsync();
        Assert.Equal(household, Assert.Single(given).HouseholdId);
        Assert.Single(await officer.Db.Set<Shift>().AsNoTracking().ToListAsync());
    }

    private static Dictionary<string, int> Rice(int kilograms) => new() { ["RICE"] = kilograms };

    private static object Household(Guid incident, Guid id, string head = "Rahmat Rekaan", string village = Somebody.Village) => new
    {
        incident, household = id, village, head, phone = (string?)null, address = "RT 004", people = 4, damage = "flooded", stay = "relatives", needs = new[] { "RICE" },
    };
}
