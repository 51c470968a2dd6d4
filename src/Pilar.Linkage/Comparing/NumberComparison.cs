using System.Numerics;
using Pilar.Linkage.Kernels;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Comparing;

/// <summary>Levels for values made of digits: NIK and other identifiers, phones, postcodes, region codes, plain numbers.</summary>
internal static class NumberComparison
{
    private const ulong NikBirthDate = 0xFF_FFFF_0000;

    /// <param name="a">One number.</param>
    /// <param name="b">The other.</param>
    /// <param name="doubtful">One of them contradicts its record's birth date.</param>
    /// <param name="fitting">Both fit their records' own birth dates: then numbers that differ in the birth date differ because the people do, however close they look.</param>
    public static int Nik(ulong a, ulong b, bool doubtful, bool fitting)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 6;
        if (fitting && ((a ^ b) & NikBirthDate) != 0) return 1;
        if (a >> 16 == b >> 16 && Digits.Count(a) == 16) return 3;
        return DigitEdits.UpToTwo(a, b) switch { 1 => 5, 2 => 4, _ => doubtful ? 2 : 1 };
    }

    public static int Identifier(ulong a, ulong b)
    {
        if (a == 0 || b == 0) return 0;
        return DigitEdits.UpToTwo(a, b) switch { 0 => 4, 1 => 3, 2 => Digits.Count(a) >= 8 ? 2 : 1, _ => 1 };
    }

    public static int Phone(ulong a, ulong b)
    {
        if (a == 0 || b == 0) return 0;
        return DigitEdits.UpToTwo(a, b) switch { 0 => 4, 1 => 3, 2 => 2, _ => 1 };
    }

    public static int Postcode(ulong a, ulong b)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 4;
        if (DigitEdits.UpToTwo(a, b) == 1) return 3;
        return a >> 8 == b >> 8 ? 2 : 1;
    }

    /// <summary>Region codes: how many leading digits agree; a single slip counts only where it is not simply a neighbouring village.</summary>
    public static int Region(ulong a, ulong b)
    {
        if (a == 0 || b == 0) return 0;
        if (a == b) return 6;
        int la = Digits.Count(a), lb = Digits.Count(b);
        var common = BitOperations.LeadingZeroCount((a << (4 * (16 - la))) ^ (b << (4 * (16 - lb)))) >> 2;
        if (common >= 6) return 4;
        if (la == lb && la >= 8 && DigitEdits.UpToTwo(a, b) == 1) return 5;
        return common >= 4 ? 3 : common >= 2 ? 2 : 1;
    }

    public static int Number(int a, int b)
    {
        if (a == 0 || b == 0) return 0;
        return a == b ? 3 : Math.Abs(a - b) <= 1 || OneDigit(a, b) ? 2 : 1;
    }

    public static int Age(int a, int b)
    {
        if (a == 0 || b == 0) return 0;
        return Math.Abs(a - b) switch { 0 => 6, 1 => 5, <= 3 => 4, var apart => OneDigit(a, b) ? 3 : apart <= 10 ? 2 : 1 };
    }

    private static bool OneDigit(int a, int b)
    {
        var differing = 0;
        for (; a > 0 || b > 0; a /= 10, b /= 10)
            if (a % 10 != b % 10) differing++;
        return differing == 1 && a >= 0;
    }
}
