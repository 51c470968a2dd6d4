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
        if (!text.ContainsAnyExcept(Plain))
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

    /// <summary>Writes a number with 0, 2 or 5 decimals.</summary>
    public void Number(double value, int decimals)
    {
        Next(32);
        var scale = decimals switch { 0 => 1L, 2 => 100L, _ => 100_000L };
        var fixedPoint = (long)Math.Round(Math.Clamp(value, -1e10, 1e10) * scale);
        if (fixedPoint < 0)
        {
            buffer[used++] = (byte)'-';
            fixedPoint = -fixedPoint;
        }
        Utf8Formatter.TryFormat(fixedPoint / scale, buffer.AsSpan(used), out var written);
        used += written;
        if (decimals == 0) return;
        buffer[used++] = (byte)'.';
        for (var digit = scale / 10; digit > 0; digit /= 10) buffer[used++] = (byte)('0' + (fixedPoint / digit % 10));
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

    private void Next(int room)
    {
        if (used + room + 16 > buffer.Length) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, used + room + 16));
        if (started) buffer[used++] = (byte)',';
        started = true;
    }
}
