using Pilar.Linkage.Clusters;
using Pilar.Linkage.Model;

namespace Pilar.Linkage.Tests.Clusters;

public sealed class ChainsTests
{
    [Fact]
    public void Records_that_pairs_connect_have_one_chain_and_others_another()
    {
        var random = new Random(3);
        for (var run = 0; run < 50; run++)
        {
            var pairs = Enumerable.Range(0, random.Next(120)).Select(_ => (A: random.Next(100), B: random.Next(100))).ToArray();
            var plain = Enumerable.Range(0, 100).ToArray();
            for (var changed = true; changed;)
            {
                changed = false;
                foreach (var (a, b) in pairs)
                {
                    if (plain[a] == plain[b]) continue;
                    plain[a] = plain[b] = Math.Min(plain[a], plain[b]);
                    changed = true;
                }
            }
            var chains = new Chains(100, pairs);
            Assert.Equal(plain, Enumerable.Range(0, 100).Select(chains.Of));
        }
    }

    [Fact]
    public void Threads_do_not_change_the_groups()
    {
        var random = new Random(8);
        var pairs = Enumerable.Range(0, 900).Select(_ => (A: random.Next(999), B: random.Next(999))).Where(p => p.A < p.B).Distinct()
            .Select(p => new ScoredPair(p.A, p.B, 0, random.Next(1, 20))).ToList();
        ScoredPair.SortByRecord(pairs);
        double Weight(int a, int b) => ((a * 31) + (b * 17)) % 23 - 9;
        var groups = new[] { 1, 2, 7 }.Select(threads => new Grouping(Weight, threads: threads).Run(1000, pairs, 0, CancellationToken.None)).ToArray();
        Assert.Equal(groups[0], groups[1]);
        Assert.Equal(groups[0], groups[2]);
    }
}
