using System.Buffers.Text;
using System.Text;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>The user's ids, kept as bytes block by block; without an id column a record is known by its row number from 1.</summary>
internal sealed class RecordIds
{
    private const int ChunkBits = 10;
    private readonly List<(int First, byte[] Text, int[] Ends, bool Rising)> blocks = [];
    private (int First, byte[] Text, int[] Ends, bool Rising)[] ordered = [];
    private int[] firstBlockOf = [];

    public bool Given { get; private set; }

    /// <summary>Adds the ids of the consecutive records from <paramref name="first"/>; <paramref name="rising"/> when they are growing whole numbers.</summary>
    public void Add(int first, byte[] text, int[] ends, bool rising)
    {
        lock (blocks) blocks.Add((first, text, ends, rising));
        Given = true;
    }

    /// <summary>Makes the ids findable; call when everything is read.</summary>
    public void Settle(int records)
    {
        ordered = [.. blocks.OrderBy(b => b.First)];
        firstBlockOf = new int[(records >> ChunkBits) + 1];
        var b = 0;
        for (var chunk = 0; chunk < firstBlockOf.Length; chunk++)
        {
            while (b < ordered.Length && ordered[b].First + ordered[b].Ends.Length <= chunk << ChunkBits) b++;
            firstBlockOf[chunk] = b;
        }
    }

    /// <summary>Id of a record; rows without ids (short rows) and files without id column give the row number, written to <paramref name="room"/> (11 bytes).</summary>
    public ReadOnlySpan<byte> Of(int record, int fileStart, Span<byte> room)
    {
        for (var b = Given ? firstBlockOf[record >> ChunkBits] : ordered.Length; b < ordered.Length && ordered[b].First <= record; b++)
        {
            var (first, text, ends, _) = ordered[b];
            var i = record - first;
            if (i >= ends.Length) continue;
            var from = i == 0 ? 0 : ends[i - 1];
            if (ends[i] > from) return text.AsSpan(from, ends[i] - from);
            break;
        }
        Utf8Formatter.TryFormat(record - fileStart + 1, room, out var written);
        return room[..written];
    }

    public string Text(int record, int fileStart) => Encoding.UTF8.GetString(Of(record, fileStart, stackalloc byte[11]));

    /// <summary>The first id that two records of [from, to) share, or null.</summary>
    public string? FirstDuplicate(int from, int to)
    {
        if (!Given || RisesThroughout(from, to)) return null;
        var keys = new ulong[to - from];
        Span<byte> room = stackalloc byte[11], other = stackalloc byte[11];
        for (var i = from; i < to; i++) keys[i - from] = Hash.Of(Of(i, from, room));
        var rows = new int[keys.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = from + i;
        Array.Sort(keys, rows);
        var duplicate = int.MaxValue;
        for (var i = 1; i < keys.Length; i++)
            if (keys[i] == keys[i - 1] && Of(rows[i], from, room).SequenceEqual(Of(rows[i - 1], from, other))) duplicate = Math.Min(duplicate, Math.Max(rows[i], rows[i - 1]));
        return duplicate == int.MaxValue ? null : Text(duplicate, from);
    }

    private bool RisesThroughout(int from, int to)
    {
        long last = -1;
        foreach (var (first, text, ends, rising) in blocks.Where(b => b.First >= from && b.First < to).OrderBy(b => b.First))
        {
            if (!rising) return false;
            if (ends.Length == 0) continue;
            var head = long.Parse(text.AsSpan(0, ends[0]));
            if (head <= last) return false;
            last = long.Parse(text.AsSpan(ends.Length > 1 ? ends[^2] : 0, ends[^1] - (ends.Length > 1 ? ends[^2] : 0)));
        }
        return true;
    }
}
