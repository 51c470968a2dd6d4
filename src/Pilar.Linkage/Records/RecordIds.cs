using System.Text;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>The user's ids, kept as bytes block by block; without an id column a record is known by its row number from 1.</summary>
internal sealed class RecordIds
{
    private readonly List<(int First, byte[] Text, int[] Ends, bool Rising)> blocks = [];
    private (int First, byte[] Text, int[] Ends, bool Rising)[]? ordered;

    private int recent;

    public bool Given { get; private set; }

    /// <summary>Adds the ids of the consecutive records from <paramref name="first"/>; <paramref name="rising"/> when they are growing whole numbers.</summary>
    public void Add(int first, byte[] text, int[] ends, bool rising)
    {
        lock (blocks) blocks.Add((first, text, ends, rising));
        Given = true;
        ordered = null;
    }

    /// <summary>Id of a record; rows without ids (short rows) and files without id column give the row number.</summary>
    public ReadOnlySpan<byte> Of(int record, int fileStart)
    {
        var all = ordered ??= [.. blocks.OrderBy(b => b.First)];
        int low = 0, high = all.Length - 1;
        if (Volatile.Read(ref recent) is var guess && guess <= high && record >= all[guess].First && record - all[guess].First < all[guess].Ends.Length) low = high = guess;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (all[middle].First > record) high = middle - 1;
            else if (record - all[middle].First >= all[middle].Ends.Length) low = middle + 1;
            else
            {
                Volatile.Write(ref recent, middle);
                var (first, text, ends, _) = all[middle];
                var i = record - first;
                var from = i == 0 ? 0 : ends[i - 1];
                if (ends[i] > from) return text.AsSpan(from, ends[i] - from);
                break;
            }
        }
        return Encoding.UTF8.GetBytes((record - fileStart + 1).ToString());
    }

    public string Text(int record, int fileStart) => Encoding.UTF8.GetString(Of(record, fileStart));

    /// <summary>The first id that two records of [from, to) share, or null.</summary>
    public string? FirstDuplicate(int from, int to)
    {
        if (!Given || RisesThroughout(from, to)) return null;
        var keys = new ulong[to - from];
        for (var i = from; i < to; i++) keys[i - from] = Hash.Of(Of(i, from));
        var rows = new int[keys.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = from + i;
        Array.Sort(keys, rows);
        var duplicate = int.MaxValue;
        for (var i = 1; i < keys.Length; i++)
            if (keys[i] == keys[i - 1] && Of(rows[i], from).SequenceEqual(Of(rows[i - 1], from))) duplicate = Math.Min(duplicate, Math.Max(rows[i], rows[i - 1]));
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
