using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pilar.Linkage.Text;

/// <summary>Walks the words of a folded text. Blanks and digits of 64 bytes are found in one go, so that short texts take one look.</summary>
/// <param name="room">Where the text is; its last 64 bytes are never part of it.</param>
/// <param name="written">Length of the text.</param>
internal ref struct FoldedWords(Span<byte> room, int written)
{
    private const int Window = 64;
    private readonly ReadOnlySpan<byte> room = room;
    private readonly int length = Math.Min(written, room.Length - Window);
    private int at = 0, seen = -Window;
    private ulong blanks = 0, digits = 0;

    public ReadOnlySpan<byte> Current { get; private set; } = default;

    /// <summary>True when the current word holds a digit.</summary>
    public bool HasDigit { get; private set; } = false;

    public bool MoveNext()
    {
        while (at < length)
        {
            var from = at;
            if (!FindEnd(out var end)) Look(from, out end);
            at = end + 1;
            if (end == from) continue;
            Current = room[from..end];
            HasDigit = end - from <= Window ? ((digits >> (from - seen)) & Below(end - from)) != 0 : Current.ContainsAnyInRange((byte)'0', (byte)'9');
            return true;
        }
        return false;
    }

    /// <summary>The end of the word that begins here, when it lies in the bytes looked at.</summary>
    private readonly bool FindEnd(out int end)
    {
        var left = at - seen < Window ? blanks >> (at - seen) : 0;
        end = at + BitOperations.TrailingZeroCount(left);
        return left != 0;
    }

    private void Look(int from, out int end)
    {
        seen = from;
        var text = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(room), (nuint)from);
        blanks = Vector512.Equals(text, Vector512.Create((byte)' ')).ExtractMostSignificantBits() | ~Below(length - from);
        digits = Vector512.LessThanOrEqual(text - Vector512.Create((byte)'0'), Vector512.Create((byte)9)).ExtractMostSignificantBits();
        if (FindEnd(out end)) return;
        var rest = room[from..length].IndexOf((byte)' ');
        end = rest < 0 ? length : from + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Below(int bits) => bits >= Window ? ~0ul : (1ul << bits) - 1;
}
