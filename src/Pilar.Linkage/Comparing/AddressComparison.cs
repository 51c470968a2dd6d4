using System.Runtime.Intrinsics;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Comparing;

/// <summary>Compares addresses as bags of words, each worth its rarity; a misspelt word counts three quarters.</summary>
internal static unsafe class AddressComparison
{
    private const int Most = RecordSchema.AddressWordCount;

    public static int Level(uint* a, uint* b, TokenTable table)
    {
        if (a[0] == 0 || b[0] == 0) return 0;
        var other = Vector256.Load(b);
        uint foundA = 0, foundB = 0;
        int na = 0, nb = 0;
        for (; na < Most && a[na] != 0; na++)
        {
            var hit = Vector256.Equals(other, Vector256.Create(a[na])).ExtractMostSignificantBits();
            if (hit == 0) continue;
            foundA |= 1u << na;
            foundB |= hit;
        }
        while (nb < Most && b[nb] != 0) nb++;
        if (foundA == (1u << na) - 1 && foundB == (1u << nb) - 1) return 5;
        float common = 0, allA = 0, allB = 0;
        for (var i = 0; i < na; i++)
        {
            var rarity = table.RarityOf(a[i]);
            allA += rarity;
            if ((foundA >> i & 1) != 0) common += rarity;
        }
        for (var j = 0; j < nb; j++) allB += table.RarityOf(b[j]);
        common += Misspelt(a, na, foundA, b, nb, foundB, table);
        var less = Math.Min(allA, allB);
        if (less <= 0) return 1;
        var share = common / less;
        var both = common / Math.Max(allA, allB);
        return share >= .8f && both >= .45f ? 4 : share >= .5f ? 3 : share >= .22f ? 2 : 1;
    }

    private static float Misspelt(uint* a, int na, uint foundA, uint* b, int nb, uint foundB, TokenTable table)
    {
        var sum = 0f;
        for (var i = 0; i < na; i++)
        {
            if ((foundA >> i & 1) != 0) continue;
            var x = table[a[i]];
            if (x->HasDigit || x->Length < 4) continue;
            for (var j = 0; j < nb; j++)
            {
                if ((foundB >> j & 1) != 0) continue;
                var y = table[b[j]];
                if (y->HasDigit || y->Length < 4 || !(x->Sound == y->Sound || WordPair.IsTypo(x, y))) continue;
                foundB |= 1u << j;
                sum += Math.Min(table.RarityOf(a[i]), table.RarityOf(b[j])) * .75f;
                break;
            }
        }
        return sum;
    }
}
