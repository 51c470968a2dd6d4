using System.Numerics;

namespace Pilar.Linkage.Online;

/// <summary>From id to slot number with 24 bytes a person: ids stand in an array, an open table holds their numbers.</summary>
internal sealed class IdMap(int expected = 0)
{
    private Guid[] ids = new Guid[Math.Max(1024, expected)];
    private int[] table = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2048, expected + (expected / 2)))];

    public long Bytes => (ids.Length * 16L) + (table.Length * 4L);

    public int Slots { get; private set; }

    public Guid this[int slot] => ids[slot];

    public int Find(Guid id)
    {
        for (var at = Place(id); table[at] != 0; at = (at + 1) & (table.Length - 1))
            if (table[at] > 0 && ids[table[at] - 1] == id) return table[at] - 1;
        return -1;
    }

    public int Add(Guid id)
    {
        if (Slots == ids.Length) Array.Resize(ref ids, ids.Length + Math.Max(1024, ids.Length / 2));
        if ((Slots + 1) * 3L > table.Length * 2L) Spread();
        ids[Slots] = id;
        Put(Slots);
        return Slots++;
    }

    /// <summary>Forgets an id; its slot stays taken until the index is rebuilt.</summary>
    public void Remove(Guid id)
    {
        for (var at = Place(id); table[at] != 0; at = (at + 1) & (table.Length - 1))
            if (table[at] > 0 && ids[table[at] - 1] == id)
            {
                ids[table[at] - 1] = Guid.Empty;
                table[at] = -1;
                return;
            }
    }

    private void Spread()
    {
        table = new int[BitOperations.RoundUpToPowerOf2((uint)(Slots * 2) + 1024)];
        for (var slot = 0; slot < Slots; slot++)
            if (ids[slot] != Guid.Empty) Put(slot);
    }

    private void Put(int slot)
    {
        var at = Place(ids[slot]);
        while (table[at] > 0) at = (at + 1) & (table.Length - 1);
        table[at] = slot + 1;
    }

    private int Place(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return (int)(Text.Hash.Of(bytes) >> 24) & (table.Length - 1);
    }
}
