using System.Text;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>Encodings met in lists: UTF-8 and UTF-16 with or without mark, else Windows-1252 as Excel writes CSV here.</summary>
internal static class TextEncoding
{
    private const int Chunk = 1 << 16;

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Detect(Stream stream)
    {
        stream.Position = 0;
        var buffer = new byte[Chunk];
        var length = stream.ReadAtLeast(buffer, Chunk, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, length);
        var encoding = OfMark(head) ?? LooksUtf16(head) ?? (IsUtf8(stream, buffer, length) ? new UTF8Encoding(false) : Windows1252);
        stream.Position = 0;
        return encoding;
    }

    public static Encoding? OfMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? new UTF8Encoding(true)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>UTF-16 without a mark: in Latin text every other byte is zero.</summary>
    public static Encoding? LooksUtf16(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8) return null;
        var even = 0;
        var odd = 0;
        var pairs = Math.Min(head.Length, 512) / 2;
        for (var i = 0; i < pairs * 2; i++)
            if (head[i] == 0 && i % 2 == 0) even++;
            else if (head[i] == 0) odd++;
        return odd > pairs * 0.8 && even < pairs * 0.1 ? Encoding.Unicode : even > pairs * 0.8 && odd < pairs * 0.1 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The whole file is looked at: the first foreign letter may come late.</summary>
    private static bool IsUtf8(Stream stream, byte[] buffer, int length)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var letters = new char[Chunk + 16];
        try
        {
            for (; length > 0; length = stream.Read(buffer)) decoder.GetChars(buffer, 0, length, letters, 0, flush: false);
            decoder.GetChars(buffer, 0, 0, letters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
