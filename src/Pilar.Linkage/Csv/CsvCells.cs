using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pilar.Linkage.Csv;

/// <summary>Walks the rows of one block and gives each row as cell boundaries. Without quotes, 64 bytes are looked at in one go.</summary>
internal ref struct CsvCells(ReadOnlySpan<byte> block, byte separator, bool quoted, int[] stops)
{
    private readonly ReadOnlySpan<byte> block = block;
    private int at = 0;
    private int stopCount = 0;
    private int nextStop = 0;
    private int scanned = 0;

    /// <summary>Ends of the cells of the current row; cell i starts where cell i-1 ended plus one.</summary>
    public int[] Ends { get; private set; } = new int[64];
    public int Start { get; private set; } = 0;
    public int Count { get; private set; } = 0;

    public ReadOnlySpan<byte> Cell(int i)
    {
        if ((uint)i >= (uint)Count) return default;
        var from = i == 0 ? Start : Ends[i - 1] + 1;
        return block[from..Ends[i]];
    }

    public bool MoveNext()
    {
        if (at >= block.Length) return false;
        Start = at;
        Count = 0;
        while (true)
        {
            var end = quoted ? CsvRows.CellEnd(block, at, separator) : NextStop();
            if (Count == Ends.Length)
            {
                var longer = Ends;
                Array.Resize(ref longer, Ends.Length * 2);
                Ends = longer;
            }
            var line = end >= block.Length || block[end] == '\n';
            Ends[Count++] = line && end > at && block[end - 1] == '\r' ? end - 1 : end;
            at = end + 1;
            if (line) return true;
        }
    }

    private int NextStop()
    {
        while (nextStop == stopCount)
        {
            if (scanned >= block.Length) return block.Length;
            Scan();
        }
        return stops[nextStop++];
    }

    private void Scan()
    {
        nextStop = stopCount = 0;
        ref var data = ref MemoryMarshal.GetReference(block);
        var cut = Vector256.Create(separator);
        var feed = Vector256.Create((byte)'\n');
        while (scanned + 64 <= block.Length && stopCount + 64 <= stops.Length)
        {
            var low = Vector256.LoadUnsafe(ref data, (nuint)scanned);
            var high = Vector256.LoadUnsafe(ref data, (nuint)scanned + 32);
            ulong bits = (Vector256.Equals(low, cut) | Vector256.Equals(low, feed)).ExtractMostSignificantBits();
            bits |= (ulong)(Vector256.Equals(high, cut) | Vector256.Equals(high, feed)).ExtractMostSignificantBits() << 32;
            for (; bits != 0; bits &= bits - 1) stops[stopCount++] = scanned + BitOperations.TrailingZeroCount(bits);
            scanned += 64;
        }
        if (scanned + 64 <= block.Length) return;
        for (; scanned < block.Length && stopCount < stops.Length; scanned++)
            if (Unsafe.Add(ref data, scanned) == separator || Unsafe.Add(ref data, scanned) == '\n') stops[stopCount++] = scanned;
    }
}
