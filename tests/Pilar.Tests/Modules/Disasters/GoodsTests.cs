using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Disasters;

public class GoodsTests
{
    [Theory, EachDatabase]
    public async Task Goods_go_out_to_one_receiver_and_never_more_than_there_are(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        var household = await Flood.Listed(house, incident);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var move = officer.Get<MoveGoods>();
        await Refused(nameof(StoreForm.Region), () => move.OpenStore(incident, new() { Name = "Posko", Region = Somebody.Elsewhere }));
        var (post, depot) = (await move.OpenStore(incident, new() { Name = "Posko", Region = Somebody.Village }), await move.OpenStore(null, new() { Name = "Gudang", Region = "63.03" }));
        await Refused(nameof(GoodsInForm.Source), () => move.In(depot, new() { Amounts = { ["RICE"] = 5 } }));
        await Refused("Amounts[GOLD]", () => move.In(depot, new() { Source = "Uji", Amounts = { ["GOLD"] = 5 } }));
        await Refused("Amounts[RICE]", () => move.In(depot, new() { Source = "Uji", Amounts = { ["RICE"] = -5 } }));
        await move.In(depot, new() { Source = "Dinas rekaan", Paper = "SJ-1", Amounts = { ["RICE"] = 100, ["BLANKET"] = 20 } });
        await Refused(nameof(GoodsOutForm.Incident), () => move.Out(depot, new() { Village = Somebody.Village, Receiver = "Uji", Amounts = { ["RICE"] = 1 } }));
        await Refused(nameof(GoodsOutForm.Shelter), () => move.Out(depot, new() { Household = household, Store = post, Amounts = { ["RICE"] = 1 } }));
        await Refused(nameof(GoodsOutForm.Receiver), () => move.Out(depot, new() { Store = post, Amounts = { ["RICE"] = 1 } }));
        await move.Out(depot, new() { Store = post, Receiver = "Petugas posko rekaan", Amounts = { ["RICE"] = 60, ["BLANKET"] = 10 } });
        await Refused("Amounts[RICE]", () => move.Out(post, new() { Household = household, Amounts = { ["RICE"] = 61 } }));
        await Refused("Amounts[BLANKET]", () => move.Out(post, new() { Household = household, Amounts = { ["RICE"] = 1, ["BLANKET"] = 11 } }));
        await move.Out(post, new() { Household = household, Paper = "TT-1", Amounts = { ["RICE"] = 10, ["BLANKET"] = 2 } });
        await using (var volunteer = house.As(Role.Volunteer, Somebody.OtherVillage)) await Assert.ThrowsAsync<Missing>(() => volunteer.Get<MoveGoods>().Out(post, new() { Village = Somebody.OtherVillage, Receiver = "Uji", Amounts = { ["RICE"] = 1 } }));
        await using (var leader = house.As(Role.Leader, "63.03")) await Assert.ThrowsAsync<Denied>(() => leader.Get<MoveGoods>().In(post, new() { Source = "Uji", Amounts = { ["RICE"] = 1 } }));

        await officer.Get<StateNeeds>().Run(incident, new() { Amounts = { ["RICE"] = 500 } });
        var rice = (await Lines()).Single(l => l.Kind == "RICE");
        Assert.Equal((500, 1, 50, 10, 490), (rice.Needed, rice.Asking, rice.Stock, rice.Given, rice.Lacking));
        Assert.Equal(2, (await GoodsBalance.GivenTo(officer.Db, household)).Count);
        var log = await house.AsSystem().Db.Audit.Where(a => a.Verb == "GoodsOut" && a.SubjectId == post).SingleAsync();
        Assert.DoesNotContain("Rahmat", log.Changes + log.Facts, StringComparison.Ordinal);

        async Task<IReadOnlyList<GoodsLine>> Lines() => await GoodsBalance.Of(officer.Db, await HouseholdTotals.Of(officer.Db, officer.Get<HouseholdCipher>(), incident, DateTime.MaxValue), incident, DateTime.MaxValue);

        async Task Refused(string about, Func<Task> act)
        {
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(act)).About);
            officer.Db.ChangeTracker.Clear();
        }
    }

    [Theory, EachDatabase]
    public async Task A_wrong_line_is_set_against_once_and_only_while_the_goods_are_there(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var move = officer.Get<MoveGoods>();
        var (post, depot) = (await move.OpenStore(incident, new() { Name = "Posko", Region = Somebody.Village }), await move.OpenStore(null, new() { Name = "Gudang", Region = "63.03" }));
        await move.In(depot, new() { Source = "Uji", Amounts = { ["RICE"] = 100 } });
        await move.Out(depot, new() { Store = post, Receiver = "Uji", Amounts = { ["RICE"] = 70 } });
        await move.Out(post, new() { Village = Somebody.Village, Receiver = "Ketua RT rekaan", Amounts = { ["RICE"] = 50 } });
        var lines = await officer.Db.Set<GoodsMovement>().AsNoTracking().OrderBy(m => m.Id).ToListAsync();
        await Assert.ThrowsAsync<Refusal>(() => Counter(lines.Single(m => m.Way == GoodsWay.Transfer && m.Quantity < 0)));
        Assert.Equal(nameof(CounterForm.Reason), (await Assert.ThrowsAsync<Refusal>(() => move.Counter(new() { Movement = lines[0].Id }))).About);
        var given = lines.Single(m => m.Way == GoodsWay.Out);
        await Counter(given);
        Assert.Equal(nameof(CounterForm.Movement), (await Assert.ThrowsAsync<Refusal>(() => Counter(given))).About);
        officer.Db.ChangeTracker.Clear();
        await Counter(lines.Single(m => m.Way == GoodsWay.Transfer && m.Quantity > 0));
        var stocks = await GoodsBalance.Stocks(officer.Db, [post, depot]);
        Assert.Equal((0, 100), (stocks[post].Count(), stocks[depot].Single().Quantity));
        Assert.Equal(2, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == "CounterGoods"));

        async Task Counter(GoodsMovement line)
        {
            officer.Db.ChangeTracker.Clear();
            await move.Counter(new() { Movement = line.Id, Reason = "Salah catat." });
        }
    }

    [Theory, EachDatabase]
    public async Task Twelve_who_ask_at_once_for_the_last_goods_get_what_there_is_and_not_more(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        Guid post;
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            post = await officer.Get<MoveGoods>().OpenStore(incident, new() { Name = "Posko", Region = Somebody.Village });
            await officer.Get<MoveGoods>().In(post, new() { Source = "Uji", Amounts = { ["RICE"] = 25 } });
        }
        var given = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(Ask)));
        Assert.Equal(5, given.Count(ok => ok));
        await using var desk = house.AsSystem();
        Assert.Equal(0, await desk.Db.Set<GoodsMovement>().SumAsync(m => m.Quantity));
        Assert.Equal(5, await desk.Db.Audit.CountAsync(a => a.Verb == "GoodsOut"));

        async Task<bool> Ask()
        {
            await using var tksk = house.As(Role.Tksk, Flood.District);
            try
            {
                await tksk.Get<MoveGoods>().Out(post, new() { Village = Somebody.Village, Receiver = "Uji", Amounts = { ["RICE"] = 5 } });
                return true;
            }
            catch (Refusal refusal) when (refusal.About == "Amounts[RICE]")
            {
                return false;
            }
        }
    }

    private sealed record Step(int What, int Store, int Other, int Amount);

    private static readonly Gen<Step> Steps = from what in Gen.Choose(0, 3) from store in Gen.Choose(0, 2) from other in Gen.Choose(0, 2) from amount in Gen.Choose(1, 9) select new Step(what, store, other, amount);

    /// <summary>Whatever is asked for in whatever order: no balance is ever negative, and what is refused changes nothing.</summary>
    [Theory, EachDatabase]
    public void The_ledger_agrees_with_counting_on_fingers(DatabaseProvider provider) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3).WithEndSize(16), Prop.ForAll(Steps.ListOf().ToArbitrary(), steps => Holds(provider, steps).GetAwaiter().GetResult()));

    private static async Task<bool> Holds(DatabaseProvider provider, IEnumerable<Step> steps)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var move = officer.Get<MoveGoods>();
        var stores = new List<Guid>();
        foreach (var name in new[] { "A", "B", "C" }) stores.Add(await move.OpenStore(incident, new() { Name = name, Region = "63.03" }));
        var (fingers, lines) = (new long[3], new HashSet<Guid>());
        foreach (var step in steps)
        {
            officer.Db.ChangeTracker.Clear();
            var before = (long[])fingers.Clone();
            try
            {
                await Do(step);
            }
            catch (Refusal)
            {
                fingers = before;
            }
            var stocks = await GoodsBalance.Stocks(officer.Db, stores);
            if (!stores.Select(s => stocks[s].Sum(x => x.Quantity)).SequenceEqual(fingers) || fingers.Any(f => f < 0)) return false;
        }
        return true;

        async Task Do(Step step)
        {
            var amounts = new Dictionary<string, long?> { ["RICE"] = step.Amount };
            if (step.What == 0)
            {
                fingers[step.Store] += step.Amount;
                await move.In(stores[step.Store], new() { Source = "Uji", Amounts = amounts });
            }
            else if (step.What == 1)
            {
                fingers[step.Store] -= step.Amount;
                await move.Out(stores[step.Store], new() { Village = Somebody.Village, Receiver = "Uji", Amounts = amounts });
            }
            else if (step.What == 2)
            {
                (fingers[step.Store], fingers[step.Other]) = step.Store == step.Other ? (fingers[step.Store], fingers[step.Other]) : (fingers[step.Store] - step.Amount, fingers[step.Other] + step.Amount);
                await move.Out(stores[step.Store], new() { Store = stores[step.Other], Receiver = "Uji", Amounts = amounts });
            }
            else if (await officer.Db.Set<GoodsMovement>().AsNoTracking().Where(m => m.CorrectsId == null && m.StoreId == stores[step.Store]).OrderByDescending(m => m.Id).FirstOrDefaultAsync() is { } last)
            {
                if (lines.Contains(last.HandoverId)) return;
                fingers[step.Store] -= last.Quantity;
                if (last.OtherStoreId is { } other) fingers[stores.IndexOf(other)] += last.Quantity;
                await move.Counter(new() { Movement = last.Id, Reason = "Salah catat." });
                lines.Add(last.HandoverId);
            }
        }
    }
}
