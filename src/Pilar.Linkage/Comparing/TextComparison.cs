using Pilar.Linkage.Kernels;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Comparing;

/// <summary>Levels for short texts held as one value: places, codes with letters, e-mail.</summary>
internal static unsafe class TextComparison
{
    private const double Related = 0.88;

    public static int Place(uint a, uint b, TokenTable table)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 4;
        Token* x = table[a], y = table[b];
        if (x->Sound == y->Sound) return 3;
        int la = x->Length, lb = y->Length, longer = Math.Max(la, lb), shorter = Math.Min(la, lb);
        if (longer > 3 && WordPair.IsWithin(x, y, longer >= 8 ? 2 : 1)) return 3;
        if (shorter >= 3 && WordPair.StartsAlike(x, y, shorter)) return 2;
        if (JaroWinkler.Most(LetterBag.MostCommon(x->Letters, la, y->Letters, lb), la, lb) < Related) return 1;
        return JaroWinkler.Similarity(x->Text, la, y->Text, lb) >= Related ? 2 : 1;
    }

    /// <summary>Codes and e-mail names: same, one slip (two when long), different.</summary>
    public static int Code(uint a, uint b, TokenTable table)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 3;
        Token* x = table[a], y = table[b];
        return WordPair.IsWithin(x, y, x->Length >= 9 ? 2 : 1) ? 2 : 1;
    }
}
