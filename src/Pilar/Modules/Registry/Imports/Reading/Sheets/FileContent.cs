using System.IO.Compression;
using System.Text;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

internal enum FileType { Empty, Workbook, BinaryWorkbook, Locked, Text, Web, Xml, Pdf, Image, Document, Slides, OpenDocument, Archive, Program, Unknown }

/// <summary>What a file is, by its first bytes and never by its name.</summary>
internal static class FileContent
{
    private const int Head = 4096;

    public static FileType Detect(Stream stream)
    {
        stream.Position = 0;
        var buffer = new byte[Head];
        var length = stream.ReadAtLeast(buffer, Head, throwOnEndOfStream: false);
        stream.Position = 0;
        ReadOnlySpan<byte> head = buffer.AsSpan(0, length);
        if (head.TrimStart(" \t\r\n\0"u8).IsEmpty && stream.Length <= Head) return FileType.Empty;
        if (head.StartsWith("PK\x03\x04"u8)) return Zip(stream);
        if (head.StartsWith("PK"u8)) return FileType.Archive;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return CompoundFile.TypeOf(stream);
        if (head.IndexOf("%PDF-"u8) is >= 0 and < 1024) return FileType.Pdf;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || head.StartsWith("GIF8"u8) || head.StartsWith("BM"u8) && length > 2 && head[2..].Contains((byte)0)) return FileType.Image;
        if (head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])) return FileType.Archive;
        if (head.StartsWith("MZ"u8) && head.Contains((byte)0) || head.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F'])) return FileType.Program;
        if (head.StartsWith("{\\rtf"u8)) return FileType.Document;
        if (TextEncoding.OfMark(head) is null && TextEncoding.LooksUtf16(head) is null && head.Contains((byte)0)) return FileType.Unknown;
        return Markup(head);
    }

    public static string Indonesian(FileType type) => Describe(type).Indonesian;

    public static string English(FileType type) => Describe(type).English;

    private static (string Indonesian, string English) Describe(FileType type) => type switch
    {
        FileType.Pdf => ("berkas PDF", "a PDF file"),
        FileType.Image => ("gambar", "a picture"),
        FileType.Document => ("dokumen Word", "a Word document"),
        FileType.Slides => ("presentasi", "a presentation"),
        FileType.OpenDocument => ("berkas OpenDocument (simpan sebagai .xlsx)", "an OpenDocument file (save it as .xlsx)"),
        FileType.Archive => ("arsip terkompresi", "a compressed archive"),
        FileType.Program => ("program", "a program"),
        FileType.Xml => ("berkas XML (buka di Excel lalu simpan sebagai .xlsx)", "an XML file (open it in Excel and save it as .xlsx)"),
        _ => ("berkas yang tidak dikenal", "a file of an unknown type"),
    };

    private static FileType Zip(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(e => e.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return FileType.Workbook;
            if (names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return FileType.Document;
            if (names.Any(n => n.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))) return FileType.Slides;
            return names.Contains("mimetype") ? FileType.OpenDocument : FileType.Archive;
        }
        catch (InvalidDataException)
        {
            // A cut-off archive has lost its directory; a workbook begins with this part.
            return FileType.Workbook;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static FileType Markup(ReadOnlySpan<byte> head)
    {
        var text = (TextEncoding.OfMark(head) ?? TextEncoding.LooksUtf16(head) ?? Encoding.Latin1).GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (!text.StartsWith('<')) return FileType.Text;
        if (text.Contains("<table", StringComparison.OrdinalIgnoreCase) || text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return FileType.Web;
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? FileType.Xml : FileType.Text;
    }
}
