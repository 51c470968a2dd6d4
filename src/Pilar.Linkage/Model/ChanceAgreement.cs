using Pilar.Linkage.Comparing;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Model;

/// <summary>
/// The u-probabilities: how often two different people show each level of a field. Fuzzy levels from random pairs of some thousand records, few enough to stay in the cache, the level
/// "same" from value frequencies, which no sample of pairs could see.
/// </summary>
internal static unsafe class ChanceAgreement
{
    private const int Pairs = 240_000, FewestPairs = 30_000, PairsPerRecord = 12, Drawn = 4096, Sampled = 50_000;

    public static double[][] Estimate(RecordStore store, PairComparer comparer, int threads)
    {
        var fields = store.Schema.Fields.Length;
        var counts = new long[threads][];
        var sample = store.Count < 2 ? 0 : (int)Math.Clamp((long)store.Count * PairsPerRecord, FewestPairs, Pairs);
        var (left, right) = Draw(store);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, t =>
        {
            var mine = counts[t] = new long[fields * 16];
            var last = (long)sample * (t + 1) / threads;
            for (var n = (long)sample * t / threads; n < last; n++)
            {
                var x = Text.Hash.Mix((ulong)n + 1);
                int i = left[(x >> 32) % (uint)left.Length], j = right[(uint)x % (uint)right.Length];
                if (i == j || !store.IsAlive(i) || !store.IsAlive(j)) continue;
                var pattern = comparer.Pattern(store[i], store[j]);
                for (var f = 0; f < fields; f++) mine[(f * 16) + PairComparer.LevelOf(pattern, f)]++;
            }
        });
        var same = ExactAgreement(store);
        var u = new double[fields][];
        for (var f = 0; f < fields; f++)
        {
            var levels = comparer.Levels[f].Count;
            u[f] = new double[levels];
            u[f][0] = 1;
            double present = 0;
            for (var l = 1; l < levels; l++) present += counts.Sum(c => c[(f * 16) + l]);
            for (var l = 1; l < levels; l++)
                u[f][l] = (counts.Sum(c => c[(f * 16) + l]) + (l == 1 ? 1 : 0.02)) / (present + 1 + (0.02 * (levels - 2)));
            var top = comparer.Levels[f].Same;
            if (same[f] > 0) u[f][top] = Math.Max(same[f], 1e-9);
            var sum = u[f].Skip(1).Sum();
            for (var l = 1; l < levels; l++) u[f][l] /= sum;
        }
        return u;
    }

    /// <summary>The records whose pairs are looked at: of one list, or of the two that are linked.</summary>
    private static (int[] Left, int[] Right) Draw(RecordStore store)
    {
        var first = store.FirstFileCount;
        return first > 0 && first < store.Count
            ? (Draw(0, first), Draw(first, store.Count - first))
            : Draw(0, store.Count) is var all ? (all, all) : default;
    }

    private static int[] Draw(int from, int count) => count <= Drawn
        ? [.. Enumerable.Range(from, count)]
        : [.. Enumerable.Range(0, Drawn).Select(n => from + (int)(Text.Hash.Mix((ulong)n + 1) % (uint)count))];

    /// <summary>Probability that two random records that both have the field have the very same value, from the hashes of up to 50,000 records.</summary>
    private static double[] ExactAgreement(RecordStore store)
    {
        var fields = store.Schema.Fields;
        var result = new double[fields.Length];
        var step = Math.Max(1, store.Count / Sampled);
        Parallel.For(0, fields.Length, f =>
        {
            var keys = new ulong[(store.Count / step) + 1];
            var n = 0;
            for (var i = 0; i < store.Count; i += step)
                if (FieldKey.Of(store.Schema, f, store[i]) is var key and not 0) keys[n++] = key;
            Array.Sort(keys, 0, n);
            double pairs = 0;
            for (int from = 0, to = 0; from < n; from = to)
            {
                while (to < n && keys[to] == keys[from]) to++;
                pairs += (double)(to - from) * (to - from - 1);
            }
            if (n > 1) result[f] = Math.Max(pairs / ((double)n * (n - 1)), 0.3 / ((double)n * n));
        });
        return result;
    }
}
