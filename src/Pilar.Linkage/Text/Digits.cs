namespace Pilar.Linkage.Text;

/// <summary>
/// Up to 16 digits in one number: digit d is stored as the half byte d + 1, the last digit lowest, so that equality,
/// length, prefix and edits are a few bit operations and 012 differs from 12. Longer numbers keep their last 16 digits.
/// </summary>
internal static class Digits
{
    public static ulong Pack(ReadOnlySpan<byte> text)
    {
        ulong packed = 0;
        foreach (var c in text)
            if ((uint)(c - '0') <= 9) packed = (packed << 4) | (uint)(c - '0' + 1);
        return packed;
    }

    public static int Count(ulong packed) => (67 - System.Numerics.BitOperations.LeadingZeroCount(packed)) >> 2;

    /// <summary>Digit number <paramref name="i"/> from the left of a number of <paramref name="length"/> digits.</summary>
    public static int At(ulong packed, int length, int i) => (int)((packed >> (4 * (length - 1 - i))) & 15) - 1;

    public static int Number(ulong packed, int length, int from, int count)
    {
        var n = 0;
        for (var i = from; i < from + count; i++) n = (n * 10) + At(packed, length, i);
        return n;
    }

    /// <summary>True for 000..., 111..., 9999: what people type when a form insists.</summary>
    public static bool IsDummy(ulong packed)
    {
        var n = Count(packed);
        if (n < 4) return false;
        var first = packed & 15;
        for (var rest = packed; rest != 0; rest >>= 4)
            if ((rest & 15) != first) return false;
        return true;
    }

    /// <summary>A phone number without country code: +62 812, 0062812, 62812 and 0812 become 812...</summary>
    public static ulong Phone(ReadOnlySpan<byte> text)
    {
        Span<byte> digits = stackalloc byte[32];
        var n = 0;
        foreach (var c in text)
            if ((uint)(c - '0') <= 9 && n < 32) digits[n++] = c;
        var all = digits[..n];
        if (all.StartsWith("00"u8)) all = all[2..];
        if (all.StartsWith("62"u8) && all.Length >= 10) all = all[2..];
        if (all.StartsWith("0"u8)) all = all[1..];
        return all.Length < 4 ? 0 : Pack(all);
    }
}
