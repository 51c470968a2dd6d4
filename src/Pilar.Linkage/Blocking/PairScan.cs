using System.Runtime.Intrinsics.X86;
using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>Two records and how they agree.</summary>
internal readonly record struct CandidatePair(int A, int B, ulong Pattern);

/// <summary>What happens to the compared pairs: counted for training, kept for scoring, or both.</summary>
/// <param name="Share">Share of the key space to look at (training on a sample).</param>
/// <param name="Count">True to count patterns.</param>
/// <param name="Keep">Which patterns are worth keeping; null keeps none.</param>
internal sealed record ScanPurpose(double Share, bool Count, Func<Func<ulong, bool>>? Keep);

/// <summary>
/// Walks the blocks of every rule and compares each pair of records once: a pair that an earlier rule has already brought together is
/// recognised by the two records' lanes, so no set of pairs is held. Blocks beyond the rule's limit are left to refining rules.
/// </summary>
internal sealed unsafe class PairScan(RecordStore store, PairComparer comparer, RulePlanner planner, List<BlockingRule> rules, int threads)
{
    private const int Ahead = 6;
    private readonly bool twoFiles = store.FirstFileCount < store.Count;
    private readonly BlockSort sort = new(store, threads);
    private readonly int baseRules = rules.Count;
    private readonly Dictionary<int, int> limits = [];

    public PatternCounts Patterns { get; } = new();
    public List<CandidatePair[]> Kept { get; } = [];
    public long Compared { get; private set; }
    public long[] ComparedByRule { get; } = new long[64];

    public void Run(ScanPurpose purpose, CancellationToken stop)
    {
        Compared = 0;
        Array.Clear(ComparedByRule);
        for (var r = 0; r < rules.Count; r++)
        {
            stop.ThrowIfCancellationRequested();
            sort.Split(rules[r], purpose.Share, stop);
            var oversized = Walk(r, purpose, stop);
            if (!limits.ContainsKey(-1 - r) && oversized && rules.Count < 60)
            {
                limits[-1 - r] = 1;
                Refine(r);
            }
        }
    }

    private void Refine(int rule)
    {
        if (rule >= baseRules && rules[rule].Parent >= baseRules) return; // two steps of refinement are enough
        var finer = planner.Refinements(rules[rule].Lanes).Where(l => !rules.Exists(r => r.Parent < 0 && (l & r.Lanes) == r.Lanes && r.Lanes != rules[rule].Lanes)).Take(2);
        foreach (var lanes in finer) rules.Add(new BlockingRule(lanes, rule, 0));
    }

    private bool Walk(int r, ScanPurpose purpose, CancellationToken stop)
    {
        var histogram = new long[threads][];
        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop };
        Parallel.For(0, threads, options, t =>
        {
            var mine = histogram[t] = new long[65];
            ulong[] room = [];
            for (int b; (b = Interlocked.Increment(ref next)) < sort.Buckets;)
            {
                sort.Sort(b, ref room);
                CountRuns(sort.Bucket(b), mine);
            }
        });
        if (!limits.TryGetValue(r, out var limit)) limits[r] = limit = LimitFor(histogram, purpose.Share);
        var over = 0;
        next = -1;
        var workers = new Worker[threads];
        var kept = new CandidatePair[sort.Buckets][];
        Parallel.For(0, threads, options, t =>
        {
            var worker = workers[t] = new Worker(this, store, comparer, r, limit, purpose);
            for (int b; (b = Interlocked.Increment(ref next)) < sort.Buckets && !stop.IsCancellationRequested;)
            {
                worker.Bucket(sort.Bucket(b));
                kept[b] = [.. worker.Kept];
                worker.Kept.Clear();
            }
            if (worker.Oversized) Interlocked.Exchange(ref over, 1);
        });
        stop.ThrowIfCancellationRequested();
        foreach (var worker in workers)
        {
            Patterns.AddAll(worker.Patterns);
            Compared += worker.Compared;
            ComparedByRule[r] += worker.Compared;
        }
        Kept.AddRange(kept.Where(k => k.Length > 0));
        return over != 0;
    }

    private static void CountRuns(ReadOnlySpan<ulong> bucket, long[] histogram)
    {
        for (int from = 0, to; from < bucket.Length; from = to)
        {
            for (to = from + 1; to < bucket.Length && bucket[to] >> 32 == bucket[from] >> 32; to++) ;
            long n = to - from;
            if (n > 1) histogram[System.Numerics.BitOperations.Log2((ulong)n)] += n * (n - 1) / 2;
        }
    }

    /// <summary>The largest block size at which the rule stays within its share of the pairs.</summary>
    private int LimitFor(long[][] histogram, double share)
    {
        var allowed = Math.Max(planner.Budget / 3, 200_000) * share;
        double sum = 0;
        for (var log = 1; log < 31; log++)
        {
            var pairs = histogram.Sum(h => h[log]);
            if (sum + pairs > allowed) return Math.Max(1 << log, 8);
            sum += pairs;
        }
        return int.MaxValue;
    }

    private sealed class Worker(PairScan scan, RecordStore store, PairComparer comparer, int rule, int limit, ScanPurpose purpose)
    {
        private readonly List<(int From, int Length)> runs = [];
        private readonly Func<ulong, bool>? keep = purpose.Keep?.Invoke();

        public PatternCounts Patterns { get; } = new();
        public List<CandidatePair> Kept { get; } = [];
        public long Compared { get; private set; }
        public bool Oversized { get; private set; }

        public void Bucket(ReadOnlySpan<ulong> bucket)
        {
            runs.Clear();
            for (int from = 0, to; from < bucket.Length; from = to)
            {
                for (to = from + 1; to < bucket.Length && bucket[to] >> 32 == bucket[from] >> 32; to++) ;
                if (to - from > 1) runs.Add((from, to - from));
            }
            for (var i = 0; i < runs.Count; i++)
            {
                if (i + Ahead < runs.Count) Fetch(bucket.Slice(runs[i + Ahead].From, Math.Min(16, runs[i + Ahead].Length)));
                var run = bucket.Slice(runs[i].From, runs[i].Length);
                if (run.Length > limit) Leave(run);
                else Compare(run);
            }
        }

        private void Fetch(ReadOnlySpan<ulong> run)
        {
            if (!Sse.IsSupported) return;
            foreach (var entry in run)
            {
                var record = store[(int)(uint)entry];
                for (var at = 0; at < store.Schema.Stride; at += 64) Sse.Prefetch0(record + at);
            }
        }

        private void Leave(ReadOnlySpan<ulong> run)
        {
            Oversized = true;
            foreach (var entry in run) *(ulong*)(store[(int)(uint)entry] + RecordSchema.FlagsAt) |= 1ul << rule;
        }

        private void Compare(ReadOnlySpan<ulong> run)
        {
            for (var x = 0; x < run.Length - 1; x++)
            {
                var i = (int)(uint)run[x];
                var a = store[i];
                for (var y = x + 1; y < run.Length; y++)
                {
                    var j = (int)(uint)run[y];
                    if (scan.twoFiles && i < store.FirstFileCount == j < store.FirstFileCount) continue;
                    var b = store[j];
                    if (scan.FoundEarlier(rule, a, b)) continue;
                    var pattern = comparer.Pattern(a, b);
                    Compared++;
                    if (purpose.Count) Patterns.Add(pattern);
                    if (keep is not null && keep(pattern)) Kept.Add(new CandidatePair(i, j, pattern));
                }
            }
        }
    }

    private bool FoundEarlier(int rule, byte* a, byte* b)
    {
        var agree = LaneKeys.Agreement(a, b);
        var left = *(ulong*)(a + RecordSchema.FlagsAt);
        for (var r = 0; r < rule; r++)
        {
            var earlier = rules[r];
            if ((agree & earlier.Lanes) == earlier.Lanes && (left >> r & 1) == 0 && (earlier.Parent < 0 || (left >> earlier.Parent & 1) != 0)) return true;
        }
        return false;
    }
}
