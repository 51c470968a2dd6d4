namespace Pilar.Linkage.Records;

/// <summary>Ids of consecutive records, one after the other.</summary>
internal sealed class IdBlock(int count)
{
    private byte[] text = new byte[Math.Max(16, count * 8)];
    private int used, records;
    private long last = -1;

    public int[] Ends { get; } = new int[count];
    public bool Rising { get; private set; } = true;
    public byte[] Text => text[..used];

    public void Add(ReadOnlySpan<byte> id)
    {
        if (used + id.Length > text.Length) Array.Resize(ref text, Math.Max(text.Length * 2, used + id.Length));
        id.CopyTo(text.AsSpan(used));
        used += id.Length;
        Ends[records++] = used;
        var plain = id.Length is > 0 and < 18 && (id[0] != '0' || id.Length == 1);
        long number = 0;
        foreach (var c in id)
        {
            plain &= (uint)(c - '0') <= 9;
            number = (number * 10) + c - '0';
        }
        Rising &= plain && number > last;
        last = number;
    }
}
