namespace Pilar.Linkage.Records;

/// <summary>The numbers of words by hash, in open addressing. Looking up takes no lock and may miss what is being added; who adds holds one.</summary>
internal sealed class WordIds
{
    private Slot[] slots = new Slot[256];
    private int used;

    public bool TryFind(ulong hash, out uint id)
    {
        var table = Volatile.Read(ref slots);
        for (var at = Place(hash, table); ; at = (at + 1) & (table.Length - 1))
        {
            ref var slot = ref table[at];
            id = Volatile.Read(ref slot.Id);
            if (id == 0) return false;
            if (slot.Hash == hash) return true;
        }
    }

    public void Add(ulong hash, uint id)
    {
        if (++used * 2 > slots.Length)
        {
            var larger = new Slot[slots.Length * 2];
            foreach (var slot in slots)
                if (slot.Id != 0) Put(larger, slot.Hash, slot.Id);
            Volatile.Write(ref slots, larger);
        }
        Put(slots, hash, id);
    }

    private static void Put(Slot[] table, ulong hash, uint id)
    {
        var at = Place(hash, table);
        while (table[at].Id != 0) at = (at + 1) & (table.Length - 1);
        table[at].Hash = hash;
        Volatile.Write(ref table[at].Id, id); // the last: a slot with a number is a whole one
    }

    private static int Place(ulong hash, Slot[] table) => (int)(hash >> 32) & (table.Length - 1);

    private struct Slot
    {
        public ulong Hash;
        public uint Id;
    }
}
