using Pilar.Linkage.Csv;

namespace Pilar.Linkage.Records;

/// <summary>Reads a CSV file into the store with all threads: each takes the next block of rows, and encodes it where its rows belong.</summary>
internal sealed unsafe class RecordLoader(RecordStore store, LinkField[] fields, string? idColumn, int threads)
{
    public void Load(CsvSource source, CancellationToken stop)
    {
        var columns = fields.Select(f => f.Columns.Select(c => Array.IndexOf(source.Header, c)).ToArray()).ToArray();
        var id = idColumn is null ? -1 : Array.IndexOf(source.Header, idColumn);
        var start = store.Count;
        var encoders = new RecordEncoder[threads];
        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, t =>
            {
                var encoder = encoders[t] = new RecordEncoder(store, fields);
                byte[] buffer = [];
                var stops = new int[1 << 14];
                while (!stop.IsCancellationRequested)
                {
                    int length, count;
                    long first;
                    bool quoted;
                    lock (source)
                    {
                        if (!source.Next(ref buffer, out length, out first, out count, out quoted)) return;
                        store.Grow(start + first + count);
                    }
                    Block(new CsvCells(buffer.AsSpan(0, length), source.Separator, quoted, stops), start + (int)first, count, columns, id, encoder);
                }
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<LinkageException>().FirstOrDefault() is { } refusal)
        {
            throw refusal;
        }
        stop.ThrowIfCancellationRequested();
        foreach (var encoder in encoders) encoder.Settle();
    }

    private void Block(CsvCells rows, int first, int count, int[][] columns, int id, RecordEncoder encoder)
    {
        var room = new byte[4096];
        var second = new byte[4096];
        var third = new byte[4096];
        var ids = new IdBlock(id < 0 ? 0 : count);
        var alive = 0;
        for (var row = 0; row < count && rows.MoveNext(); row++)
        {
            if (rows.Count == 1 && rows.Cell(0).Trim(" \r"u8).IsEmpty)
            {
                if (id >= 0) ids.Add(default);
                continue;
            }
            if (id >= 0) ids.Add(CsvRows.Unquote(rows.Cell(id), Room(ref room, rows.Cell(id))));
            var record = store[first + row];
            for (var f = 0; f < columns.Length; f++)
            {
                var list = columns[f];
                var one = rows.Cell(list[0]);
                if (list.Length == 1) encoder.Field(record, f, CsvRows.Unquote(one, Room(ref room, one)));
                else
                {
                    var two = rows.Cell(list[1]);
                    var three = list.Length > 2 ? rows.Cell(list[2]) : default;
                    encoder.Field(record, f, CsvRows.Unquote(one, Room(ref room, one)), CsvRows.Unquote(two, Room(ref second, two)), CsvRows.Unquote(three, Room(ref third, three)));
                }
            }
            encoder.End(record);
            alive++;
        }
        store.CountAlive(alive);
        if (id >= 0) store.Ids.Add(first, ids.Text, ids.Ends, ids.Rising);
    }

    private static byte[] Room(ref byte[] room, ReadOnlySpan<byte> cell) => room.Length >= cell.Length ? room : room = new byte[cell.Length * 2];
}
