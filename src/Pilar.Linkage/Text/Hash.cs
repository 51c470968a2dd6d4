using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilar.Linkage.Text;

/// <summary>A 64-bit hash of short texts and numbers: the same on every machine and in every run, so that results are.</summary>
internal static class Hash
{
    private const ulong Odd = 0x9E3779B97F4A7C15, Odd2 = 0xD6E8FEB86659FD93;

    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var n = text.Length;
        var h = (ulong)n * Odd2;
        ref var p = ref MemoryMarshal.GetReference(text);
        if (n < 8) return n == 0 ? Mix(h) : Mix(h ^ Short(ref p, n));
        for (var i = 0; i + 8 <= n; i += 8) h = Mix(h ^ Eight(ref p, i));
        return (n & 7) == 0 ? h : Mix(h ^ (Eight(ref p, n - 8) >> (64 - (8 * (n & 7)))));
    }

    private static ulong Eight(ref byte p, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref p, at));

    /// <summary>One to seven bytes as a number, read in two or three pieces that may overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Short(ref byte p, int n) => n >= 4
        ? Unsafe.ReadUnaligned<uint>(ref p) | ((ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref p, n - 4)) << (8 * (n - 4)))
        : p | ((ulong)Unsafe.Add(ref p, n >> 1) << (8 * (n >> 1))) | ((ulong)Unsafe.Add(ref p, n - 1) << (8 * (n - 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 32)) * Odd;
        x = (x ^ (x >> 29)) * Odd2;
        return x ^ (x >> 32);
    }

    /// <summary>32 bits that are never 0, because 0 stands for "missing" in blocking keys.</summary>
    public static uint Key(ulong hash) => (uint)Mix(hash) | 1;

    public static uint Key(ulong a, ulong b) => Key(Mix(a) ^ (b * Odd));
}
