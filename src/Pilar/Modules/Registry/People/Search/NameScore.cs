namespace Pilar.Modules.Registry.People.Search;

/// <summary>How alike two names are, from 0 to 1: each word of the shorter is paired with its best partner by Jaro-Winkler similarity of
/// sound, long words weighing more; names written together or apart are compared without spaces too.</summary>
public static class NameScore
{
    /// <param name="a">Sound of the name looked for.</param>
    /// <param name="b">Sound of somebody's name.</param>
    /// <returns>1 for equal sounds.</returns>
    public static double OfSounds(string a, string b)
    {
        if (a == b) return 1;
        var joined = JaroWinkler(a.Replace(" ", ""), b.Replace(" ", ""));
        return Math.Max(joined, Words(a.Split(' '), b.Split(' ')));
    }

    private static double Words(string[] query, string[] name)
    {
        var free = new List<string>(name);
        double sum = 0, weights = 0;
        foreach (var word in query.OrderByDescending(w => w.Length))
        {
            weights += word.Length;
            if (free.Count == 0) continue;
            var best = free.MaxBy(w => JaroWinkler(word, w))!;
            sum += word.Length * JaroWinkler(word, best);
            free.Remove(best);
        }

        // Words the query does not mention count a little against a name, so that the fuller match comes first.
        return weights == 0 ? 0 : sum / weights - 0.02 * free.Count;
    }

    /// <summary>Jaro-Winkler similarity with the usual prefix bonus (four letters, factor 0.1).</summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length == b.Length ? 1 : 0;
        var reach = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        Span<bool> inA = stackalloc bool[a.Length], inB = stackalloc bool[b.Length];
        var common = 0;
        for (var i = 0; i < a.Length; i++)
            for (var j = Math.Max(0, i - reach); j < Math.Min(b.Length, i + reach + 1); j++)
                if (!inB[j] && a[i] == b[j])
                {
                    inA[i] = inB[j] = true;
                    common++;
                    break;
                }

        if (common == 0) return 0;
        var swapped = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if (!inA[i]) continue;
            while (!inB[j]) j++;
            if (a[i] != b[j++]) swapped++;
        }

        var jaro = (common / (double)a.Length + common / (double)b.Length + (common - swapped / 2.0) / common) / 3;
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix]) prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
