using System.Text;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

/// <summary>A small OLE compound file: the container of old Excel workbooks and of locked new ones.</summary>
internal static class CompoundBytes
{
    private const int Sector = 512, Entry = 128, SmallestStream = 4096, EndOfChain = -2, Free = -1, TableSector = -3;

    /// <param name="streams">At most three, shorter names first; each is padded to a whole number of sectors.</param>
    public static byte[] Of(params (string Name, byte[] Content)[] streams)
    {
        var sizes = streams.Select(s => Math.Max(SmallestStream, (s.Content.Length + Sector - 1) / Sector * Sector)).ToArray();
        var file = new byte[Sector * 3 + sizes.Sum()];
        Header(file);
        var table = Enumerable.Repeat(Free, Sector / 4).ToArray();
        (table[0], table[1]) = (TableSector, EndOfChain);
        Name(file, 0, "Root Entry", type: 5, right: Free, child: 1, start: EndOfChain, size: 0);
        var at = 2;
        for (var i = 0; i < streams.Length; i++)
        {
            streams[i].Content.CopyTo(file, Sector * (at + 1));
            Name(file, i + 1, streams[i].Name, type: 2, right: i + 1 < streams.Length ? i + 2 : Free, child: Free, start: at, size: sizes[i]);
            for (var left = sizes[i] / Sector; left > 0; left--, at++) table[at] = left == 1 ? EndOfChain : at + 1;
        }
        for (var i = 0; i < table.Length; i++) Write(file, Sector + 4 * i, table[i]);
        return file;
    }

    private static void Header(byte[] file)
    {
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file, 0);
        ((byte[])[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]).CopyTo(file, 24);
        Write(file, 44, 1);
        Write(file, 48, 1);
        Write(file, 56, SmallestStream);
        Write(file, 60, EndOfChain);
        Write(file, 68, EndOfChain);
        for (var i = 0; i < 109; i++) Write(file, 76 + 4 * i, i == 0 ? 0 : Free);
    }

    private static void Name(byte[] file, int index, string name, byte type, int right, int child, int start, int size)
    {
        var at = Sector * 2 + Entry * index;
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        BitConverter.TryWriteBytes(file.AsSpan(at + 64), (short)((name.Length + 1) * 2));
        (file[at + 66], file[at + 67]) = (type, 1);
        Write(file, at + 68, Free);
        Write(file, at + 72, right);
        Write(file, at + 76, child);
        Write(file, at + 116, start);
        Write(file, at + 120, size);
    }

    private static void Write(byte[] file, int at, int value) => BitConverter.TryWriteBytes(file.AsSpan(at), value);
}
