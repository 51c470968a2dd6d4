using Pilar.Linkage.Text;

namespace Pilar.Linkage.Records;

/// <summary>
/// A NIK holds the birth date (day + 40 for women) in digits 7 to 12 (PP 40/2019, articles 30-34). Checked against the record's own
/// date and sex it tells whether the number is doubtful; without a date it lends one for blocking.
/// </summary>
internal static unsafe class NikCheck
{
    public static void Apply(RecordSchema schema, byte* record)
    {
        var slot = (ulong*)(record + schema.Offsets[schema.NikField]);
        if (*slot == 0) return;
        var born = BirthDate(*slot, out var female);
        var date = schema.DateField < 0 ? null : (int*)(record + schema.Offsets[schema.DateField]);
        var doubtful = born == 0;
        if (born != 0 && date != null)
        {
            if (*date == 0)
            {
                *date = born;
                record[schema.MarksAt] |= RecordSchema.BorrowedDate;
            }
            else if (Dates.Day(*date) == Dates.Day(born) && Dates.Month(*date) == Dates.Month(born) && Dates.Year(*date) % 100 == Dates.Year(born) % 100) record[schema.MarksAt] |= RecordSchema.FittingId;
            else doubtful = true;
        }
        if (doubtful) record[schema.MarksAt] |= RecordSchema.DoubtfulId;
    }

    /// <summary>Birth date inside a NIK (century guessed), or 0 when the number cannot be a NIK.</summary>
    public static int BirthDate(ulong nik, out bool female)
    {
        female = false;
        if (Digits.Count(nik) != 16) return 0;
        var day = Digits.Number(nik, 16, 6, 2);
        female = day > 40;
        if (female) day -= 40;
        var month = Digits.Number(nik, 16, 8, 2);
        var year = Digits.Number(nik, 16, 10, 2);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 ? Dates.Pack(year > 24 ? 1900 + year : 2000 + year, month, day) : 0;
    }
}
