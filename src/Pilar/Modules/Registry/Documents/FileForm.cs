using System.Buffers.Binary;

namespace Pilar.Modules.Registry.Documents;

/// <summary>What a file is by its content, whatever its name says: PDF, JPEG or PNG, whole from the first to the last byte.</summary>
internal static class FileForm
{
    private const int PdfHead = 1024, PdfTail = 2048;

    /// <returns>The content type, or null when it is none of the three or is cut off.</returns>
    public static string? Of(ReadOnlySpan<byte> content) =>
        IsPdf(content) ? "application/pdf" : IsPng(content) ? "image/png" : IsJpeg(content) ? "image/jpeg" : null;

    /// <summary>Ending for a content type.</summary>
    public static string Ending(string contentType) => contentType switch { "application/pdf" => ".pdf", "image/png" => ".png", _ => OfficeFile.Ending(contentType) ?? ".jpg" };

    private static bool IsPdf(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, PdfHead)].IndexOf("%PDF-"u8) >= 0
        && content[^Math.Min(content.Length, PdfTail)..] is var tail && tail.IndexOf("startxref"u8) >= 0 && tail.IndexOf("%%EOF"u8) >= 0;

    /// <summary>Signature, then chunks of length, name, data, checksum, from IHDR to IEND.</summary>
    private static bool IsPng(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])) return false;
        var first = true;
        for (var at = 8; at + 12 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            var name = content.Slice(at + 4, 4);
            if (length > content.Length - at - 12 || first && !name.SequenceEqual("IHDR"u8)) return false;
            if (name.SequenceEqual("IEND"u8)) return true;
            first = false;
            at += 12 + (int)length;
        }

        return false;
    }

    /// <summary>Start of image, segments up to the scan, end of image.</summary>
    private static bool IsJpeg(ReadOnlySpan<byte> content)
    {
        const byte mark = 0xFF, startOfImage = 0xD8, startOfScan = 0xDA, endOfImage = 0xD9;
        if (content.Length < 4 || content[0] != mark || content[1] != startOfImage) return false;
        for (var at = 2; at + 4 <= content.Length && content[at] == mark;)
        {
            if (content[at + 1] == mark)
            {
                at++;
                continue;
            }

            if (content[at + 1] == startOfScan) return content[at..].LastIndexOf((ReadOnlySpan<byte>)[mark, endOfImage]) > 0;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return false;
    }
}
