namespace Pilar.Linkage.Records;

/// <summary>Log2 of how many records there are per occurrence of a value, in eighths of a bit: one byte each, so that the table stays in the cache.</summary>
internal sealed class Rarities(int length)
{
    private readonly byte[] eighths = new byte[length];

    public static Rarities None { get; } = new(0);

    /// <summary>0 for values never seen and for places beyond the table.</summary>
    public float this[int place] => (uint)place < (uint)eighths.Length ? eighths[place] * 0.125f : 0;

    public void Set(int place, long records, int occurrences) =>
        eighths[place] = occurrences == 0 ? (byte)0 : (byte)Math.Clamp(MathF.Round(8 * MathF.Log2((records + 1f) / occurrences)), 0, 255);
}
