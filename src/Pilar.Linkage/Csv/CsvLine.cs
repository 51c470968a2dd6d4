using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Pilar.Linkage.Csv;

/// <summary>Formats CSV cells into a growing buffer.</summary>
internal sealed class CsvLine
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. "u8);
    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\n\r;"u8);
    private byte[] buffer = new byte[1 << 16];
    private int used;
    private bool started;

    public void Text(ReadOnlySpan<byte> text)
    {
        Next((text.Length * 4) + 2);
        if (IsShortAndPlain(text) || !text.ContainsAnyExcept(Plain))
        {
            text.CopyTo(buffer.AsSpan(used));
            used += text.Length;
            return;
        }
        if (!Ascii.IsValid(text) && !System.Text.Unicode.Utf8.IsValid(text)) text = Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(text));
        var quote = text.ContainsAny(Quoted);
        if (quote) buffer[used++] = (byte)'"';
        foreach (var c in text)
        {
            if (quote && c == '"') buffer[used++] = c;
            buffer[used++] = c;
        }
        if (quote) buffer[used++] = (byte)'"';
    }

    /// <summary>Writes 1234 as 12.34.</summary>
    public void Hundredths(int value)
    {
        Next(16);
        if (value < 0)
        {
            buffer[used++] = (byte)'-';
            value = -value;
        }
        var (whole, rest) = Math.DivRem((uint)value, 100u);
        if (whole < 10) buffer[used++] = (byte)('0' + whole);
        else
        {
            Utf8Formatter.TryFormat(whole, buffer.AsSpan(used), out var written);
            used += written;
        }
        buffer[used++] = (byte)'.';
        buffer[used++] = (byte)('0' + (rest / 10));
        buffer[used++] = (byte)('0' + (rest % 10));
    }

    public void Whole(int value)
    {
        Next(11);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(used), out var written);
        used += written;
    }

    /// <summary>Writes a share between 0 and 1 with five decimals.</summary>
    public void Share(double value)
    {
        Next(7);
        var (whole, rest) = Math.DivRem((uint)Math.Round(value * 100_000), 100_000u);
        buffer[used++] = (byte)('0' + whole);
        buffer[used++] = (byte)'.';
        for (var i = 4; i >= 0; i--) (rest, buffer[used + i]) = (rest / 10, (byte)('0' + (rest % 10)));
        used += 5;
    }

    public void End()
    {
        Next(1);
        buffer[used - 1] = (byte)'\n';
        started = false;
    }

    public void MoveTo(Stream to)
    {
        to.Write(buffer, 0, used);
        used = 0;
    }

    /// <summary>True for what most ids are: a few letters and digits.</summary>
    private static bool IsShortAndPlain(ReadOnlySpan<byte> text)
    {
        if (text.Length > 12) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit((char)c)) return false;
        return true;
    }

    private void Next(int room)
    {
        if (used + room + 16 > buffer.Length) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, used + room + 16));
        if (started) buffer[used++] = (byte)',';
        started = true;
    }
}
