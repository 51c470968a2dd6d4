using System.Text;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Columns;

/// <summary>Finds out whether and how a column writes dates.</summary>
internal static class DateColumn
{
    private static readonly DateOrder[] Orders = [DateOrder.YearMonthDay, DateOrder.DayMonthYear, DateOrder.MonthDayYear];

    /// <summary>The order in which most values are full dates of people who could be alive or in a register.</summary>
    public static DateOrder Order(ColumnProfile column, out double share)
    {
        var best = DateOrder.YearMonthDay;
        share = 0;
        foreach (var order in Orders)
        {
            var found = column.Share(v => IsFull(v, order));
            if (found > share + 0.01) (best, share) = (order, found);
        }
        return best;
    }

    private static bool IsFull(string value, DateOrder order)
    {
        if (value.Length is < 6 or > 30) return false;
        var utf8 = Encoding.UTF8.GetBytes(value);
        var date = Dates.Parse(utf8, order);
        if (Dates.Day(date) == 0 || Dates.Year(date) is < 1750 or > 2100) return false;
        // "05/13/1980" read as day first is rescued by the parser: count it only for the order that it shows.
        var parts = value.Split('/', '-', '.', ' ');
        if (parts.Length != 3 || !int.TryParse(parts[0], out var first) || !int.TryParse(parts[1], out var second) || parts[0].Length > 2) return true;
        return order switch { DateOrder.DayMonthYear => second <= 12, DateOrder.MonthDayYear => first <= 12, _ => false };
    }
}
