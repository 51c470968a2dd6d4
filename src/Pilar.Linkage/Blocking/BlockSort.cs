using System.Numerics;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>
/// Records of a few rules ordered by key: one walk over the records makes the keys of all of them and splits each into buckets by the key's
/// upper bits; buckets are sorted by 32 more bits. An entry is (32 key bits, record number), so equal keys stand together and records within them in order.
/// </summary>
internal sealed unsafe class BlockSort(RecordStore store, int threads)
{
    private const int EntriesPerBucket = 1 << 14, MostBits = 10;
    private const long MostEntries = 20_000_000;
    private ulong[][] entries = [];
    private int[][] starts = [];

    /// <summary>How many rules are split together, so that their entries stay within bounds.</summary>
    public int Together { get; } = (int)Math.Clamp(MostEntries / Math.Max(1, store.Count), 1, 4);

    /// <summary>Number of buckets per rule.</summary>
    public int Buckets { get; private set; }

    public Span<ulong> Bucket(int rule, int b) => entries[rule].AsSpan(starts[rule][b], starts[rule][b + 1] - starts[rule][b]);

    /// <summary>Collects and splits. With <paramref name="share"/> below 1 only that share of the key space is taken.</summary>
    public void Split(IReadOnlyList<BlockingRule> rules, double share, CancellationToken stop)
    {
        var keys = rules.Select(r => new LaneKey(r.Lanes)).ToArray();
        var parents = rules.Select(r => r.Parent < 0 ? 0 : 1ul << r.Parent).ToArray();
        var bits = Math.Clamp(32 - BitOperations.LeadingZeroCount((uint)(store.Count / EntriesPerBucket)), 0, MostBits);
        var all = 1 << bits;
        Buckets = Math.Max(1, (int)Math.Ceiling(all * share));
        var counts = new int[threads][];
        Pass((t, from, to) =>
        {
            var mine = counts[t] = new int[rules.Count * all];
            for (var i = from; i < to; i++)
            {
                var record = store[i];
                var present = LaneKeys.Present(record);
                for (var r = 0; r < keys.Length; r++)
                    if (Takes(record, present, keys[r], parents[r])) mine[(r * all) + (int)(keys[r].Of(record) >> 1 >> (63 - bits))]++;
            }
        }, stop);
        starts = new int[rules.Count][];
        if (entries.Length < rules.Count) Array.Resize(ref entries, rules.Count);
        for (var r = 0; r < rules.Count; r++)
        {
            var total = 0;
            starts[r] = new int[Buckets + 1];
            for (var b = 0; b < Buckets; b++)
            {
                starts[r][b] = total;
                for (var t = 0; t < threads; t++) (counts[t][(r * all) + b], total) = (total, total + counts[t][(r * all) + b]);
            }
            starts[r][Buckets] = total;
            if (entries[r] is null || entries[r].Length < total) entries[r] = GC.AllocateUninitializedArray<ulong>(total);
        }
        Pass((t, from, to) =>
        {
            var mine = counts[t];
            for (var i = from; i < to; i++)
            {
                var record = store[i];
                var present = LaneKeys.Present(record);
                for (var r = 0; r < keys.Length; r++)
                {
                    if (!Takes(record, present, keys[r], parents[r])) continue;
                    var key = keys[r].Of(record);
                    var b = (int)(key >> 1 >> (63 - bits));
                    if (b < Buckets) entries[r][mine[(r * all) + b]++] = (key << 32) | (uint)i;
                }
            }
        }, stop);
    }

    /// <summary>
    /// Sorts one bucket by its key bits, keeping equal keys in record order: by the upper 22 bits in two walks, which leaves next to nothing to put right.
    /// </summary>
    public void Sort(int rule, int b, ref ulong[] room)
    {
        var bucket = Bucket(rule, b);
        if (bucket.Length < 48)
        {
            bucket.Sort();
            return;
        }
        if (room.Length < bucket.Length) room = new ulong[bucket.Length + (bucket.Length / 4)];
        Span<int> counts = stackalloc int[2048];
        var from = bucket;
        var to = room.AsSpan(0, bucket.Length);
        foreach (var shift in (ReadOnlySpan<int>)[42, 53])
        {
            counts.Clear();
            foreach (var entry in from) counts[(int)(entry >> shift) & 2047]++;
            var sum = 0;
            for (var d = 0; d < 2048; d++) (counts[d], sum) = (sum, sum + counts[d]);
            foreach (var entry in from) to[counts[(int)(entry >> shift) & 2047]++] = entry;
            var swap = from;
            from = to;
            to = swap;
        }
        for (var i = 1; i < bucket.Length; i++)
        {
            var entry = bucket[i];
            var at = i;
            for (; at > 0 && bucket[at - 1] >> 32 > entry >> 32; at--) bucket[at] = bucket[at - 1];
            bucket[at] = entry;
        }
    }

    /// <summary>Gives the memory of the entries back.</summary>
    public void Clear() => (entries, starts) = ([], []);

    private static bool Takes(byte* record, uint present, LaneKey key, ulong parent) =>
        (present & key.Lanes) == key.Lanes && (parent == 0 || (*(ulong*)(record + RecordSchema.FlagsAt) & parent) != 0);

    private void Pass(Action<int, int, int> body, CancellationToken stop) =>
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, t =>
            body(t, (int)((long)store.Count * t / threads), (int)((long)store.Count * (t + 1) / threads)));
}
