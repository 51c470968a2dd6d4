using System.IO.Compression;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>Guards against workbooks that unpack to more than memory: the declared sizes first, then the real ones.</summary>
internal static class PackedSize
{
    public static void Check(Stream stream, ReadingLimits limits)
    {
        stream.Position = 0;
        if (stream.ReadByte() != 'P') return;
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Sum(e => (double)e.Length) > limits.UnpackedBytes) throw TooLarge(limits);
            long total = 0;
            var buffer = new byte[1 << 16];
            foreach (var entry in archive.Entries)
            {
                var allowed = Math.Min(limits.UnpackedBytes - total, IsSharedText(entry) ? limits.SharedTextBytes : long.MaxValue);
                using var content = entry.Open();
                long size = 0;
                for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
                    if ((size += read) > allowed) throw TooLarge(limits);
                total += size;
            }
        }
        catch (InvalidDataException)
        {
            throw new Refusal(T(
                "Buku kerja ini rusak atau tidak lengkap (mungkin terputus saat dikirim). Minta berkas aslinya lalu unggah lagi.",
                "This workbook is damaged or incomplete (perhaps cut off on its way). Ask for the original and upload it again."));
        }
    }

    private static bool IsSharedText(ZipArchiveEntry entry) => entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);

    private static Refusal TooLarge(ReadingLimits limits) => new(T(
        $"Isi buku kerja ini setelah dibuka lebih besar dari {limits.UnpackedBytes >> 20} MB; berkas seperti ini tidak diproses.",
        $"The content of this workbook is larger than {limits.UnpackedBytes >> 20} MB once unpacked; such a file is not processed."));
}
