using System.Runtime.CompilerServices;

namespace Pilar.Linkage.Text;

/// <summary>What people and programs write when they have nothing to write.</summary>
internal static class Missing
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text.Length <= 7 && ((text[0] | 32) is (byte)'n' or (byte)'u' || !char.IsAsciiLetterOrDigit((char)text[0])) && IsWord(text));

    private static bool IsWord(ReadOnlySpan<byte> text)
    {
        Span<byte> lower = stackalloc byte[7];
        var letters = false;
        for (var i = 0; i < text.Length; i++)
        {
            lower[i] = (byte)(text[i] | 32);
            letters |= lower[i] is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9' or >= 128;
        }
        if (!letters) return true;
        var word = lower[..text.Length];
        return word.SequenceEqual("na"u8) || word.SequenceEqual("n/a"u8) || word.SequenceEqual("nan"u8) || word.SequenceEqual("null"u8)
            || word.SequenceEqual("none"u8) || word.SequenceEqual("unknown"u8);
    }
}
