using System.Numerics;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Kernels;

/// <summary>Edits between two packed numbers (<see cref="Digits"/>): 0, 1 (replacement, insertion, deletion, swap of neighbours), 2, or 3 for more.</summary>
internal static unsafe class DigitEdits
{
    public static int UpToTwo(ulong a, ulong b)
    {
        if (a == b) return 0;
        int la = Digits.Count(a), lb = Digits.Count(b);
        if (Math.Abs(la - lb) > 2 || la == 0 || lb == 0) return Math.Min(3, Math.Max(la, lb));
        // Left-aligned and right-aligned differences give the common prefix and suffix in half bytes.
        var prefix = BitOperations.LeadingZeroCount((a << (4 * (16 - la))) ^ (b << (4 * (16 - lb)))) >> 2;
        var suffix = BitOperations.TrailingZeroCount(a ^ b) >> 2;
        var shorter = Math.Min(la, lb);
        if (Math.Abs(la - lb) == 1 && prefix + suffix >= shorter) return 1;
        if (la == lb)
        {
            if (prefix + suffix >= la - 1) return 1;
            if (prefix + suffix == la - 2 && IsSwap(a, b, suffix)) return 1;
        }
        // All but two digits must stand at most two places away from where they were.
        var far = Differing(a, b) & Differing(a, b << 4) & Differing(a, b >> 4) & Differing(a, b << 8) & Differing(a, b >> 8);
        if (BitOperations.PopCount(far & (0x1111111111111111ul >> (4 * (16 - la)))) > 2) return 3;
        return Math.Min(3, Full(a, la, b, lb));
    }

    private static bool IsSwap(ulong a, ulong b, int suffix)
    {
        var x = (a >> (4 * suffix)) & 255;
        var y = (b >> (4 * suffix)) & 255;
        return x == ((y >> 4) | ((y & 15) << 4));
    }

    /// <summary>The lowest bit of every half byte in which the two differ (other bits mean nothing).</summary>
    private static ulong Differing(ulong a, ulong b)
    {
        var differ = a ^ b;
        differ |= differ >> 2;
        return differ | (differ >> 1);
    }

    private static int Full(ulong a, int la, ulong b, int lb)
    {
        var x = stackalloc byte[64];
        for (var i = 0; i < la; i++) x[i] = (byte)((a >> (4 * (la - 1 - i))) & 15);
        for (var i = 0; i < lb; i++) x[32 + i] = (byte)((b >> (4 * (lb - 1 - i))) & 15);
        return Damerau.Distance(x, la, x + 32, lb);
    }
}
