namespace Pilar.Modules.Regions.Resolution;

/// <summary>Edit distance with transpositions in which letters that sound alike cost half: 1.0 is one typing error.</summary>
internal static class SpellingDistance
{
    private const int Whole = 2;
    private const int Half = 1;
    private const int LongestName = 64;

    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is larger than the limit.</summary>
    public static double Between(string a, string b, double limit)
    {
        if (a.Length > LongestName || b.Length > LongestName || Math.Abs(a.Length - b.Length) > limit * 2) return limit + 1;
        var width = b.Length + 1;
        Span<int> before = stackalloc int[width];
        Span<int> previous = stackalloc int[width];
        Span<int> current = stackalloc int[width];
        for (var j = 1; j < width; j++) previous[j] = previous[j - 1] + Gap(b, j - 1);
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = previous[0] + Gap(a, i - 1);
            var best = current[0];
            for (var j = 1; j < width; j++)
            {
                var cost = previous[j - 1] + Swap(a[i - 1], b[j - 1]);
                cost = Math.Min(cost, previous[j] + Gap(a, i - 1));
                cost = Math.Min(cost, current[j - 1] + Gap(b, j - 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2])
                    cost = Math.Min(cost, before[j - 2] + Whole);
                current[j] = cost;
                best = Math.Min(best, cost);
            }

            if (best > limit * Whole) return limit + 1;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        var distance = previous[^1] / (double)Whole;
        return distance > limit ? limit + 1 : distance;
    }

    /// <summary>One letter too many or missing: half an error when it repeats its neighbour or is a silent h.</summary>
    private static int Gap(string text, int at) =>
        text[at] == 'H' || at > 0 && text[at - 1] == text[at] || at + 1 < text.Length && text[at + 1] == text[at] ? Half : Whole;

    private static int Swap(char x, char y) => x == y ? 0 : SoundAlike(x, y) || SoundAlike(y, x) ? Half : Whole;

    private static bool SoundAlike(char x, char y) => x switch
    {
        'A' => y is 'E' or 'O',
        'E' => y is 'I',
        'I' => y is 'Y' or 'J',
        'O' => y is 'U',
        'Y' => y is 'J',
        'F' => y is 'P' or 'V',
        'V' => y is 'P' or 'B',
        'Z' => y is 'S' or 'J',
        'C' => y is 'K',
        'Q' => y is 'K',
        'D' => y is 'T',
        _ => false,
    };
}
