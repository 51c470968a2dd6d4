using System.Numerics;

namespace Pilar.Linkage.Online;

/// <summary>
/// Records by key, for a few rules: one table of heads and one "next" number per record and rule. Chains may hold other keys that share
/// a head; whoever walks them compares anyway. Slots are numbered from 0; 4 bytes per rule and slot, and
/// 4 for each head, of which there are half as many or more.
/// </summary>
internal sealed class KeyChains(int rules, int capacity)
{
    private readonly int[][] next = [.. Enumerable.Range(0, rules).Select(_ => new int[capacity])];
    private readonly int[][] heads = [.. Enumerable.Range(0, rules).Select(_ => new int[BitOperations.RoundUpToPowerOf2((uint)capacity) / 2])];

    public long Bytes => rules * 4L * (next[0].Length + heads[0].Length);

    public void Add(int slot, ReadOnlySpan<ulong> keys)
    {
        for (var r = 0; r < rules; r++)
        {
            if (slot >= next[r].Length) Array.Resize(ref next[r], next[r].Length + Math.Max(1024, next[r].Length / 2));
            if (keys[r] == 0) continue;
            ref var head = ref heads[r][Place(r, keys[r])];
            next[r][slot] = head;
            head = slot + 1;
        }
    }

    /// <summary>True when the tables are too small for <paramref name="slots"/> records and the index should be rebuilt.</summary>
    public bool IsCrowded(int slots) => slots > heads[0].Length * 2;

    /// <summary>The newest record under a key, or -1.</summary>
    public int First(int rule, ulong key) => key == 0 ? -1 : heads[rule][Place(rule, key)] - 1;

    /// <summary>The record after <paramref name="slot"/> in its chain, or -1.</summary>
    public int After(int rule, int slot) => next[rule][slot] - 1;

    private int Place(int rule, ulong key) => (int)(key >> 20) & (heads[rule].Length - 1);
}
