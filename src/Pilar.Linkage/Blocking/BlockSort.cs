using System.Numerics;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>
/// The blocks of a few rules: one walk over the records makes the keys of all of them and splits each into buckets by the key's upper bits; a bucket is
/// then sorted by 32 more bits. An entry is (32 key bits, record number), so equal keys stand together and records within them in order. Most
/// records are alone with their key: they are sieved out before sorting.
/// </summary>
internal sealed unsafe class BlockSort(RecordStore store, int threads) : IDisposable
{
    private const int EntriesPerBucket = 1 << 14, MostBits = 10;
    private const long MostEntries = 20_000_000;
    private readonly BucketChunks[] chunks = [.. Enumerable.Range(0, threads).Select(_ => new BucketChunks())];
    private ulong[] sorted = [];
    private int[] starts = [], lengths = [];
    private int rule, all;

    /// <summary>How many rules are split together, so that their entries stay within bounds.</summary>
    public int Together { get; } = (int)Math.Clamp(MostEntries / Math.Max(1, store.Count), 1, 4);

    /// <summary>Number of buckets per rule.</summary>
    public int Buckets { get; private set; }

    /// <summary>The records of a sorted bucket that share their key with another.</summary>
    public ReadOnlySpan<ulong> Bucket(int b) => sorted.AsSpan(starts[b], lengths[b]);

    /// <summary>Collects and splits. With <paramref name="share"/> below 1 only that share of the key space is taken.</summary>
    public void Split(IReadOnlyList<BlockingRule> rules, double share, CancellationToken stop)
    {
        var keys = rules.Select(r => new LaneKey(r.Lanes)).ToArray();
        var parents = rules.Select(r => r.Parent < 0 ? 0 : 1ul << r.Parent).ToArray();
        var bits = Math.Clamp(32 - BitOperations.LeadingZeroCount((uint)(store.Count / EntriesPerBucket)), 0, MostBits);
        all = 1 << bits;
        Buckets = Math.Max(1, (int)Math.Ceiling(all * share));
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, t =>
        {
            var mine = chunks[t];
            mine.Begin(keys.Length * all);
            var last = (int)((long)store.Count * (t + 1) / threads);
            for (var i = (int)((long)store.Count * t / threads); i < last; i++)
            {
                var record = store[i];
                var present = LaneKeys.Present(record);
                for (var r = 0; r < keys.Length; r++)
                {
                    if (!Takes(record, present, keys[r], parents[r])) continue;
                    var key = keys[r].Of(record);
                    var b = (int)(key >> 1 >> (63 - bits));
                    if (b < Buckets) mine.Add((r * all) + b, (key << 32) | (uint)i);
                }
            }
        });
    }

    /// <summary>Turns to one of the rules that were split together; its buckets are then to be sorted.</summary>
    public void Turn(int place)
    {
        rule = place;
        starts = new int[Buckets];
        lengths = new int[Buckets];
        var total = 0;
        for (var b = 0; b < Buckets; b++) (starts[b], total) = (total, total + Count(b));
        if (sorted.Length < total) sorted = GC.AllocateUninitializedArray<ulong>(total);
    }

    /// <summary>Sorts one bucket by its key bits, keeping equal keys in record order.</summary>
    public void Sort(int b, BlockRoom room)
    {
        room.Begin(Count(b));
        foreach (var part in chunks)
            foreach (var chunk in part.Of((rule * all) + b)) room.See(chunk);
        foreach (var part in chunks)
            foreach (var chunk in part.Of((rule * all) + b)) room.Keep(chunk);
        lengths[b] = room.Sort(sorted.AsSpan(starts[b]));
    }

    public void Dispose()
    {
        foreach (var part in chunks) part.Dispose();
        (sorted, starts, lengths) = ([], [], []);
    }

    private int Count(int b)
    {
        var count = 0;
        foreach (var part in chunks) count += part.Count((rule * all) + b);
        return count;
    }

    private static bool Takes(byte* record, uint present, LaneKey key, ulong parent) =>
        (present & key.Lanes) == key.Lanes && (parent == 0 || (*(ulong*)(record + RecordSchema.FlagsAt) & parent) != 0);
}
