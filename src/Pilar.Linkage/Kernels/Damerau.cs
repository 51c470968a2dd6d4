namespace Pilar.Linkage.Kernels;

/// <summary>
/// Insertions, deletions, replacements and swaps of neighbours, each place edited at most once ("optimal string alignment",
/// Hyyro 2003), for texts of at most 32 bytes.
/// </summary>
internal static unsafe class Damerau
{
    public static int Distance(byte* a, int la, byte* b, int lb)
    {
        if (la == 0) return lb;
        var where = new Match32(a, la);
        uint up = ~0u, down = 0, diagonal = 0, before = 0, last = 1u << (la - 1);
        var distance = la;
        for (var i = 0; i < lb; i++)
        {
            var match = where.Of(b[i]);
            var swap = ((~diagonal & match) << 1) & before;
            diagonal = (((match & up) + up) ^ up) | match | down | swap;
            var more = down | ~(diagonal | up);
            var less = diagonal & up;
            if ((more & last) != 0) distance++;
            if ((less & last) != 0) distance--;
            more = (more << 1) | 1;
            less <<= 1;
            up = less | ~(diagonal | more);
            down = more & diagonal;
            before = match;
        }
        return distance;
    }
}
