using System.Buffers.Text;
using System.Text;

namespace Pilar.Linkage.Csv;

/// <summary>Writes CSV cells into a buffer and the buffer to a stream.</summary>
internal sealed class CsvLine(Stream to)
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int used;
    private bool started;

    public void Text(ReadOnlySpan<byte> text)
    {
        Next(text.Length * 2 + 2);
        var quote = text.IndexOfAny(",\"\n\r;"u8) >= 0;
        if (!System.Text.Unicode.Utf8.IsValid(text)) text = Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(text));
        if (text.Length * 2 + 2 > buffer.Length) text = text[..(buffer.Length / 4)];
        if (quote) buffer[used++] = (byte)'"';
        foreach (var c in text)
        {
            if (quote && c == '"') buffer[used++] = c;
            buffer[used++] = c;
        }
        if (quote) buffer[used++] = (byte)'"';
    }

    public void Number(double value, int decimals)
    {
        Next(32);
        var scale = decimals switch { 0 => 1L, 2 => 100L, _ => 100_000L };
        var fixedPoint = (long)Math.Round(Math.Clamp(value, -1e9, 1e9) * scale);
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
        buffer[used++] = (byte)'\n';
        started = false;
    }

    public void Flush()
    {
        to.Write(buffer, 0, used);
        used = 0;
    }

    private void Next(int room)
    {
        if (used + room + 16 > buffer.Length) Flush();
        if (started) buffer[used++] = (byte)',';
        started = true;
    }
}
