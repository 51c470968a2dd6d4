using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Pilar.Linkage.Kernels;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Comparing;

/// <summary>
/// Compares names word by word: same words first, then same sounds, initials and typing errors, then words written together.
/// The rarity of the words that agree says what the agreement is worth.
/// </summary>
internal static unsafe class NameComparison
{
    public const int Different = 1, Alike = 2, Half = 3, Inside = 4, Shortened = 5, Typo = 6, Sound = 7, Same = 8, Swapped = 9;

    public static int Level(uint* a, uint* b, int most, TokenTable table) => Level(a, b, most, table, false, out _);

    /// <param name="a">Words of one name, 0 after the last; 32 readable bytes.</param>
    /// <param name="b">Words of the other.</param>
    /// <param name="most">Room for words in each.</param>
    /// <param name="table">Their texts.</param>
    /// <param name="rarity">Bits: minus log2 of how often the agreeing words occur together by chance.</param>
    public static int Level(uint* a, uint* b, int most, TokenTable table, out float rarity) => Level(a, b, most, table, true, out rarity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Level(uint* a, uint* b, int most, TokenTable table, bool weigh, out float rarity)
    {
        rarity = 0;
        Vector256<uint> x = Vector256.Load(a), y = Vector256.Load(b);
        int na = Count(x, most), nb = Count(y, most);
        if (na == 0 || nb == 0) return 0;
        uint freeA = (1u << na) - 1, freeB = (1u << nb) - 1;
        var same = 0;
        var ordered = true;
        for (var i = 0; i < na; i++)
        {
            var hit = Vector256.Equals(y, Vector256.Create(a[i])).ExtractMostSignificantBits() & freeB;
            if (hit == 0) continue;
            same++;
            hit &= 0 - hit;
            ordered &= hit == 1u << i;
            if (weigh) rarity += table.RarityOf(a[i]);
            freeA &= ~(1u << i);
            freeB &= ~hit;
        }
        if ((freeA | freeB) == 0) return ordered ? Same : Sound;
        return freeA == 0 || freeB == 0 ? Grade(na, nb, same, 0, 0, 0) : Doubtful(a, na, freeA, b, nb, freeB, same, table, ref rarity);
    }

    private static int Doubtful(uint* a, int na, uint freeA, uint* b, int nb, uint freeB, int same, TokenTable table, ref float rarity)
    {
        int sound = 0, typo = 0, initial = 0;
        Pair(a, b, ref freeA, ref freeB, table, ref rarity, ref sound, ref typo, ref initial);
        if (freeA != 0 && freeB != 0 && (BitOperations.PopCount(freeA) > 1 || BitOperations.PopCount(freeB) > 1) && Joined(a, freeA, b, freeB, table))
        {
            sound++;
            rarity += Math.Min(Rarest(a, freeA, table), Rarest(b, freeB, table));
            na = nb = same + sound + typo + initial;
        }
        return Grade(na, nb, same, sound, typo, initial);
    }

    private static int Grade(int na, int nb, int same, int sound, int typo, int initial)
    {
        var matched = same + sound + typo + initial;
        var shorter = Math.Min(na, nb);
        if (matched == 0) return Different;
        if (matched < shorter) return same + sound > 0 ? Half : Alike;
        if (na == nb) return initial > 0 ? (matched > 1 ? Shortened : Alike) : typo > 0 ? Typo : Sound;
        if (matched >= 2) return Shortened;
        return same + sound > 0 ? Inside : Alike;
    }

    /// <summary>Pairs the words that are left: first by sound, then initials, then typing errors.</summary>
    private static void Pair(uint* a, uint* b, ref uint freeA, ref uint freeB, TokenTable table, ref float rarity, ref int sound, ref int typo, ref int initial)
    {
        var others = stackalloc Token*[RecordSchema.WholeNameWords];
        for (var right = freeB; right != 0; right &= right - 1)
        {
            var j = BitOperations.TrailingZeroCount(right);
            others[j] = table[b[j]];
        }
        for (var round = 0; round < 3; round++)
            for (var left = freeA; left != 0; left &= left - 1)
            {
                var i = BitOperations.TrailingZeroCount(left);
                var x = table[a[i]];
                for (var right = freeB; right != 0; right &= right - 1)
                {
                    var j = BitOperations.TrailingZeroCount(right);
                    var y = others[j];
                    if (!(round == 0 ? x->Sound == y->Sound : round == 1 ? WordPair.IsInitial(x, y) : WordPair.IsTypo(x, y))) continue;
                    if (round == 0) sound++;
                    else if (round == 1) initial++;
                    else typo++;
                    if (round != 1) rarity += Math.Min(table.RarityOf(a[i]), table.RarityOf(b[j]));
                    freeA &= ~(1u << i);
                    freeB &= ~(1u << j);
                    break;
                }
            }
    }

    /// <summary>DEWI SARTIKA and DEWISARTIKA: what is left on both sides reads the same when written together.</summary>
    private static bool Joined(uint* a, uint freeA, uint* b, uint freeB, TokenTable table)
    {
        int la = Length(a, freeA, table), lb = Length(b, freeB, table);
        if (la < 5 || Math.Abs(la - lb) > 1) return false;
        var x = stackalloc byte[Match32.Longest * 2];
        var y = stackalloc byte[Match32.Longest * 2];
        return OneEdit.Separates(x, Write(a, freeA, table, x), y, Write(b, freeB, table, y));
    }

    private static int Length(uint* words, uint which, TokenTable table)
    {
        var length = 0;
        for (; which != 0; which &= which - 1) length += table[words[BitOperations.TrailingZeroCount(which)]]->Length;
        return Math.Min(length, Match32.Longest);
    }

    private static int Write(uint* words, uint which, TokenTable table, byte* to)
    {
        var n = 0;
        for (; which != 0; which &= which - 1)
        {
            var word = table[words[BitOperations.TrailingZeroCount(which)]];
            for (var i = 0; i < word->Length && n < Match32.Longest; i++) to[n++] = word->Text[i];
        }
        return n;
    }

    private static float Rarest(uint* words, uint which, TokenTable table)
    {
        var rarest = 0f;
        for (; which != 0; which &= which - 1) rarest = Math.Max(rarest, table.RarityOf(words[BitOperations.TrailingZeroCount(which)]));
        return rarest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count(Vector256<uint> words, int most) =>
        BitOperations.TrailingZeroCount(Vector256.Equals(words, Vector256<uint>.Zero).ExtractMostSignificantBits() | (1u << most));
}
