using System.Text;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>The directory of an OLE compound file: old Excel and Word files, and locked new ones, look alike but for the names in it.</summary>
internal static class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int EntriesToLook = 64;

    public static FileType TypeOf(Stream stream)
    {
        var names = Names(stream);
        if (names.Contains("EncryptedPackage")) return FileType.Locked;
        if (names.Contains("WordDocument")) return FileType.Document;
        return names.Contains("PowerPoint Document") ? FileType.Slides : FileType.BinaryWorkbook;
    }

    private static HashSet<string> Names(Stream stream)
    {
        var header = new byte[HeaderSize];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize) return [];
        var sector = 1L << BitConverter.ToUInt16(header, 30);
        var directory = (BitConverter.ToUInt32(header, 48) + 1) * sector;
        var entries = new byte[EntrySize * EntriesToLook];
        var names = new HashSet<string>();
        if (sector is >= 512 and <= 4096 && directory < stream.Length)
        {
            stream.Position = directory;
            var read = stream.ReadAtLeast(entries, entries.Length, throwOnEndOfStream: false);
            for (var at = 0; at + EntrySize <= read; at += EntrySize)
                if (BitConverter.ToUInt16(entries, at + 64) is > 2 and <= 64 and var length) names.Add(Encoding.Unicode.GetString(entries, at, length - 2));
        }

        stream.Position = 0;
        return names;
    }
}
