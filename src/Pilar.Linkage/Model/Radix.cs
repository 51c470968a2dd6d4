namespace Pilar.Linkage.Model;

/// <summary>Sorts numbers by their upper bits, a digit of 11 bits a walk; equal ones keep their order.</summary>
internal static class Radix
{
    private const int DigitBits = 11, Digits = 1 << DigitBits;

    /// <param name="keys">The numbers; another array afterwards.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="from">The lowest bit that counts.</param>
    public static void Sort(ref ulong[] keys, int count, int from)
    {
        var other = new ulong[keys.Length];
        Span<int> counts = stackalloc int[Digits];
        for (var shift = from; shift < 64; shift += DigitBits)
        {
            counts.Clear();
            foreach (var key in keys.AsSpan(0, count)) counts[(int)(key >> shift) & (Digits - 1)]++;
            var sum = 0;
            for (var d = 0; d < Digits; d++) (counts[d], sum) = (sum, sum + counts[d]);
            foreach (var key in keys.AsSpan(0, count)) other[counts[(int)(key >> shift) & (Digits - 1)]++] = key;
            (keys, other) = (other, keys);
        }
    }
}
