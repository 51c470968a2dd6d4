using System.Numerics;

namespace Pilar.Linkage.Kernels;

/// <summary>Jaro similarity with Winkler's prefix bonus (Winkler 1990), 0 to 1, bit-parallel, for texts of at most 32 bytes.</summary>
internal static unsafe class JaroWinkler
{
    /// <summary>The similarity cannot be higher when at most <paramref name="common"/> characters can be matched.</summary>
    public static double Most(int common, int la, int lb)
    {
        if (common <= 0) return 0;
        var jaro = (((double)common / la) + ((double)common / lb) + 1) / 3;
        return jaro + (0.4 * (1 - jaro));
    }

    public static double Similarity(byte* a, int la, byte* b, int lb)
    {
        if (la == 0 || lb == 0) return la == lb ? 1 : 0;
        var where = new Match32(a, la);
        var reach = Math.Max(0, (Math.Max(la, lb) / 2) - 1);
        uint takenA = 0, takenB = 0;
        for (var i = 0; i < lb; i++)
        {
            var low = Math.Max(0, i - reach);
            var window = (uint)((1ul << Math.Min(Match32.Longest, i + reach + 1)) - 1) & ~(uint)((1ul << low) - 1);
            var free = where.Of(b[i]) & window & ~takenA;
            if (free == 0) continue;
            takenA |= free & (0 - free);
            takenB |= 1u << i;
        }
        var m = BitOperations.PopCount(takenA);
        if (m == 0) return 0;
        var crossed = 0;
        for (uint x = takenA, y = takenB; x != 0; x &= x - 1, y &= y - 1)
            if (a[BitOperations.TrailingZeroCount(x)] != b[BitOperations.TrailingZeroCount(y)]) crossed++;
        var jaro = (((double)m / la) + ((double)m / lb) + ((m - (crossed / 2)) / (double)m)) / 3;
        var prefix = 0;
        while (prefix < 4 && prefix < la && prefix < lb && a[prefix] == b[prefix]) prefix++;
        return jaro + (prefix * 0.1 * (1 - jaro));
    }
}
