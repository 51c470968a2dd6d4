using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>
/// Records of one rule ordered by key: split into buckets by the key's upper bits, each bucket sorted by 32 more bits.
/// An entry is (32 key bits, record number), so equal keys stand together and records within them in order.
/// </summary>
internal sealed unsafe class BlockSort(RecordStore store, int threads)
{
    private const int EntriesPerBucket = 1 << 13;
    private ulong[] entries = [];
    private int[] starts = [];

    /// <summary>Number of buckets; bucket b holds <see cref="Bucket"/>.</summary>
    public int Buckets { get; private set; }

    public Span<ulong> Bucket(int b) => entries.AsSpan(starts[b], starts[b + 1] - starts[b]);

    /// <summary>Collects and splits. With <paramref name="share"/> below 1 only that share of the key space is taken.</summary>
    public void Split(BlockingRule rule, double share, CancellationToken stop)
    {
        Span<int> list = stackalloc int[16];
        var laneCount = 0;
        for (var l = 0; l < 16; l++)
            if ((rule.Lanes >> l & 1) != 0) list[laneCount++] = l;
        var lanes = list[..laneCount].ToArray();
        var bits = Math.Clamp(32 - System.Numerics.BitOperations.LeadingZeroCount((uint)(store.Count / EntriesPerBucket)), 0, 12);
        var all = 1 << bits;
        Buckets = Math.Max(1, (int)Math.Ceiling(all * share));
        var counts = new int[threads][];
        Pass((t, from, to) =>
        {
            var mine = counts[t] = new int[all];
            for (var i = from; i < to; i++)
                if (KeyOf(i, rule, lanes) is var key and not 0) mine[key >> 1 >> (63 - bits)]++;
        }, stop);
        var total = 0;
        starts = new int[Buckets + 1];
        for (var b = 0; b < Buckets; b++)
        {
            starts[b] = total;
            for (var t = 0; t < threads; t++) (counts[t][b], total) = (total, total + counts[t][b]);
        }
        starts[Buckets] = total;
        if (entries.Length < total) entries = GC.AllocateUninitializedArray<ulong>(total);
        Pass((t, from, to) =>
        {
            var mine = counts[t];
            for (var i = from; i < to; i++)
                if (KeyOf(i, rule, lanes) is var key and not 0 && (int)(key >> 1 >> (63 - bits)) is var b && b < Buckets)
                    entries[mine[b]++] = (key << 32) | (uint)i;
        }, stop);
    }

    /// <summary>Sorts one bucket by its key bits, keeping equal keys in record order.</summary>
    public void Sort(int b, ref ulong[] room)
    {
        var bucket = Bucket(b);
        if (bucket.Length < 48)
        {
            bucket.Sort();
            return;
        }
        if (room.Length < bucket.Length) room = new ulong[bucket.Length + (bucket.Length / 4)];
        Span<int> counts = stackalloc int[2048];
        var from = bucket;
        var to = room.AsSpan(0, bucket.Length);
        foreach (var shift in (ReadOnlySpan<int>)[32, 43, 54])
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
        from.CopyTo(bucket);
    }

    private ulong KeyOf(int i, BlockingRule rule, int[] lanes)
    {
        var record = store[i];
        if (rule.Parent >= 0 && (*(ulong*)(record + RecordSchema.FlagsAt) >> rule.Parent & 1) == 0) return 0;
        return LaneKeys.Key(record, lanes);
    }

    private void Pass(Action<int, int, int> body, CancellationToken stop) =>
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, t =>
            body(t, (int)((long)store.Count * t / threads), (int)((long)store.Count * (t + 1) / threads)));
}
