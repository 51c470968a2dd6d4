using Pilar.Linkage.Kernels;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Comparing;

/// <summary>Whether two different words may be one word: an initial, a beginning, a typing error.</summary>
internal static unsafe class WordPair
{
    public static bool IsInitial(Token* a, Token* b) =>
        (a->Length == 1 || b->Length == 1) && a->Text[0] == b->Text[0];

    /// <summary>One edit from three letters on, two from eight; or one word is the first three or more letters of the other.</summary>
    public static bool IsTypo(Token* a, Token* b)
    {
        int la = a->Length, lb = b->Length, shorter = Math.Min(la, lb), longer = Math.Max(la, lb);
        if (shorter < 3) return shorter == 2 && longer <= 3 && a->Text[0] == b->Text[0] && Damerau.Distance(a->Text, la, b->Text, lb) == 1;
        var allowed = longer >= 8 ? 2 : 1;
        if (longer - shorter <= allowed && Damerau.Distance(a->Text, la, b->Text, lb) <= allowed) return true;
        return longer > shorter && new ReadOnlySpan<byte>(a->Text, shorter).SequenceEqual(new ReadOnlySpan<byte>(b->Text, shorter));
    }
}
