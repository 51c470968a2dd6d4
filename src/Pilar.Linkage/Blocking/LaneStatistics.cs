using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>How often a lane is filled and how often two random records agree on it, from evenly spaced records.</summary>
internal sealed unsafe class LaneStatistics
{
    private const int Sample = 20_000;

    public LaneStatistics(RecordStore store)
    {
        var lanes = store.Schema.Lanes.Length;
        Filled = new double[lanes];
        Agreement = new double[lanes];
        var step = Math.Max(1, store.Count / Sample);
        var keys = new uint[(store.Count / step) + 1];
        for (var l = 0; l < lanes; l++)
        {
            int n = 0, seen = 0;
            for (var i = 0; i < store.Count; i += step)
            {
                var key = ((uint*)store[i])[l];
                seen++;
                if (key != 0) keys[n++] = key;
            }
            Filled[l] = seen == 0 ? 0 : (double)n / seen;
            Array.Sort(keys, 0, n);
            double pairs = 0;
            for (int from = 0, to = 0; from < n; from = to)
            {
                while (to < n && keys[to] == keys[from]) to++;
                pairs += (double)(to - from) * (to - from - 1);
            }
            // Pairs of one person among the sampled records would look like chance: a floor of one distinct value per two records.
            Agreement[l] = seen < 2 ? 0 : Math.Max(pairs / ((double)seen * (seen - 1)), 0.5 / Math.Max(1, store.Count));
        }
    }

    /// <summary>Share of records that have the lane.</summary>
    public double[] Filled { get; }

    /// <summary>Probability that two random records both have it and agree.</summary>
    public double[] Agreement { get; }
}
