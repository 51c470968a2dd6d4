using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pilar.Linkage.Text;

/// <summary>A 64-bit hash of short texts and numbers: the same on every machine and in every run, so that results are.</summary>
internal static class Hash
{
    private const ulong Odd = 0x9E3779B97F4A7C15, Odd2 = 0xD6E8FEB86659FD93;

    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var h = (ulong)text.Length * Odd2;
        ref var p = ref MemoryMarshal.GetReference(text);
        var i = 0;
        for (; i + 8 <= text.Length; i += 8) h = Mix(h ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref p, i)));
        if (i == text.Length) return Mix(h);
        ulong rest = 0;
        for (var shift = 0; i < text.Length; i++, shift += 8) rest |= (ulong)Unsafe.Add(ref p, i) << shift;
        return Mix(Mix(h ^ rest));
    }

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
