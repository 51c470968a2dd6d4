using Pilar.Linkage.Comparing;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Model;

/// <summary>
/// The u-probabilities: how often two different people show each level of a field. Fuzzy levels from random pairs of records, the level
/// "same" from value frequencies, which no sample of pairs could see.
/// </summary>
internal static unsafe class ChanceAgreement
{
    private const int Pairs = 240_000;

    public static double[][] Estimate(RecordStore store, PairComparer comparer, int threads)
    {
        var fields = store.Schema.Fields.Length;
        var counts = new long[threads][];
        var firstFile = store.FirstFileCount;
        var twoFiles = firstFile < store.Count;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, t =>
        {
            var mine = counts[t] = new long[fields * 16];
            for (long n = (long)Pairs * t / threads; n < (long)Pairs * (t + 1) / threads; n++)
            {
                // A fixed sequence of pairs, whatever the number of threads.
                var x = Text.Hash.Mix((ulong)n + 1);
                var i = (int)((x >> 32) % (ulong)(twoFiles ? firstFile : store.Count));
                var j = twoFiles ? firstFile + (int)((uint)x % (uint)(store.Count - firstFile)) : (int)((uint)x % (uint)store.Count);
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

    /// <summary>Probability that two random records that both have the field have the very same value, from the hashes of up to 100,000 records.</summary>
    private static double[] ExactAgreement(RecordStore store)
    {
        var fields = store.Schema.Fields;
        var result = new double[fields.Length];
        var step = Math.Max(1, store.Count / 100_000);
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
