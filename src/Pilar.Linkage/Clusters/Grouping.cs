using Pilar.Linkage.Model;

namespace Pilar.Linkage.Clusters;

/// <summary>
/// Groups records that are one person. Pairs are taken from the strongest down; two groups are joined only when all evidence between
/// their members, also of pairs that blocking never brought together, speaks for it on average. A chain of look-alikes therefore breaks where
/// its ends contradict each other. Records that no chain of pairs connects never meet, so that threads share the chains out among them; the result is the same with any number of them.
/// </summary>
/// <param name="weightOf">Weight of any two records; minus infinity when a person has said that they differ.</param>
/// <param name="pairsOnly">True when a group may hold two records at most (one-to-one linkage).</param>
/// <param name="threads">How many threads may work.</param>
internal sealed class Grouping(Func<int, int, double> weightOf, bool pairsOnly = false, int threads = 1)
{
    private const int MostProbes = 400;
    private const double Floor = -14;

    /// <summary>Group number of every record; records alone have their own.</summary>
    public int[] Run(int records, List<ScoredPair> pairs, double leastWeight, CancellationToken stop)
    {
        var group = new int[records];
        var next = new int[records]; // members of a group form a ring
        var size = new int[records];
        for (var i = 0; i < records; i++) (group[i], next[i], size[i]) = (i, i, 1);
        var order = ScoredPair.StrongestFirst(pairs, leastWeight);
        var chains = new Chains(records, order);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, t =>
        {
            foreach (var (a, b) in order)
            {
                if (chains.Of(a) % threads != t) continue;
                stop.ThrowIfCancellationRequested();
                int x = group[a], y = group[b];
                if (pairsOnly && (size[x] > 1 || size[y] > 1)) continue;
                if (x == y || ((size[x] > 1 || size[y] > 1) && !Agree(x, y, next, size, leastWeight))) continue;
                Join(x, y, group, next, size);
            }
        });
        return group;
    }

    private bool Agree(int x, int y, int[] next, int[] size, double leastWeight)
    {
        var all = (long)size[x] * size[y];
        if (all > MostProbes * 16L) return false;
        var step = (int)Math.Max(1, all / MostProbes);
        double sum = 0;
        int probes = 0, at = 0;
        var i = x;
        do
        {
            var j = y;
            do
            {
                if (at++ % step == 0)
                {
                    var weight = weightOf(i, j);
                    if (double.IsNegativeInfinity(weight)) return false;
                    sum += Math.Clamp(weight, Floor, -Floor);
                    probes++;
                }
                j = next[j];
            }
            while (j != y);
            i = next[i];
        }
        while (i != x);
        return sum / probes >= Math.Min(leastWeight, 0);
    }

    private static void Join(int x, int y, int[] group, int[] next, int[] size)
    {
        var (large, small) = size[x] > size[y] || (size[x] == size[y] && x < y) ? (x, y) : (y, x);
        var i = small;
        do
        {
            group[i] = large;
            i = next[i];
        }
        while (i != small);
        (next[large], next[small]) = (next[small], next[large]);
        size[large] += size[small];
    }
}
