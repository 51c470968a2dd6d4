namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>Letters or digits inserted, dropped, changed or swapped (optimal string alignment), given up beyond a bound.</summary>
internal static class Distance
{
    /// <returns>The distance, or <paramref name="most"/> + 1 when it is larger.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        Span<int> older = stackalloc int[b.Length + 1], old = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) old[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(old[j], row[j - 1]) + 1, old[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, older[j - 2] + 1);
                row[j] = best;
                least = Math.Min(least, best);
            }
            if (least > most) return most + 1;
            var spare = older;
            older = old;
            old = row;
            row = spare;
        }
        return Math.Min(old[b.Length], most + 1);
    }
}
