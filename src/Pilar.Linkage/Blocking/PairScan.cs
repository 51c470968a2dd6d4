using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>Two records and how they agree.</summary>
internal readonly record struct CandidatePair(int A, int B, ulong Pattern);

/// <summary>What happens to the compared pairs: counted for training, kept for scoring, or both.</summary>
/// <param name="Share">Share of the key space to look at (training on a sample).</param>
/// <param name="Count">True to count patterns.</param>
/// <param name="Keep">True to keep pairs.</param>
/// <param name="Screen">What tells the pairs worth keeping; null compares fully and keeps all.</param>
internal sealed record ScanPurpose(double Share, bool Count, bool Keep, Func<PairScreen>? Screen = null);

/// <summary>
/// Walks the blocks of every rule and compares each pair of records once: a pair that an earlier rule has already brought together is
/// recognised by the two records' lanes, so no set of pairs is held. Blocks beyond the rule's limit are left to refining rules.
/// </summary>
internal sealed class PairScan(RecordStore store, PairComparer comparer, RulePlanner planner, List<BlockingRule> rules, int threads)
{
    private const int MostRules = 60;
    private readonly int baseRules = rules.Count;
    private readonly int?[] limits = new int?[MostRules + 2];
    private ulong oversized;

    public PatternCounts Patterns { get; } = new();
    public List<CandidatePair[]> Kept { get; } = [];
    public long Compared { get; private set; }
    public long[] ComparedByRule { get; } = new long[64];

    public void Run(ScanPurpose purpose, CancellationToken stop)
    {
        Compared = 0;
        Array.Clear(ComparedByRule);
        using var sort = new BlockSort(store, threads);
        for (int r = 0, next; r < rules.Count; r = next)
        {
            // A refining rule needs the marks of its parent, so the parent must be through before keys are made.
            for (next = r + 1; next < rules.Count && next - r < sort.Together && rules[next].Parent < r; next++) ;
            sort.Split(rules[r..next], purpose.Share, stop);
            for (var rule = r; rule < next; rule++)
                if (Walk(sort, rule, rule - r, purpose, stop) && (oversized >> rule & 1) == 0)
                {
                    oversized |= 1ul << rule;
                    if (rules.Count < MostRules) Refine(rule);
                }
        }
    }

    private void Refine(int rule)
    {
        if (rule >= baseRules && rules[rule].Parent >= baseRules) return; // two steps of refinement are enough
        var finer = planner.Refinements(rules[rule].Lanes).Where(l => !rules.Exists(r => r.Parent < 0 && (l & r.Lanes) == r.Lanes && r.Lanes != rules[rule].Lanes)).Take(2);
        foreach (var lanes in finer) rules.Add(new BlockingRule(lanes, rule, 0));
    }

    /// <summary>Compares the blocks of a rule; true when some were too large and are left to finer rules.</summary>
    private bool Walk(BlockSort sort, int r, int place, ScanPurpose purpose, CancellationToken stop)
    {
        sort.Turn(place);
        var histogram = new long[threads][];
        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop };
        Parallel.For(0, threads, options, t =>
        {
            var mine = histogram[t] = new long[65];
            var room = new BlockRoom();
            for (int b; (b = Interlocked.Increment(ref next)) < sort.Buckets;)
            {
                sort.Sort(b, room);
                CountRuns(sort.Bucket(b), mine);
            }
        });
        var limit = limits[r] ??= LimitFor(histogram, purpose.Share);
        next = -1;
        var workers = new PairWorker[threads];
        var kept = new CandidatePair[sort.Buckets][];
        var earlier = new EarlierRules(rules, r, oversized);
        Parallel.For(0, threads, options, t =>
        {
            var worker = workers[t] = new PairWorker(store, comparer, earlier, limit, purpose);
            for (int b; (b = Interlocked.Increment(ref next)) < sort.Buckets && !stop.IsCancellationRequested;)
            {
                worker.Bucket(sort.Bucket(b));
                kept[b] = [.. worker.Kept];
                worker.Kept.Clear();
            }
        });
        stop.ThrowIfCancellationRequested();
        foreach (var worker in workers)
        {
            Patterns.AddAll(worker.Patterns);
            Compared += worker.Compared;
            ComparedByRule[r] += worker.Compared;
        }
        Kept.AddRange(kept.Where(k => k.Length > 0));
        return workers.Any(w => w.Oversized);
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
}
