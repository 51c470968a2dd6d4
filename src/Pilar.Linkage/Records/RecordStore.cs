using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Pilar.Linkage.Records;

/// <summary>All records in unmanaged segments that never move, with their word tables and ids.</summary>
internal sealed unsafe class RecordStore : IDisposable
{
    private const int SegmentBits = 16, SegmentSize = 1 << SegmentBits;
    private nint[] segments = new nint[16];
    private readonly List<nint> allocated = [];
    private int segmentCount, alive;

    public RecordStore(RecordSchema schema)
    {
        Schema = schema;
        Words = [.. schema.Fields.Select((f, i) => WordTables.For(f.Kind, i, schema))];
        Counts = [.. schema.Fields.Select(WordTables.CountsFor)];
        for (var f = 0; f < Words.Length; f++)
            if (f == schema.SurnameField && schema.GivenField >= 0) Words[f] = Words[schema.GivenField];
    }

    public RecordSchema Schema { get; }

    /// <summary>Word table per field; null where values are numbers. Given name and surname share one, so that swaps are seen.</summary>
    public TokenTable?[] Words { get; }

    /// <summary>Value frequencies of fields that are numbers; null for the others.</summary>
    public ValueCounts?[] Counts { get; }

    public RecordIds Ids { get; } = new();

    public int Count { get; private set; }

    /// <summary>Number of records of the first file; the rest belong to the second.</summary>
    public int FirstFileCount { get; set; }

    public byte* this[int record]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (byte*)segments[record >> SegmentBits] + ((record & (SegmentSize - 1)) * (nint)Schema.Stride);
    }

    /// <summary>Makes room so that records up to <paramref name="count"/> exist, zeroed. Not thread-safe; addresses handed out stay valid.</summary>
    public void Grow(long count)
    {
        if (count > int.MaxValue - SegmentSize) throw new LinkageException("More than two thousand million rows cannot be linked in one run.");
        for (; (long)segmentCount << SegmentBits < count; segmentCount++)
        {
            if (segmentCount == segments.Length)
            {
                var longer = new nint[segments.Length * 2];
                segments.CopyTo(longer, 0);
                Volatile.Write(ref segments, longer);
            }
            segments[segmentCount] = Pages.Zeroed((nuint)(SegmentSize * Schema.Stride), out var block);
            allocated.Add(block);
        }
        Count = (int)Math.Max(Count, count);
    }

    /// <summary>Tells that so many of the records hold something; thread-safe.</summary>
    public void CountAlive(int records) => Interlocked.Add(ref alive, records);

    /// <summary>Asks for the fields of a record to be brought from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchFields(int record)
    {
        if (!Sse.IsSupported) return;
        for (var at = RecordSchema.CacheLine; at < Schema.Size; at += RecordSchema.CacheLine) Sse.Prefetch0(this[record] + at);
    }

    /// <summary>Asks for the lanes of a record to be brought from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchLanes(int record)
    {
        if (Sse.IsSupported) Sse.Prefetch0(this[record]);
    }

    /// <summary>Turns the counts of words and values into rarities; call once when everything is read.</summary>
    public void Weigh(long records)
    {
        foreach (var table in Words.Distinct()) table?.Weigh(records);
        foreach (var counts in Counts) counts?.Weigh(records);
    }

    /// <summary>Blank lines of a file are records that are not there. Most files have none, and then no record need be looked at.</summary>
    public bool IsAlive(int record) => alive == Count || (this[record][Schema.MarksAt] & RecordSchema.Alive) != 0;

    public void Dispose()
    {
        Free();
        foreach (var table in Words.Distinct()) table?.Dispose();
        GC.SuppressFinalize(this);
    }

    ~RecordStore() => Free();

    private void Free()
    {
        foreach (var block in allocated) NativeMemory.Free((void*)block);
        allocated.Clear();
        segmentCount = 0;
    }
}
