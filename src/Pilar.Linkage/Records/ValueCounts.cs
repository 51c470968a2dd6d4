using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>
/// How often numbers occur in a field, in 2^18 counters: dates have one each (512 years), region codes and postcodes share by hash,
/// which a frequency estimate can bear.
/// </summary>
internal sealed class ValueCounts
{
    private const int Slots = 1 << 18;
    private int[] counts = [];
    private float[] rarity = [];

    public static int SlotOfDate(int date) => date & (Slots - 1);
    public static int SlotOf(ulong value) => (int)(Hash.Mix(value) >> 46);

    public void Add(int slot)
    {
        if (counts.Length == 0) counts = new int[Slots];
        counts[slot]++;
    }

    public void AddAll(ValueCounts other)
    {
        if (counts.Length == 0) counts = new int[Slots];
        for (var i = 0; i < other.counts.Length; i++) counts[i] += other.counts[i];
    }

    public void Clear() => Array.Clear(counts);

    /// <summary>Turns counts into bits of rarity for <paramref name="records"/> records.</summary>
    public void Weigh(long records)
    {
        rarity = new float[Slots];
        for (var i = 0; i < counts.Length; i++) rarity[i] = counts[i] == 0 ? 0 : MathF.Log2((records + 1f) / counts[i]);
    }

    public float Rarity(int slot) => slot < rarity.Length ? rarity[slot] : 0;
}
