using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Blocking;

/// <summary>
/// One thread's entries of many buckets, in chained chunks: written in one walk, without counting beforehand how many come to each. A chunk begins
/// at a multiple of its size and holds the address of the next, so that a full one is told from the address alone.
/// </summary>
internal sealed unsafe class BucketChunks : IDisposable
{
    private const int PerChunk = 255, ChunkBytes = (PerChunk + 1) * sizeof(ulong), SlabBytes = 1 << 22;
    private readonly List<(nint At, nint Block)> slabs = [];
    private nint[] firsts = [], ends = [];
    private int slabsUsed;
    private nint free;

    /// <summary>Empties the chunks, keeping their memory, and makes so many buckets.</summary>
    public void Begin(int buckets)
    {
        (firsts, ends, slabsUsed, free) = (new nint[buckets], new nint[buckets], 0, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int bucket, ulong entry)
    {
        var at = ends[bucket];
        if ((at & (ChunkBytes - 1)) == 0) at = Chain(bucket, at);
        *(ulong*)at = entry;
        ends[bucket] = at + sizeof(ulong);
    }

    public int Count(int bucket)
    {
        var count = 0;
        for (var chunk = firsts[bucket]; chunk != 0; chunk = *(nint*)chunk) count += Entries(bucket, chunk).Length;
        return count;
    }

    /// <summary>The entries of a bucket in the order in which they came, chunk by chunk.</summary>
    public Walk Of(int bucket) => new(this, bucket);

    public void Dispose()
    {
        foreach (var (_, block) in slabs) NativeMemory.Free((void*)block);
        slabs.Clear();
        GC.SuppressFinalize(this);
    }

    ~BucketChunks() => Dispose();

    private ReadOnlySpan<ulong> Entries(int bucket, nint chunk) =>
        new((ulong*)chunk + 1, *(nint*)chunk != 0 ? PerChunk : (int)((ends[bucket] - chunk) / sizeof(ulong)) - 1);

    /// <summary>Begins a new chunk for a bucket whose last one, if it has any, ends at <paramref name="end"/>; returns where its first entry goes.</summary>
    private nint Chain(int bucket, nint end)
    {
        if ((free & (SlabBytes - 1)) == 0)
        {
            if (slabsUsed == slabs.Count) slabs.Add((Pages.Zeroed(SlabBytes, out var block, SlabBytes), block));
            free = slabs[slabsUsed++].At;
        }
        var chunk = free;
        free += ChunkBytes;
        *(nint*)chunk = 0;
        if (end == 0) firsts[bucket] = chunk;
        else *(nint*)(end - ChunkBytes) = chunk;
        return chunk + sizeof(ulong);
    }

    internal ref struct Walk(BucketChunks chunks, int bucket)
    {
        private nint next = chunks.firsts[bucket];

        public ReadOnlySpan<ulong> Current { get; private set; } = default;

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            if (next == 0) return false;
            Current = chunks.Entries(bucket, next);
            next = *(nint*)next;
            return true;
        }
    }
}
