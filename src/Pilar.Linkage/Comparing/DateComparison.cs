using Pilar.Linkage.Text;

namespace Pilar.Linkage.Comparing;

/// <summary>Compares two dates part by part: slips of one digit, day and month exchanged, only the year known.</summary>
internal static class DateComparison
{
    public const int Different = 1, SameYear = 2, YearOnly = 3, TwoParts = 4, Slip = 5, Swapped = 6, Same = 7;

    public static int Level(int a, int b)
    {
        if (a == 0 || b == 0) return 0;
        if (Dates.Day(a) == 0 || Dates.Day(b) == 0) return Partly(a, b);
        if (a == b) return Same;
        bool year = Dates.Year(a) == Dates.Year(b), month = Dates.Month(a) == Dates.Month(b), day = Dates.Day(a) == Dates.Day(b);
        if (year && Dates.Month(a) == Dates.Day(b) && Dates.Day(a) == Dates.Month(b)) return Swapped;
        var agree = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
        if (agree == 2)
        {
            var slip = !year ? IsSlip(Dates.Year(a), Dates.Year(b)) : !month ? IsSlip(Dates.Month(a), Dates.Month(b)) : IsSlip(Dates.Day(a), Dates.Day(b));
            return slip ? Slip : TwoParts;
        }
        return year ? SameYear : Different;
    }

    private static int Partly(int a, int b)
    {
        if (Dates.Year(a) != Dates.Year(b)) return Different;
        var months = Dates.Month(a) != 0 && Dates.Month(b) != 0;
        return months && Dates.Month(a) != Dates.Month(b) ? SameYear : YearOnly;
    }

    /// <summary>One digit replaced, two neighbours exchanged, or next to each other.</summary>
    private static bool IsSlip(int a, int b)
    {
        if (Math.Abs(a - b) == 1) return true;
        int differing = 0, lowA = 0, lowB = 0, at = 0, first = -1, second = -1;
        for (int x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10, at++)
        {
            if (x % 10 == y % 10) continue;
            if (differing++ == 0) (lowA, lowB, first) = (x % 10, y % 10, at);
            else if (second < 0 && (x % 10 != lowB || y % 10 != lowA)) return false;
            else second = at;
        }
        return differing == 1 || (differing == 2 && second == first + 1);
    }
}
