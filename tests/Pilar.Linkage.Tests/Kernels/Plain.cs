namespace Pilar.Linkage.Tests.Kernels;

/// <summary>The textbook forms of the kernels, for comparison.</summary>
internal static class Plain
{
    public static int Levenshtein(string a, string b) => Table(a, b, swaps: false);

    public static int Damerau(string a, string b) => Table(a, b, swaps: true);

    public static double JaroWinkler(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length == b.Length ? 1 : 0;
        var reach = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var takenA = new bool[a.Length];
        var takenB = new bool[b.Length];
        var matches = 0;
        for (var i = 0; i < b.Length; i++)
            for (var j = Math.Max(0, i - reach); j <= Math.Min(a.Length - 1, i + reach); j++)
                if (!takenA[j] && a[j] == b[i])
                {
                    takenA[j] = takenB[i] = true;
                    matches++;
                    break;
                }
        if (matches == 0) return 0;
        var inA = string.Concat(a.Where((_, i) => takenA[i]));
        var inB = string.Concat(b.Where((_, i) => takenB[i]));
        var crossed = inA.Where((c, i) => c != inB[i]).Count() / 2;
        var m = (double)matches;
        var jaro = ((m / a.Length) + (m / b.Length) + ((m - crossed) / m)) / 3;
        var prefix = a.Zip(b).TakeWhile(p => p.First == p.Second).Take(4).Count();
        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    private static int Table(string a, string b, bool swaps)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (swaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }
}
