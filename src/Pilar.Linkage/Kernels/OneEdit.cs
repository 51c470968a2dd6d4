using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pilar.Linkage.Kernels;

/// <summary>Whether two texts of at most 32 bytes are at most one edit apart (replacement, insertion, deletion, swap of neighbours), without a loop.</summary>
internal static unsafe class OneEdit
{
    /// <param name="a">33 readable bytes.</param>
    /// <param name="la">Length of the first text.</param>
    /// <param name="b">33 readable bytes.</param>
    /// <param name="lb">Length of the second.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Separates(byte* a, int la, byte* b, int lb)
    {
        Vector256<byte> x = Vector256.Load(a), y = Vector256.Load(b);
        var differ = ~Vector256.Equals(x, y).ExtractMostSignificantBits();
        if (la == lb)
        {
            differ &= Below(la);
            if ((differ & (differ - 1)) == 0) return true;
            var first = BitOperations.TrailingZeroCount(differ);
            return differ == 3u << first && a[first] == b[first + 1] && a[first + 1] == b[first];
        }
        if (la < lb) return lb - la == 1 && Inserted(differ, x, la, Vector256.Load(b + 1));
        return la - lb == 1 && Inserted(differ, y, lb, Vector256.Load(a + 1));
    }

    /// <summary>True when the longer text is the shorter one with a character put in: after the place, everything stands one further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Inserted(uint differ, Vector256<byte> shorter, int length, Vector256<byte> longerMoved)
    {
        var differMoved = ~Vector256.Equals(shorter, longerMoved).ExtractMostSignificantBits() & Below(length);
        return differMoved == 0 || BitOperations.Log2(differMoved) < BitOperations.TrailingZeroCount(differ & Below(length));
    }

    private static uint Below(int length) => (uint)((1ul << length) - 1);
}
