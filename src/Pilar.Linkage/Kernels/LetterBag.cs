using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pilar.Linkage.Kernels;

/// <summary>
/// Which letters a word holds: 32 bits for "at least once", 32 for "at least twice". An edit takes away or brings at most one letter each, so
/// the bits that differ bound the edits between two words from below, in two instructions.
/// </summary>
internal readonly record struct LetterBag(ulong Bits)
{
    public static LetterBag Of(ReadOnlySpan<byte> text)
    {
        uint once = 0, twice = 0;
        foreach (var c in text)
        {
            var letter = 1u << (c & 31);
            twice |= once & letter;
            once |= letter;
        }
        return new LetterBag(once | ((ulong)twice << 32));
    }

    /// <summary>False when surely more than <paramref name="edits"/> edits (swaps of neighbours included) lie between the words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeWithin(LetterBag a, LetterBag b, int edits) => BitOperations.PopCount(a.Bits ^ b.Bits) <= 2 * edits;

    /// <summary>At most so many characters of two words of these lengths can be matched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MostCommon(LetterBag a, int la, LetterBag b, int lb) =>
        Math.Min(la - BitOperations.PopCount(a.Bits & ~b.Bits), lb - BitOperations.PopCount(b.Bits & ~a.Bits));
}
