using System.Buffers;
using System.Text;

namespace Pilar.Linkage.Text;

/// <summary>Turns any text into capitals A-Z, digits and single spaces, so that case, accents and punctuation do not matter.</summary>
internal static class Folding
{
    private const byte Drop = 1, Comma = (byte)',';
    private static readonly byte[] Ascii = BuildAscii();
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 "u8);

    /// <summary>Folds <paramref name="utf8"/> into <paramref name="to"/> (4 times as long is always enough); returns the length written.</summary>
    /// <param name="utf8">Text in UTF-8; a byte that is not valid UTF-8 is read as Windows-1252.</param>
    /// <param name="to">Where the folded text goes; what does not fit is cut off.</param>
    /// <param name="commas">True keeps commas (as " , "): they separate titles and surnames in names.</param>
    public static int Fold(ReadOnlySpan<byte> utf8, Span<byte> to, bool commas = false)
    {
        if (utf8.Length < to.Length - 8 && IsFolded(utf8))
        {
            utf8.CopyTo(to);
            return utf8.Length;
        }
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

    /// <summary>True for what many lists hold already: capitals, digits and single spaces.</summary>
    private static bool IsFolded(ReadOnlySpan<byte> utf8) =>
        utf8.Length > 0 && utf8[0] != ' ' && utf8[^1] != ' ' && !utf8.ContainsAnyExcept(Plain) && utf8.IndexOf("  "u8) < 0;

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
