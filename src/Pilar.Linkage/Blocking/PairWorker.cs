using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>
/// One thread's walk through the blocks of a rule, in two steps: from the lanes alone, which pairs are new; then those are compared. Memory is asked for
/// some steps ahead, for waiting on it would take longer than comparing.
/// </summary>
internal sealed unsafe class PairWorker(RecordStore store, PairComparer comparer, EarlierRules earlier, int limit, ScanPurpose purpose)
{
    private const int RunsAhead = 16, PairsAhead = 12, WordsAhead = 5, MostWaiting = 2048;
    private readonly bool twoFiles = store.FirstFileCount < store.Count;
    private readonly List<(int From, int Length)> runs = [];
    private readonly (int A, int B)[] waiting = new (int, int)[MostWaiting];
    private readonly PairScreen? screen = purpose.Screen?.Invoke();
    private int waitingCount;

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
            if (i + RunsAhead < runs.Count) Fetch(bucket.Slice(runs[i + RunsAhead].From, Math.Min(16, runs[i + RunsAhead].Length)));
            var run = bucket.Slice(runs[i].From, runs[i].Length);
            if (run.Length > limit) Leave(run);
            else Collect(run);
        }
        Compare();
    }

    private void Fetch(ReadOnlySpan<ulong> run)
    {
        foreach (var entry in run) store.FetchLanes((int)(uint)entry);
    }

    private void Leave(ReadOnlySpan<ulong> run)
    {
        Oversized = true;
        foreach (var entry in run) *(ulong*)(store[(int)(uint)entry] + RecordSchema.FlagsAt) |= 1ul << earlier.Rule;
    }

    private void Collect(ReadOnlySpan<ulong> run)
    {
        for (var x = 0; x < run.Length - 1; x++)
        {
            var i = (int)(uint)run[x];
            var a = store[i];
            for (var y = x + 1; y < run.Length; y++)
            {
                var j = (int)(uint)run[y];
                if (twoFiles && i < store.FirstFileCount == j < store.FirstFileCount) continue;
                if (earlier.Found(a, store[j])) continue;
                waiting[waitingCount++] = (i, j);
                if (waitingCount == MostWaiting) Compare();
            }
        }
    }

    private void Compare()
    {
        for (var p = -PairsAhead; p < waitingCount; p++)
        {
            if (p + PairsAhead < waitingCount)
            {
                store.FetchFields(waiting[p + PairsAhead].A);
                store.FetchFields(waiting[p + PairsAhead].B);
            }
            if (p + WordsAhead is >= 0 and var soon && soon < waitingCount) comparer.FetchWords(store[waiting[soon].A], store[waiting[soon].B]);
            if (p < 0) continue;
            var (i, j) = waiting[p];
            ulong pattern;
            if (screen is null) pattern = comparer.Pattern(store[i], store[j]);
            else if (!screen.Passes(store[i], store[j], out pattern)) continue;
            if (purpose.Count) Patterns.Add(pattern);
            if (purpose.Keep) Kept.Add(new CandidatePair(i, j, pattern));
        }
        Compared += waitingCount;
        waitingCount = 0;
    }
}
