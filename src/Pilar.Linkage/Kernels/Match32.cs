using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pilar.Linkage.Kernels;

/// <summary>
/// A text of at most 32 bytes held in one vector register: where a character occurs in it is one comparison, which gives
/// the bit-parallel kernels their match masks without a table.
/// </summary>
internal readonly unsafe struct Match32
{
    public const int Longest = 32;
    private readonly Vector256<byte> text;
    private readonly uint inside;

    /// <param name="at">32 readable bytes; those from <paramref name="length"/> on do not count.</param>
    /// <param name="length">Length of the text, 0 to 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Match32(byte* at, int length)
    {
        text = Vector256.Load(at);
        inside = (uint)((1ul << length) - 1);
    }

    /// <summary>Bit i is set when character i of the text is <paramref name="c"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Of(byte c) => Vector256.Equals(text, Vector256.Create(c)).ExtractMostSignificantBits() & inside;
}
