namespace Pilar.Linkage.Kernels;

/// <summary>Number of insertions, deletions and replacements (Myers 1999 in Hyyro's form), for texts of at most 32 bytes.</summary>
internal static unsafe class Levenshtein
{
    public static int Distance(byte* a, int la, byte* b, int lb)
    {
        if (la == 0) return lb;
        var where = new Match32(a, la);
        uint up = ~0u, down = 0, last = 1u << (la - 1);
        var distance = la;
        for (var i = 0; i < lb; i++)
        {
            var match = where.Of(b[i]);
            var diagonal = (((match & up) + up) ^ up) | match | down;
            var more = down | ~(diagonal | up);
            var less = diagonal & up;
            if ((more & last) != 0) distance++;
            if ((less & last) != 0) distance--;
            more = (more << 1) | 1;
            less <<= 1;
            up = less | ~(diagonal | more);
            down = more & diagonal;
        }
        return distance;
    }
}
