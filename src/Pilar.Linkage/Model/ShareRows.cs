namespace Pilar.Linkage.Model;

/// <summary>What each field adds to the weights of pairs, in hundredths of a bit: one row a pair.</summary>
internal sealed class ShareRows(int fields)
{
    private const int PageBits = 12, PageSize = 1 << PageBits;
    private readonly List<short[]> pages = [];
    private int count;

    /// <summary>Adds a row; returns its number.</summary>
    public int Add(ReadOnlySpan<double> shares)
    {
        var row = Next();
        for (var f = 0; f < row.Length; f++) row[f] = Hundredths(shares[f]);
        return count - 1;
    }

    /// <summary>Adds the rows of another part; returns the number of the first.</summary>
    public int AddAll(ShareRows other)
    {
        var before = count;
        for (var row = 0; row < other.count; row++) other.At(row).CopyTo(Next());
        return before;
    }

    /// <summary>The row of a pair, made anew when it was not kept.</summary>
    public void Read(in ScoredPair pair, Scoring scoring, Span<short> to)
    {
        if (pair.Row >= 0)
        {
            At(pair.Row).CopyTo(to);
            return;
        }
        Span<double> shares = stackalloc double[to.Length];
        scoring.Explain(pair, shares);
        for (var f = 0; f < to.Length; f++) to[f] = Hundredths(shares[f]);
    }

    private Span<short> At(int row) => pages[row >> PageBits].AsSpan((row & (PageSize - 1)) * fields, fields);

    private Span<short> Next()
    {
        var page = count >> PageBits;
        if (page == pages.Count) pages.Add(new short[(page == 0 ? 64 : PageSize) * fields]);
        if ((count & (PageSize - 1)) * fields == pages[page].Length) pages[page] = Longer(pages[page]);
        return At(count++);
    }

    private short[] Longer(short[] page)
    {
        var longer = new short[Math.Min(page.Length * 2, PageSize * fields)];
        page.CopyTo(longer, 0);
        return longer;
    }

    private static short Hundredths(double bits) => (short)Math.Clamp(Math.Round(bits * 100), short.MinValue, short.MaxValue);
}
