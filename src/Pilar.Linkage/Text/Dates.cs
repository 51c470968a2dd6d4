using System.Text;

namespace Pilar.Linkage.Text;

/// <summary>Order of the parts of a written date, found per column.</summary>
internal enum DateOrder : byte { YearMonthDay, DayMonthYear, MonthDayYear }

/// <summary>Dates as one int: year * 512 + month * 32 + day; 0 = missing; month or day 0 = not known.</summary>
internal static class Dates
{
    private static readonly string[] Months =
        ["JAN", "FEB PEB", "MAR MRT", "APR", "MAY MEI MAI", "JUN", "JUL", "AUG AGU AGS", "SEP", "OCT OKT", "NOV NOP", "DEC DES DEZ"];

    public static int Pack(int year, int month, int day) => (year << 9) | (month << 5) | day;
    public static int Year(int date) => date >> 9;
    public static int Month(int date) => (date >> 5) & 15;
    public static int Day(int date) => date & 31;

    /// <summary>Reads 1985-08-17, 17/8/1985, 17 Agustus 1985, 19850817, 17081985, 1985 and their like; 0 when it is no date.</summary>
    public static int Parse(ReadOnlySpan<byte> text, DateOrder order)
    {
        if (text.Length == 10 && text[4] == '-' && text[7] == '-')
            return Checked(Two(text, 0) * 100 + Two(text, 2), Two(text, 5), Two(text, 8));
        Span<int> part = stackalloc int[3];
        Span<int> width = stackalloc int[3];
        var n = 0;
        var named = -1;
        for (var i = 0; i < text.Length && n < 3;)
        {
            if (IsDigit(text[i]))
            {
                var from = i;
                var value = 0;
                while (i < text.Length && IsDigit(text[i]) && i - from < 9) value = (value * 10) + text[i++] - '0';
                (part[n], width[n]) = (value, i - from);
                n++;
            }
            else if ((text[i] | 32) is >= (byte)'a' and <= (byte)'z')
            {
                var from = i;
                while (i < text.Length && (text[i] | 32) is >= (byte)'a' and <= (byte)'z') i++;
                if (n > 0 && i - from == 1 && (text[from] | 32) == 't') break; // 1985-08-17T00:00
                var month = MonthOf(text[from..i]);
                if (month == 0) continue;
                named = n;
                (part[n], width[n]) = (month, 2);
                n++;
            }
            else i++;
        }
        return n switch
        {
            1 when width[0] == 4 => Checked(part[0], 0, 0),
            1 when width[0] == 8 => Solid(part[0], order),
            1 when width[0] == 6 => Solid((part[0] / 100 * 10000) + Century(part[0] % 100), DateOrder.DayMonthYear),
            2 when width[0] == 4 => Checked(part[0], part[1], 0),
            2 when width[1] == 4 => Checked(part[1], part[0], 0),
            3 => Ordered(part, width, named, order),
            _ => 0,
        };
    }

    /// <summary>The date when it can exist, the year alone when only that can, else 0.</summary>
    public static int Checked(int year, int month, int day)
    {
        if (year is < 1700 or > 2199) return 0;
        if (month is < 1 or > 12) return Pack(year, 0, 0);
        return day is < 1 or > 31 ? Pack(year, month, 0) : Pack(year, month, day);
    }

    /// <summary>Two-digit years: 30 and above belong to the last century.</summary>
    public static int Century(int twoDigits) => twoDigits >= 30 ? 1900 + twoDigits : 2000 + twoDigits;

    private static int Ordered(Span<int> part, Span<int> width, int named, DateOrder order)
    {
        if (width[0] == 4) return Checked(part[0], part[1], part[2]);
        var year = width[2] == 2 ? Century(part[2]) : part[2];
        if (named == 0) return Checked(year, part[0], part[1]);
        if (named == 1) return Checked(year, part[1], part[0]);
        if (order == DateOrder.YearMonthDay && width[2] == 2) return Checked(Century(part[0]), part[1], part[2]);
        var monthFirst = order == DateOrder.MonthDayYear ? part[0] <= 12 : part[1] > 12;
        return monthFirst ? Checked(year, part[0], part[1]) : Checked(year, part[1], part[0]);
    }

    private static int Solid(int n, DateOrder order) => order switch
    {
        DateOrder.YearMonthDay => Checked(n / 10000, n / 100 % 100, n % 100),
        DateOrder.DayMonthYear => Checked(n % 10000, n / 10000 % 100, n / 1000000),
        _ => Checked(n % 10000, n / 1000000, n / 10000 % 100),
    };

    private static int MonthOf(ReadOnlySpan<byte> word)
    {
        if (word.Length < 3) return 0;
        Span<char> start = stackalloc char[3];
        for (var i = 0; i < 3; i++) start[i] = (char)(word[i] & ~32);
        for (var m = 0; m < 12; m++)
            if (Months[m].AsSpan().Contains(start, StringComparison.Ordinal)) return m + 1;
        return 0;
    }

    public static string Show(int date) => Year(date) == 0 ? "" : new StringBuilder()
        .Append(Year(date).ToString("0000")).Append('-').Append(Month(date).ToString("00")).Append('-').Append(Day(date).ToString("00")).ToString();

    private static bool IsDigit(byte c) => (uint)(c - '0') <= 9;

    private static int Two(ReadOnlySpan<byte> t, int at) => IsDigit(t[at]) && IsDigit(t[at + 1]) ? ((t[at] - '0') * 10) + t[at + 1] - '0' : -10000;
}
