using Pilar.Linkage.Text;

namespace Pilar.Linkage.Model;

/// <summary>How many pairs show each pattern of agreement: an open hash table, one per thread, added up afterwards.</summary>
internal sealed class PatternCounts
{
    private ulong[] keys = new ulong[4096];
    private double[] counts = new double[4096];
    private int used;

    public int Count => used;

    public void Add(ulong pattern, double times = 1)
    {
        var key = pattern + 1; // 0 marks an empty slot; the pattern "everything missing" is 0
        var mask = keys.Length - 1;
        var at = (int)(Hash.Mix(key) >> 20) & mask;
        while (keys[at] != key)
        {
            if (keys[at] == 0)
            {
                if (used * 2 >= keys.Length)
                {
                    Grow();
                    Add(pattern, times);
                    return;
                }
                keys[at] = key;
                used++;
                break;
            }
            at = (at + 1) & mask;
        }
        counts[at] += times;
    }

    /// <summary>Patterns in rising order with their counts: the same however many threads counted.</summary>
    public (ulong[] Patterns, double[] Counts) Sorted()
    {
        var patterns = new ulong[used];
        var times = new double[used];
        var n = 0;
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] != 0) (patterns[n], times[n++]) = (keys[i] - 1, counts[i]);
        Array.Sort(patterns, times);
        return (patterns, times);
    }

    public void AddAll(PatternCounts other)
    {
        for (var i = 0; i < other.keys.Length; i++)
            if (other.keys[i] != 0) Add(other.keys[i] - 1, other.counts[i]);
    }

    private void Grow()
    {
        var (oldKeys, oldCounts) = (keys, counts);
        (keys, counts, used) = (new ulong[oldKeys.Length * 2], new double[oldKeys.Length * 2], 0);
        for (var i = 0; i < oldKeys.Length; i++)
            if (oldKeys[i] != 0) Add(oldKeys[i] - 1, oldCounts[i]);
    }
}
