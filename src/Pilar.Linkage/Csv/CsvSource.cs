using System.IO.Compression;
using System.Text;

namespace Pilar.Linkage.Csv;

/// <summary>
/// A CSV file read once from front to back in blocks of whole rows. UTF-8 with or without mark, UTF-16 with mark, gzip; a byte that is
/// not UTF-8 is read as Windows-1252 where it is folded. Threads take blocks in turn; a block knows the number of its first row.
/// </summary>
internal sealed class CsvSource : IDisposable
{
    private const int Largest = 1 << 28, SampleSize = 1 << 20;
    private readonly Stream stream;
    private readonly string path;
    private readonly int blockSize;
    private byte[] carry = [];
    private bool ended;
    private long rows;

    public CsvSource(string path, int blockSize = 1 << 18)
    {
        this.path = path;
        stream = Open(path);
        this.blockSize = blockSize;
        carry = Read(Math.Max(blockSize, SampleSize));
        if (carry.AsSpan().StartsWith("\uFEFF"u8)) carry = carry[3..];
        if (carry.AsSpan().Trim(" \t\r\n"u8).IsEmpty) throw new LinkageException($"{path}: the file is empty.");
        Separator = CsvDialect.Separator(carry);
        Header = ReadHeader();
    }

    public byte Separator { get; }

    /// <summary>Names of the columns, made unique.</summary>
    public string[] Header { get; }

    /// <summary>Size of the file in bytes as stored.</summary>
    public long Size { get; private set; }

    /// <summary>The rows at the front of the file, for finding out what the columns hold; does not move on.</summary>
    public ReadOnlyMemory<byte> Sample => carry;

    /// <summary>The next block of whole rows and the number of its first row (from 0), or false at the end. Not thread-safe.</summary>
    public bool Next(ref byte[] buffer, out int length, out long firstRow, out int count, out bool quoted)
    {
        firstRow = rows;
        length = count = 0;
        quoted = false;
        if (ended && carry.Length == 0) return false;
        if (buffer.Length < Math.Max(blockSize, carry.Length) + 64) buffer = new byte[Math.Max(blockSize, carry.Length) + 64];
        carry.CopyTo(buffer, 0);
        var filled = carry.Length;
        while (true)
        {
            filled += Fill(buffer.AsSpan(filled, Math.Max(0, buffer.Length - 64 - filled)));
            var data = buffer.AsSpan(0, filled);
            quoted = data.Contains((byte)'"');
            length = quoted ? CsvRows.WholeRows(data, Separator, ended, out count) : WholePlainRows(data, out count);
            if (length > 0 || ended)
            {
                if (ended && length < filled) throw new LinkageException($"{path}: a quote opened in row {rows + count + 1} is never closed.");
                carry = data[length..].ToArray();
                rows += count;
                return length > 0;
            }
            if (buffer.Length >= Largest) throw new LinkageException($"{path}: row {rows + 1} is longer than {Largest >> 20} MB; is a quote never closed?");
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private int WholePlainRows(ReadOnlySpan<byte> data, out int count)
    {
        var length = ended ? data.Length : data.LastIndexOf((byte)'\n') + 1;
        count = data[..length].Count((byte)'\n');
        if (length > 0 && data[length - 1] != '\n') count++;
        return length;
    }

    private string[] ReadHeader()
    {
        var buffer = new List<Range>();
        var row = CsvRows.First(carry, Separator, buffer, out var used);
        var names = new string[buffer.Count];
        for (var i = 0; i < names.Length; i++) names[i] = Encoding.UTF8.GetString(CsvRows.Unquote(row[buffer[i]], new byte[row.Length])).Trim();
        if (CsvDialect.LooksLikeData(names)) names = [.. names.Select((_, i) => $"column{i + 1}")];
        else carry = carry[used..];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Length == 0 ? $"column{i + 1}" : names[i];
            names[i] = name;
            for (var again = 2; !seen.Add(names[i]); again++) names[i] = $"{name} {again}";
        }
        return names;
    }

    private byte[] Read(int size)
    {
        var buffer = new byte[size];
        return buffer[..Fill(buffer)];
    }

    private int Fill(Span<byte> buffer)
    {
        var filled = 0;
        try
        {
            while (filled < buffer.Length)
            {
                var n = stream.Read(buffer[filled..]);
                if (n == 0)
                {
                    ended = true;
                    break;
                }
                filled += n;
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new LinkageException($"{path} cannot be read: {e.Message}");
        }
        return filled;
    }

    private Stream Open(string file)
    {
        try
        {
            var raw = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
            Size = raw.CanSeek ? raw.Length : 0;
            Span<byte> mark = stackalloc byte[2];
            if (!raw.CanSeek || raw.ReadAtLeast(mark, 2, false) < 2) mark.Clear();
            if (raw.CanSeek) raw.Position = 0;
            if (mark is [0x1F, 0x8B]) return new GZipStream(raw, CompressionMode.Decompress);
            if (mark is [0xFF, 0xFE]) return Encoding.CreateTranscodingStream(raw, Encoding.Unicode, Encoding.UTF8);
            if (mark is [0xFE, 0xFF]) return Encoding.CreateTranscodingStream(raw, Encoding.BigEndianUnicode, Encoding.UTF8);
            return raw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new LinkageException(e is FileNotFoundException or DirectoryNotFoundException ? $"{file}: there is no such file." : $"{file} cannot be opened: {e.Message}");
        }
    }

    public void Dispose() => stream.Dispose();
}
