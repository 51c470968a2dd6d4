using System.Numerics;

namespace Pilar.Linkage.Blocking;

/// <summary>Where one thread sorts buckets: first all entries are seen, then those whose key may have come twice are kept, then these are sorted.</summary>
internal sealed class BlockRoom
{
    private const int BitsPerEntry = 8, Digit = 2048;
    private static readonly int[] Shifts = [42, 53];
    private readonly int[] counts = new int[Digit];
    private ulong[] once = [], twice = [], entries = [], other = [];
    private ulong mask;
    private int kept;

    /// <summary>Makes room for a bucket of so many entries.</summary>
    public void Begin(int count)
    {
        var words = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 8)) * BitsPerEntry / 64;
        if (once.Length < words) (once, twice) = (new ulong[words], new ulong[words]);
        else
        {
            once.AsSpan(0, words).Clear();
            twice.AsSpan(0, words).Clear();
        }
        if (entries.Length < count) (entries, other) = (new ulong[count + (count / 4)], new ulong[count + (count / 4)]);
        mask = (ulong)words - 1;
        kept = 0;
    }

    public void See(ReadOnlySpan<ulong> some)
    {
        foreach (var entry in some)
        {
            var (word, bit) = ((entry >> 38) & mask, 1ul << (int)(entry >> 32));
            ref var seen = ref once[word];
            twice[word] |= seen & bit;
            seen |= bit;
        }
    }

    public void Keep(ReadOnlySpan<ulong> some)
    {
        foreach (var entry in some)
        {
            entries[kept] = entry;
            kept += (int)(twice[(entry >> 38) & mask] >> (int)(entry >> 32)) & 1;
        }
    }

    /// <summary>Sorts what was kept and writes what stands together with its like; returns how many entries that are.</summary>
    public int Sort(Span<ulong> to)
    {
        var mine = entries.AsSpan(0, kept);
        if (kept < 64) mine.Sort();
        else
        {
            foreach (var shift in Shifts)
            {
                Move(mine, other, shift);
                (entries, other) = (other, entries);
                mine = entries.AsSpan(0, kept);
            }
            PutRight(mine);
        }
        return WriteRuns(mine, to);
    }

    private void Move(ReadOnlySpan<ulong> from, ulong[] to, int shift)
    {
        Array.Clear(counts);
        foreach (var entry in from) counts[(int)(entry >> shift) & (Digit - 1)]++;
        var sum = 0;
        for (var d = 0; d < Digit; d++) (counts[d], sum) = (sum, sum + counts[d]);
        foreach (var entry in from) to[counts[(int)(entry >> shift) & (Digit - 1)]++] = entry;
    }

    /// <summary>Two walks have sorted by the upper 22 of 32 bits, which leaves next to nothing to put right.</summary>
    private static void PutRight(Span<ulong> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            var entry = entries[i];
            var at = i;
            for (; at > 0 && entries[at - 1] >> 32 > entry >> 32; at--) entries[at] = entries[at - 1];
            entries[at] = entry;
        }
    }

    private static int WriteRuns(ReadOnlySpan<ulong> entries, Span<ulong> to)
    {
        var n = 0;
        for (int from = 0, end; from < entries.Length; from = end)
        {
            for (end = from + 1; end < entries.Length && entries[end] >> 32 == entries[from] >> 32; end++) ;
            if (end - from < 2) continue;
            entries[from..end].CopyTo(to[n..]);
            n += end - from;
        }
        return n;
    }
}
