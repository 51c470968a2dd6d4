using Pilar.Linkage.Clusters;
using Pilar.Linkage.Model;

namespace Pilar.Linkage.Tests.Clusters;

public sealed class GroupingTests
{
    [Fact]
    public void A_chain_whose_ends_contradict_each_other_is_cut()
    {
        var weights = new Dictionary<(int, int), double> { [(0, 1)] = 9, [(1, 2)] = 3, [(0, 2)] = -12 };
        var groups = Run(3, weights);
        Assert.Equal(groups[0], groups[1]);
        Assert.NotEqual(groups[1], groups[2]);
    }

    [Fact]
    public void A_weak_link_is_closed_when_the_third_record_supports_it()
    {
        var weights = new Dictionary<(int, int), double> { [(0, 1)] = 9, [(1, 2)] = 6, [(0, 2)] = -2 };
        Assert.Single(Run(3, weights).Distinct());
    }

    [Fact]
    public void A_bridge_between_two_groups_does_not_join_them()
    {
        var weights = new Dictionary<(int, int), double> { [(0, 1)] = 12, [(2, 3)] = 12, [(1, 2)] = 4 };
        var groups = Run(4, weights);
        Assert.Equal(groups[0], groups[1]);
        Assert.Equal(groups[2], groups[3]);
        Assert.NotEqual(groups[1], groups[2]);
    }

    [Fact]
    public void Rivals_for_one_partner_share_their_odds()
    {
        var kept = OneToOne.Compete([new ScoredPair(0, 5, 0, 10), new ScoredPair(1, 5, 0, 4), new ScoredPair(2, 6, 0, 4)], -5);
        Assert.InRange(kept.Single(p => p.A == 0).Weight, 5.9, 6);
        Assert.DoesNotContain(kept, p => p.A == 1);
        Assert.Equal(4, kept.Single(p => p.A == 2).Weight);
    }

    private static int[] Run(int records, Dictionary<(int, int), double> weights)
    {
        double Weight(int a, int b) => weights.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)), -10);
        var pairs = weights.Where(w => w.Value > 0).Select(w => new ScoredPair(w.Key.Item1, w.Key.Item2, 0, (float)w.Value)).ToList();
        return new Grouping(Weight).Run(records, pairs, 0, CancellationToken.None);
    }
}
