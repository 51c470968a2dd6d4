using System.Runtime.InteropServices;

namespace Pilar.Linkage.Model;

/// <summary>
/// Two records (by number from 0, in order of reading), their log2 odds of being one person, the agreement pattern, and the row of
/// <see cref="ShareRows"/> that says which field adds what (-1 when it is not kept).
/// </summary>
internal readonly record struct ScoredPair(int A, int B, ulong Pattern, float Weight, int Row = -1)
{
    public static void SortByRecord(List<ScoredPair> pairs)
    {
        var items = CollectionsMarshal.AsSpan(pairs);
        var keys = new ulong[items.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = ((ulong)(uint)items[i].A << 32) | (uint)items[i].B;
        keys.AsSpan().Sort(items);
    }

    /// <summary>The records of those pairs (ordered by record) that weigh enough, the strongest first, equal ones in order of record.</summary>
    public static (int A, int B)[] StrongestFirst(List<ScoredPair> pairs, double leastWeight)
    {
        var keys = new ulong[pairs.Count];
        var n = 0;
        for (var i = 0; i < pairs.Count; i++)
            if (pairs[i].Weight >= leastWeight) keys[n++] = ((ulong)~Rising(pairs[i].Weight) << 32) | (uint)i;
        Radix.Sort(ref keys, n, 32);
        var strongest = new (int, int)[n];
        for (var i = 0; i < n; i++)
        {
            var pair = pairs[(int)(uint)keys[i]];
            strongest[i] = (pair.A, pair.B);
        }
        return strongest;
    }

    /// <summary>The bits of a float as a number that rises with it.</summary>
    private static uint Rising(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;
    }
}
