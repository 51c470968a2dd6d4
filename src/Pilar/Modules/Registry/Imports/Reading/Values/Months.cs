using System.Collections.Concurrent;

namespace Pilar.Modules.Registry.Imports.Reading.Values;

/// <summary>Month names by their beginning, with the spellings met in offices; one typing error in a long name is forgiven.</summary>
internal static class Months
{
    private static readonly (string Name, int Number)[] Names =
    [
        ("januari", 1), ("january", 1), ("jan", 1), ("pebruari", 2), ("februari", 2), ("february", 2), ("feb", 2), ("peb", 2), ("febuari", 2), ("maret", 3), ("march", 3),
        ("mar", 3), ("mrt", 3), ("april", 4), ("apr", 4), ("mei", 5), ("may", 5), ("juni", 6), ("june", 6), ("jun", 6), ("juli", 7), ("july", 7), ("jul", 7),
        ("agustus", 8), ("august", 8), ("agust", 8), ("agt", 8), ("ags", 8), ("agu", 8), ("aug", 8), ("agst", 8), ("agts", 8), ("september", 9), ("sept", 9), ("sep", 9),
        ("oktober", 10), ("october", 10), ("okt", 10), ("oct", 10), ("nopember", 11), ("november", 11), ("nov", 11), ("nop", 11),
        ("desember", 12), ("december", 12), ("des", 12), ("dec", 12),
    ];

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static readonly ConcurrentDictionary<string, int> Known = new(Names.Select(n => KeyValuePair.Create(n.Name, n.Number)));

    /// <summary>1 to 12, or 0 when the word is no month.</summary>
    public static int Number(string word)
    {
        word = word.ToLowerInvariant();
        if (Known.TryGetValue(word, out var number)) return number;
        if (Array.IndexOf(Roman, word) is >= 0 and var at) return at + 1;
        if (word.Length < 4) return 0;
        foreach (var (name, n) in Names)
            if (name.Length >= 4 && (name.StartsWith(word, StringComparison.Ordinal) || OneErrorApart(word, name))) return n;
        return 0;
    }

    private static bool OneErrorApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a == b) return a == b;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (restA, restB) = (a.Length - start - end, b.Length - start - end);
        return restA <= 1 && restB <= 1 || restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
    }
}
