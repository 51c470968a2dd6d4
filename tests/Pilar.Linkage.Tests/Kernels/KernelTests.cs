using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Linkage.Kernels;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Tests.Kernels;

public sealed unsafe class KernelTests
{
    private delegate T Kernel<out T>(byte* a, int la, byte* b, int lb);

    /// <summary>Two texts over a small alphabet, the second often an edited first, so that near misses are common.</summary>
    private static Arbitrary<(string A, string B)> Texts(string alphabet, int longest) =>
        (from a in Gen.Choose(0, longest).SelectMany(n => Gen.Elements(alphabet.ToCharArray()).ArrayOf(n))
         from b in Gen.Choose(0, longest).SelectMany(n => Gen.Elements(alphabet.ToCharArray()).ArrayOf(n))
         from near in Gen.Choose(0, 3)
         from at in Gen.Choose(0, longest)
         select (new string(a), near == 0 ? new string(b) : Edited(new string(a), near, at, longest))).ToArbitrary();

    [Property(MaxTest = 2000)]
    public Property Levenshtein_equals_the_plain_table() =>
        Prop.ForAll(Texts("ABCDE", 32), t => Run(Levenshtein.Distance, t.A, t.B) == Plain.Levenshtein(t.A, t.B));

    [Property(MaxTest = 2000)]
    public Property Damerau_equals_the_plain_table() =>
        Prop.ForAll(Texts("ABC", 32), t => Run(Damerau.Distance, t.A, t.B) == Plain.Damerau(t.A, t.B));

    [Property(MaxTest = 2000)]
    public Property Jaro_Winkler_equals_the_plain_loops() =>
        Prop.ForAll(Texts("ABCDEFGH", 32), t => Math.Abs(Run(JaroWinkler.Similarity, t.A, t.B) - Plain.JaroWinkler(t.A, t.B)) < 1e-12);

    [Property(MaxTest = 5000)]
    public Property Digit_edits_equal_the_plain_table_up_to_two() =>
        Prop.ForAll(Texts("0123", 16), t => DigitEdits.UpToTwo(Packed(t.A), Packed(t.B)) == Math.Min(3, Plain.Damerau(t.A, t.B)));

    [Property(MaxTest = 5000)]
    public Property One_edit_is_told_like_by_the_plain_table() =>
        Prop.ForAll(Texts("ABC", 32), t => Run(OneEdit.Separates, t.A, t.B) == Plain.Damerau(t.A, t.B) <= 1);

    [Property(MaxTest = 5000)]
    public Property Letter_bags_never_rule_out_what_is_near() =>
        Prop.ForAll(Texts("ABCD1", 32), t => LetterBag.MayBeWithin(Bag(t.A), Bag(t.B), Plain.Damerau(t.A, t.B)));

    [Property(MaxTest = 5000)]
    public Property Jaro_Winkler_stays_below_its_letter_bound() =>
        Prop.ForAll(Texts("ABCDEFGH", 32), t => t.A.Length * t.B.Length == 0
            || Plain.JaroWinkler(t.A, t.B) <= JaroWinkler.Most(LetterBag.MostCommon(Bag(t.A), t.A.Length, Bag(t.B), t.B.Length), t.A.Length, t.B.Length) + 1e-12);

    private static LetterBag Bag(string text) => LetterBag.Of(Encoding.ASCII.GetBytes(text));

    private static ulong Packed(string digits) => Digits.Pack(Encoding.ASCII.GetBytes(digits));

    private static T Run<T>(Kernel<T> kernel, string a, string b)
    {
        var room = stackalloc byte[80];
        Encoding.ASCII.GetBytes(a).CopyTo(new Span<byte>(room, 32));
        Encoding.ASCII.GetBytes(b).CopyTo(new Span<byte>(room + 40, 32));
        return kernel(room, a.Length, room + 40, b.Length);
    }

    private static string Edited(string text, int edits, int at, int longest)
    {
        for (var e = 0; e < edits; e++)
        {
            var i = text.Length == 0 ? 0 : (at + (e * 5)) % text.Length;
            if (e == 0 && text.Length > 0) text = text.Remove(i, 1);
            else if (e == 1 && text.Length < longest) text = text.Insert(i, text.Length > 0 ? text[^1].ToString() : "");
            else if (text.Length > 1 && i + 1 < text.Length) text = text[..i] + text[i + 1] + text[i] + text[(i + 2)..];
        }
        return text;
    }
}
