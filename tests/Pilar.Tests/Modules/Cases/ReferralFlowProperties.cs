using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Providers.Entries;
using Pilar.Tests.Modules.Providers;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Cases;

/// <summary>Whatever is offered, answered, taken back or left in silence, in any order: what may not follow is refused, and the places held are those of the referrals under way.</summary>
public class ReferralFlowProperties
{
    private const int Places = 2, Silence = 7;

    /// <summary>What happens to the referral of one of three cases; below 3 it is offered.</summary>
    private static readonly Dictionary<int, ReferralState> Answers = new()
    {
        [3] = ReferralState.Accepted, [4] = ReferralState.InService, [5] = ReferralState.Done, [6] = ReferralState.Declined, [8] = ReferralState.Withdrawn,
    };

    [Theory, EachDatabase]
    public async Task No_place_is_lost_or_given_twice_in_any_order(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var later = house.Later(9);
        var (_, service, _) = await Helpers.Kept(house);
        await Helpers.Count(house, service, Places);
        var cases = new List<Guid>();
        foreach (var name in new[] { "Bambang Uji", "Citra Coba", "Darto Misal" })
        {
            await using var officer = house.As(Role.RegencyOfficer, "63.03");
            cases.Add(await ReferralTests.Planned(officer, name));
        }
        var steps = from what in Gen.Choose(0, 8) from which in Gen.Choose(0, 2) select (what, which);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(Gen.ListOf(steps, 16).ToArbitrary(), walk => Holds(walk).GetAwaiter().GetResult()));

        async Task<bool> Holds(IReadOnlyList<(int What, int Which)> walk)
        {
            var under = new Dictionary<int, (Guid Id, ReferralState State)>();
            foreach (var (what, which) in walk)
            {
                await Step(what, which, under);
                Assert.Equal((under.Count, under.Count), await Held());
            }
            foreach (var (id, _) in under.Values) await Answer(id, ReferralState.Withdrawn);
            return await Held() == (0, 0);
        }

        async Task Step(int what, int which, Dictionary<int, (Guid Id, ReferralState State)> under)
        {
            if (what == Silence)
            {
                await using var system = later.AsSystem();
                await system.Get<IEnumerable<EachDay>>().OfType<EscalateReferrals>().Single().Run(CancellationToken.None);
            }
            else if (!Answers.TryGetValue(what, out var to))
            {
                await using var officer = house.As(Role.RegencyOfficer, "63.03");
                if (under.ContainsKey(which) || under.Count == Places) await Assert.ThrowsAsync<Refusal>(() => officer.Get<OfferReferral>().Run(cases[which], ReferralTests.Offer(service)));
                else under[which] = (await officer.Get<OfferReferral>().Run(cases[which], ReferralTests.Offer(service)), ReferralState.Offered);
            }
            else if (under.TryGetValue(which, out var known))
            {
                if (!Follows(known.State, to)) await Assert.ThrowsAsync<Refusal>(() => Answer(known.Id, to));
                else
                {
                    await Answer(known.Id, to);
                    if (to is ReferralState.Accepted or ReferralState.InService) under[which] = (known.Id, to);
                    else under.Remove(which);
                }
            }
        }

        async Task Answer(Guid id, ReferralState to)
        {
            await using var officer = house.As(Role.RegencyOfficer, "63.03");
            await officer.Get<AnswerReferral>().Run(id, new() { To = to, Reason = "Alasan uji." });
        }

        async Task<(int Taken, int Holding)> Held()
        {
            await using var system = house.AsSystem();
            return (await system.Db.Set<Service>().Where(s => s.Id == service).Select(s => s.Taken).SingleAsync(), await system.Db.Set<Referral>().CountAsync(r => r.HoldsPlace));
        }
    }

    private static bool Follows(ReferralState from, ReferralState to) => (from, to) switch
    {
        (_, ReferralState.Withdrawn) or (ReferralState.Offered, ReferralState.Accepted or ReferralState.Declined) or (ReferralState.Accepted, ReferralState.InService or ReferralState.Declined) or (ReferralState.InService, ReferralState.Done) => true,
        _ => false,
    };
}
