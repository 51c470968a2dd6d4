using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>
/// How often numbers occur in a field, in 2^18 counters: dates have one each (512 years), region codes and postcodes share by hash,
/// which a frequency estimate can bear. Each thread counts in 8 bits, so that the counters stay in its cache.
/// </summary>
internal sealed class ValueCounts
{
    private const int Slots = 1 << 18;
    private byte[] counts = [];
    private readonly int[] waiting = new int[256];
    private int waitingCount;
    private readonly Dictionary<int, int> overflows = [];
    private int[] totals = [];
    private Rarities rarities = Rarities.None;

    public static int SlotOfDate(int date) => date & (Slots - 1);
    public static int SlotOf(ulong value) => (int)(Hash.Mix(value) >> 46);

    /// <summary>Counts are taken up many at a time, so that their waits for memory overlap.</summary>
    public void Add(int slot)
    {
        if (waitingCount == waiting.Length) TakeUp();
        waiting[waitingCount++] = slot;
    }

    private void TakeUp()
    {
        if (counts.Length == 0) counts = new byte[Slots];
        foreach (var slot in waiting.AsSpan(0, waitingCount))
            if (++counts[slot] == 0) overflows[slot] = overflows.GetValueOrDefault(slot) + 1;
        waitingCount = 0;
    }

    public void AddAll(ValueCounts other)
    {
        other.TakeUp();
        if (totals.Length == 0) totals = new int[Slots];
        for (var i = 0; i < other.counts.Length; i++) totals[i] += other.counts[i];
        foreach (var (slot, times) in other.overflows) totals[slot] += times << 8;
    }

    public void Clear()
    {
        Array.Clear(counts);
        overflows.Clear();
    }

    /// <summary>Turns counts into bits of rarity for <paramref name="records"/> records.</summary>
    public void Weigh(long records)
    {
        rarities = new Rarities(Slots);
        for (var i = 0; i < totals.Length; i++)
            if (totals[i] != 0) rarities.Set(i, records, totals[i]);
    }

    public float Rarity(int slot) => rarities[slot];
}
