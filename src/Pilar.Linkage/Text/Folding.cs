using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Pilar.Linkage.Text;

/// <summary>Turns any text into capitals A-Z, digits and single spaces, so that case, accents and punctuation do not matter.</summary>
internal static class Folding
{
    private const byte Drop = 1, Comma = (byte)',';
    private const int Chunk = 64;
    private static readonly byte[] Ascii = BuildAscii();

    /// <summary>Folds <paramref name="utf8"/> into <paramref name="to"/> (4 times as long is always enough); returns the length written.</summary>
    /// <param name="utf8">Text in UTF-8; a byte that is not valid UTF-8 is read as Windows-1252.</param>
    /// <param name="to">Where the folded text goes; what does not fit is cut off.</param>
    /// <param name="commas">True keeps commas (as " , "): they separate titles and surnames in names.</param>
    public static int Fold(ReadOnlySpan<byte> utf8, Span<byte> to, bool commas = false)
    {
        if (utf8.Length + Chunk <= to.Length && FoldPlain(utf8, to)) return utf8.Length;
        var n = 0;
        var gap = false;
        for (var i = 0; i < utf8.Length && n < to.Length - 8;)
        {
            var b = utf8[i];
            if (b < 128)
            {
                i++;
                var folded = Ascii[b];
                if (folded > Comma)
                {
                    if (gap && n > 0) to[n++] = (byte)' ';
                    gap = false;
                    to[n++] = folded;
                }
                else if (folded == Comma && commas && n > 0)
                {
                    to[n++] = (byte)' ';
                    to[n++] = Comma;
                    gap = true;
                }
                else if (folded != Drop) gap = true;
                continue;
            }
            var valid = Rune.DecodeFromUtf8(utf8[i..], out var rune, out var used) == OperationStatus.Done;
            var letters = FoldTable.Find(valid ? rune.Value : b);
            if (letters == "." || (letters is null && !(valid && Rune.IsLetterOrDigit(rune)))) gap = true;
            else if (letters != "'")
            {
                if (gap && n > 0) to[n++] = (byte)' ';
                gap = false;
                if (letters is null) { utf8.Slice(i, used).CopyTo(to[n..]); n += used; }
                else foreach (var c in letters) to[n++] = (byte)c;
            }
            i += valid ? used : 1;
        }
        return n;
    }

    /// <summary>The folded form of a string, for headers and word lists.</summary>
    public static string Fold(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var to = new byte[(utf8.Length * 4) + 16];
        return Encoding.UTF8.GetString(to, 0, Fold(utf8, to));
    }

    /// <summary>Folds what most texts are: letters without accents, digits and single spaces between them. False, and nothing that counts written, for others.</summary>
    private static bool FoldPlain(ReadOnlySpan<byte> utf8, Span<byte> to)
    {
        if (utf8.IsEmpty || utf8[^1] == ' ') return false;
        utf8.CopyTo(to);
        ref var first = ref MemoryMarshal.GetReference(to);
        var blankBefore = 1ul;
        for (var i = 0; i < utf8.Length; i += Chunk)
        {
            var text = Vector512.LoadUnsafe(ref first, (nuint)i);
            text -= InRange(text, 'a', 'z') & Vector512.Create((byte)32);
            text.StoreUnsafe(ref first, (nuint)i);
            var inside = utf8.Length - i >= Chunk ? ~0ul : (1ul << (utf8.Length - i)) - 1;
            var blanks = Vector512.Equals(text, Vector512.Create((byte)' ')).ExtractMostSignificantBits() & inside;
            var plain = (InRange(text, 'A', 'Z') | InRange(text, '0', '9')).ExtractMostSignificantBits() | blanks;
            if ((~plain & inside) != 0 || (blanks & ((blanks << 1) | blankBefore)) != 0) return false;
            blankBefore = blanks >> (Chunk - 1);
        }
        return true;
    }

    private static Vector512<byte> InRange(Vector512<byte> text, char from, char to) =>
        Vector512.LessThanOrEqual(text - Vector512.Create((byte)from), Vector512.Create((byte)(to - from)));

    private static byte[] BuildAscii()
    {
        var map = new byte[128];
        Array.Fill(map, (byte)' ');
        for (var c = '0'; c <= '9'; c++) map[c] = (byte)c;
        for (var c = 'A'; c <= 'Z'; c++) map[c] = map[c + 32] = (byte)c;
        foreach (var c in "'`\"") map[c] = Drop;
        map[','] = Comma;
        return map;
    }
}
