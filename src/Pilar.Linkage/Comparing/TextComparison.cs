using Pilar.Linkage.Kernels;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Comparing;

/// <summary>Levels for short texts held as one value: places, codes with letters, e-mail.</summary>
internal static unsafe class TextComparison
{
    public static int Place(uint a, uint b, TokenTable table)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 4;
        Token* x = table[a], y = table[b];
        if (x->Sound == y->Sound) return 3;
        var distance = Damerau.Distance(x->Text, x->Length, y->Text, y->Length);
        var longer = Math.Max(x->Length, y->Length);
        if (distance <= 1 && longer > 3 || distance == 2 && longer >= 8) return 3;
        var shorter = Math.Min(x->Length, y->Length);
        if (shorter >= 3 && new ReadOnlySpan<byte>(x->Text, shorter).SequenceEqual(new ReadOnlySpan<byte>(y->Text, shorter))) return 2;
        return JaroWinkler.Similarity(x->Text, x->Length, y->Text, y->Length) >= 0.88 ? 2 : 1;
    }

    /// <summary>Codes and e-mail names: same, one slip (two when long), different.</summary>
    public static int Code(uint a, uint b, TokenTable table)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 3;
        Token* x = table[a], y = table[b];
        if (Math.Abs(x->Length - y->Length) > 2) return 1;
        var distance = Damerau.Distance(x->Text, x->Length, y->Text, y->Length);
        return distance <= 1 || (distance == 2 && x->Length >= 9) ? 2 : 1;
    }
}
