using Pilar.Linkage.Blocking;
using Pilar.Linkage.Clusters;
using Pilar.Linkage.Columns;
using Pilar.Linkage.Comparing;
using Pilar.Linkage.Csv;
using Pilar.Linkage.Model;
using Pilar.Linkage.Records;

namespace Pilar.Linkage;

/// <summary>Finds which records of one or two lists of people are the same person.</summary>
public static class Linker
{
    private const double TrainingPairs = 6_000_000;

    /// <summary>Runs a whole linkage. Throws <see cref="LinkageException"/> for input that cannot be used and <see cref="OperationCanceledException"/> when stopped.</summary>
    public static LinkResult Run(LinkOptions options, CancellationToken stop = default)
    {
        if (options.Inputs.Count is < 1 or > 2) throw new LinkageException("Give one file to find duplicates in, or two files to link.");
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        var phases = new Phases(options.Progress, stop);
        var sources = options.Inputs.Select(path => new CsvSource(path)).ToArray();
        RecordStore? store = null;
        try
        {
            var (fields, ids) = InputPlan.For(sources, options);
            store = new RecordStore(new RecordSchema(fields));
            Load(store, sources, ids, options, threads, stop);
            phases.Done("read", $"{store.Count:N0} records, {sources.Sum(s => s.Size) / 1e6:N1} MB");
            return Link(store, options, threads, phases, stop);
        }
        catch
        {
            store?.Dispose();
            throw;
        }
        finally
        {
            foreach (var source in sources) source.Dispose();
        }
    }

    private static void Load(RecordStore store, CsvSource[] sources, string?[] ids, LinkOptions options, int threads, CancellationToken stop)
    {
        for (var s = 0; s < sources.Length; s++)
        {
            var from = store.Count;
            new RecordLoader(store, InputPlan.ColumnsOf(store.Schema.Fields, s), ids[s], threads).Load(sources[s], stop);
            store.Ids.Settle(store.Count);
            if (store.Ids.FirstDuplicate(from, store.Count) is { } twice)
                throw new LinkageException($"{options.Inputs[s]}: the id {twice} in column {ids[s]} occurs more than once; every record needs an id of its own (or name another column with --id).");
            if (s == 0) store.FirstFileCount = store.Count;
        }
        store.Weigh(store.Count);
    }

    private static LinkResult Link(RecordStore store, LinkOptions options, int threads, Phases phases, CancellationToken stop)
    {
        var comparer = new PairComparer(store);
        var twoFiles = store.FirstFileCount < store.Count;
        double n = store.Count, allPairs = twoFiles ? (double)store.FirstFileCount * (store.Count - store.FirstFileCount) : n * (n - 1) / 2;
        RulePlanner planner = null!;
        List<BlockingRule> rules = [];
        double[][] chance = [];
        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            () => rules = (planner = new RulePlanner(store.Schema, new LaneStatistics(store), n, Math.Max(allPairs, 1))).Plan(),
            () => chance = ChanceAgreement.Estimate(store, comparer, threads));
        phases.Done("plan", $"{rules.Count} blocking rules, expected recall {planner.ExpectedRecall:P1}");

        var share = Math.Min(1, TrainingPairs / Math.Max(1, planner.Budget));
        var scan = new PairScan(store, comparer, planner, rules, threads);
        scan.Run(new ScanPurpose(share, Count: true, Keep: share == 1), stop);
        phases.Done(share < 1 ? "sample" : "compare", $"{scan.Compared:N0} pairs, {scan.Patterns.Count:N0} patterns");

        var judged = new Judgements(store, options.Labels);
        unsafe ulong PatternOf(int i, int j) => comparer.Pattern(store[i], store[j]);
        var (patterns, counts) = scan.Patterns.Sorted();
        var known = judged.All.Select(j => (PatternOf(j.A, j.B), j.Same)).ToArray();
        var model = Training.Run(comparer.Levels, chance, patterns, counts, allPairs * share, n * share, known);
        for (var k = 0; k < LinkModel.Classes; k++) model.Pairs[k] /= share;
        phases.Done("learn", $"{model.Pairs[0]:N0} pairs of one person expected");
        var scoring = new Scoring(store, comparer, model, patterns, threads);
        if (share < 1)
        {
            scan.Run(new ScanPurpose(1, Count: false, Keep: true, () => new PairScreen(comparer, model, scoring)), stop);
            phases.Done("compare", $"{scan.Compared:N0} pairs");
        }
        scoring.LearnRarity(scan.Kept);
        var pairs = scoring.Score(scan.Kept, options.LeastProbability);
        scan.Kept.Clear();
        phases.Done("score", $"{pairs.Count:N0} pairs kept");
        var oneToOne = twoFiles && (options.OneToOne ?? OneToOne.Holds(pairs));
        if (oneToOne) pairs = OneToOne.Compete(pairs, LinkModel.WeightOf(options.LeastProbability));
        pairs = judged.Apply(pairs, PatternOf);
        var grouping = new Grouping((i, j) => judged.Of(i, j) switch { true => Judgements.Certain, false => double.NegativeInfinity, _ => scoring.Weight(i, j) }, oneToOne, threads);
        var groups = grouping.Run(store.Count, pairs, LinkModel.WeightOf(options.Threshold), stop);
        phases.Done("cluster", $"{Count(groups, store):N0} clusters");
        return new LinkResult(store, scoring, pairs, groups, phases.All, scan, rules, planner.ExpectedRecall);
    }

    private static int Count(int[] groups, RecordStore store)
    {
        var count = 0;
        for (var i = 0; i < groups.Length; i++)
            if (groups[i] == i && store.IsAlive(i)) count++;
        return count;
    }
}
