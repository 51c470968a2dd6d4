namespace Pilar.Linkage.Clusters;

/// <summary>Records connected by pairs, directly or through others: union-find with the smallest record of each chain as its root.</summary>
internal sealed class Chains
{
    private readonly int[] parent;

    public Chains(int records, (int A, int B)[] pairs)
    {
        parent = new int[records];
        for (var i = 0; i < records; i++) parent[i] = i;
        foreach (var (a, b) in pairs)
        {
            int x = Shorten(a), y = Shorten(b);
            if (x != y) parent[Math.Max(x, y)] = Math.Min(x, y);
        }
        for (var i = 0; i < records; i++) parent[i] = parent[parent[i]]; // roots are smaller, so theirs are settled already
    }

    /// <summary>The smallest record of the chain that <paramref name="record"/> belongs to.</summary>
    public int Of(int record) => parent[record];

    private int Shorten(int record)
    {
        while (parent[record] != record) record = parent[record] = parent[parent[record]];
        return record;
    }
}
