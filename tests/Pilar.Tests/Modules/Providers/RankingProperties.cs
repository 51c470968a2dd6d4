using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Modules.Providers;
using Pilar.Modules.Providers.Matching;
using Pilar.Modules.Regions;
using Pilar.Tests.Modules.Regions;

namespace Pilar.Tests.Modules.Providers;

/// <summary>What must hold of the order for any services and any need.</summary>
[Properties(Arbitrary = [typeof(RankingProperties)], MaxTest = 300)]
public class RankingProperties
{
    private static readonly string[] Regions = ["63.03.05.2009", "63.03.05", "63.03", "63.04", "63", "ID"];
    private static readonly string[] Kinds = ["PMKS-08", "PMKS-09", "PMKS-24"];
    private static readonly MatchWords Words = new(new Dictionary<string, string>(), new Dictionary<string, string>(), PackagedRegionsOnce.Tree);

    private static Gen<T?> Maybe<T>(Gen<T> some) where T : struct => Gen.OneOf(Gen.Constant<T?>(null), some.Select(v => (T?)v));

    private static Gen<GeoPoint> Points => from x in Gen.Choose(0, 100) from y in Gen.Choose(0, 100) select new GeoPoint(114 + x / 100.0, -4 + y / 100.0);

    private static Gen<string> Some(string[] codes) => Gen.SubListOf(codes).Select(c => string.Join('|', c));

    private static Gen<Candidate> Candidates =>
        from kinds in Some(Kinds)
        from areas in Gen.Elements(Regions)
        from papers in Some(["KTP", "KK"])
        from age in Maybe(Gen.Choose(0, 80))
        from sex in Gen.Elements(null, "M", "F")
        from income in Maybe(Gen.Choose(1, 4).Select(m => m * 1_000_000L))
        from residents in Gen.Elements(false, true)
        from open in Gen.Elements(true, true, false)
        from capacity in Maybe(Gen.Choose(0, 3))
        from answers in Gen.Choose(0, 2)
        from point in Maybe(Points)
        from place in Gen.Elements(Regions)
        from name in Gen.Elements("A", "B")
        select new Candidate
        {
            ServiceId = Guid.NewGuid(), Service = name, Home = place, Kinds = kinds, Areas = areas, Papers = papers, AgeFrom = age, OnlySex = sex, IncomeLimit = income, ResidentsOnly = residents, IsOpen = open,
            Capacity = capacity, Answers = answers, AnswerMinutes = answers * 60, Places = [new(place, point)],
        };

    private static Gen<Need> Needs =>
        from region in Gen.Elements(Regions[0], Regions[1], Regions[2])
        from kinds in Gen.SubListOf(Kinds)
        from age in Maybe(Gen.Choose(0, 90))
        from sex in Gen.Elements(null, "M", "F")
        from home in Gen.Elements(null, Regions[0], Regions[3])
        from income in Maybe(Gen.Choose(0, 5).Select(m => m * 1_000_000L))
        from papers in Gen.OneOf(Gen.Constant<IReadOnlyCollection<string>?>(null), Gen.SubListOf("KTP", "KK").Select(p => (IReadOnlyCollection<string>?)[.. p]))
        from point in Maybe(Points)
        select new Need { Region = region, Kinds = [.. kinds], Age = age, Sex = sex, Residence = home, Income = income, Papers = papers, Point = point };

    public static Arbitrary<Need> Need() => Needs.ToArbitrary();

    public static Arbitrary<Candidate[]> Services() => Gen.Choose(0, 12).SelectMany(n => Gen.ListOf(Candidates, n)).Select(c => c.ToArray()).ToArbitrary();

    [Property]
    public bool What_is_unfit_never_stands_above_what_fits(Candidate[] services, Need need)
    {
        var order = Ranking.Of(services, need, Words).Select(m => m.Fit).ToList();
        return order.SequenceEqual(order.Order());
    }

    [Property]
    public bool The_order_is_the_same_however_the_services_come(Candidate[] services, Need need, int seed)
    {
        var shuffled = services.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Ranking.Of(services, need, Words).Select(m => m.ServiceId).SequenceEqual(Ranking.Of(shuffled, need, Words).Select(m => m.ServiceId));
    }

    [Property]
    public bool The_closer_of_two_that_are_else_alike_wins(Candidate[] services, Need need)
    {
        if (services.Length == 0) return true;
        var near = services[0] with { ServiceId = Guid.NewGuid(), Places = [new(Regions[0], new(114.5, -3.5))] };
        var far = near with { ServiceId = Guid.NewGuid(), Places = [new(Regions[0], new(114.5, -3.2))] };
        var from = need with { Region = Regions[0], Point = new(114.5, -3.51) };
        var order = Ranking.Of([far, .. services, near], from, Words).Select(m => m.ServiceId).ToList();
        return order.IndexOf(near.ServiceId) < order.IndexOf(far.ServiceId);
    }

    [Property]
    public bool To_learn_more_never_makes_a_verdict_unknown_again(Candidate[] services, Need need)
    {
        var known = need with { Age = need.Age ?? 30, Sex = need.Sex ?? "F", Residence = need.Residence ?? Regions[0], Income = need.Income ?? 0, Papers = need.Papers ?? [] };
        var before = Ranking.Of(services, need, Words).ToDictionary(m => m.ServiceId);
        return Ranking.Of(services, known, Words).All(m => m.Unknown <= before[m.ServiceId].Unknown && m.NotMet >= before[m.ServiceId].NotMet);
    }
}
