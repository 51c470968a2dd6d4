using System.Runtime.InteropServices;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Online;

/// <summary>Records without their blocking lanes, in unmanaged segments. Addresses are given as if the lanes were there, so that the comparisons fit.</summary>
internal sealed unsafe class CompactRows(RecordSchema schema) : IDisposable
{
    private const int SegmentBits = 12, SegmentSize = 1 << SegmentBits;
    private readonly int size = schema.Size - RecordSchema.FieldsAt;
    private readonly List<nint> segments = [];

    public long Bytes => (long)segments.Count * SegmentSize * size;

    public byte* this[int slot] => (byte*)segments[slot >> SegmentBits] + ((slot & (SegmentSize - 1)) * size) - RecordSchema.FieldsAt;

    public void Put(int slot, byte* record)
    {
        while (slot >> SegmentBits >= segments.Count) segments.Add((nint)NativeMemory.AllocZeroed(SegmentSize, (nuint)size));
        Buffer.MemoryCopy(record + RecordSchema.FieldsAt, this[slot] + RecordSchema.FieldsAt, size, size);
    }

    public void Kill(int slot) => this[slot][schema.MarksAt] = 0;

    public bool IsAlive(int slot) => (this[slot][schema.MarksAt] & RecordSchema.Alive) != 0;

    public void Dispose()
    {
        foreach (var segment in segments) NativeMemory.Free((void*)segment);
        segments.Clear();
        GC.SuppressFinalize(this);
    }

    ~CompactRows() => Dispose();
}
