using System.Numerics;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>How often lanes are filled and how often two random records agree on them, from evenly spaced records.</summary>
internal sealed unsafe class LaneStatistics
{
    private const int Sample = 20_000;
    private const double WellKnown = 1e6;
    private readonly int seen;
    private readonly uint[] lanesOf;
    private readonly ulong[] keys;
    private readonly int[] times;

    public LaneStatistics(RecordStore store)
    {
        var lanes = store.Schema.Lanes.Length;
        Filled = new double[lanes];
        Agreement = new double[lanes];
        // The more records there are, the rarer the agreements that matter, and the more are looked at.
        var step = Math.Max(1, (int)(store.Count / (Sample * Math.Sqrt(Math.Max(1, store.Count / WellKnown)))));
        lanesOf = new uint[((store.Count / step) + 1) * Lanes.Most];
        for (var i = 0; i < store.Count; i += step)
            new ReadOnlySpan<uint>(store[i], Lanes.Most).CopyTo(lanesOf.AsSpan(seen++ * Lanes.Most));
        keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)seen * 2 + 2)];
        times = new int[keys.Length];
        for (var l = 0; l < lanes; l++)
        {
            var pairs = Pairs(1u << l, out var filled);
            Filled[l] = seen == 0 ? 0 : (double)filled / seen;
            // Pairs of one person among the sampled records would look like chance: a floor of one distinct value per two records.
            Agreement[l] = seen < 2 ? 0 : Math.Max(pairs / Orders, 0.5 / Math.Max(1, store.Count));
        }
    }

    /// <summary>Share of records that have the lane.</summary>
    public double[] Filled { get; }

    /// <summary>Probability that two random records both have it and agree.</summary>
    public double[] Agreement { get; }

    private double Orders => seen * (seen - 1.0);

    /// <summary>Probability that two random records agree on all of these lanes, counted: agreement on the place of birth and on the village comes together.</summary>
    public double Joint(uint lanes) => seen < 2 ? 0 : Pairs(lanes, out _) / Orders;

    /// <summary>Pairs of sampled records that agree on all of these lanes, each in both orders.</summary>
    private double Pairs(uint lanes, out int filled)
    {
        Array.Clear(keys);
        filled = 0;
        var key = new LaneKey(lanes);
        double pairs = 0;
        fixed (uint* first = lanesOf)
            for (var i = 0; i < seen; i++)
            {
                var record = (byte*)(first + (i * Lanes.Most));
                if ((LaneKeys.Present(record) & lanes) != lanes) continue;
                filled++;
                pairs += 2.0 * Before(key.Of(record) | 1);
            }
        return pairs;
    }

    /// <summary>How often a key was seen before.</summary>
    private int Before(ulong key)
    {
        var at = (int)(key >> 32) & (keys.Length - 1);
        while (keys[at] != 0 && keys[at] != key) at = (at + 1) & (keys.Length - 1);
        if (keys[at] == 0) (keys[at], times[at]) = (key, 0);
        return times[at]++;
    }
}
