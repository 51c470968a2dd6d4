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
        if (shorter < 3) return shorter == 2 && longer <= 3 && a->Text[0] == b->Text[0] && OneEdit.Separates(a->Text, la, b->Text, lb);
        return IsWithin(a, b, longer >= 8 ? 2 : 1) || (longer > shorter && StartsAlike(a, b, shorter));
    }

    /// <summary>True when at most <paramref name="edits"/> (1 or 2) edits lie between the words.</summary>
    public static bool IsWithin(Token* a, Token* b, int edits)
    {
        if (Math.Abs(a->Length - b->Length) > edits || !LetterBag.MayBeWithin(a->Letters, b->Letters, edits)) return false;
        return OneEdit.Separates(a->Text, a->Length, b->Text, b->Length)
            || (edits > 1 && Damerau.Distance(a->Text, a->Length, b->Text, b->Length) <= edits);
    }

    /// <summary>True when the first <paramref name="length"/> (3 or more) letters agree.</summary>
    public static bool StartsAlike(Token* a, Token* b, int length) =>
        ((*(uint*)a->Text ^ *(uint*)b->Text) & 0xFFFFFF) == 0 && new ReadOnlySpan<byte>(a->Text, length).SequenceEqual(new ReadOnlySpan<byte>(b->Text, length));
}
