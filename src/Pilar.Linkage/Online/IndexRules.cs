using Pilar.Linkage.Records;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Online;

/// <summary>
/// Under which keys a person is found again: NIK; phone; birth date (day and month in any order) with the beginning of the name; sounds of all
/// names with the regency; birth date with the village; first name with the village; all names with the birth year.
/// </summary>
internal static unsafe class IndexRules
{
    public const int Count = 7;
    private const int Name = 0, Nik = 1, Date = 2, Village = 4, Phone = 5;

    public static void Keys(byte* record, RecordStore words, Span<ulong> keys)
    {
        var at = words.Schema.Offsets;
        var nik = *(ulong*)(record + at[Nik]);
        var phone = *(ulong*)(record + at[Phone]);
        var date = *(int*)(record + at[Date]);
        var village = *(ulong*)(record + at[Village]);
        var digits = Digits.Count(village);
        var regency = digits >= 4 ? village >> (4 * (digits - 4)) : 0;
        var names = Names((uint*)(record + at[Name]), words.Words[Name]!, out var first, out var start);
        int month = Dates.Month(date), day = Dates.Day(date);
        var born = day == 0 ? 0 : (ulong)Dates.Pack(Dates.Year(date), Math.Min(month, day), Math.Max(month, day));
        keys[0] = Key(0, nik, nik);
        keys[1] = Key(1, phone, phone);
        keys[2] = Key(2, born, start);
        keys[3] = Key(3, names, regency);
        keys[4] = Key(4, born, village);
        keys[5] = Key(5, first, village);
        keys[6] = Key(6, names, (ulong)Dates.Year(date));
    }

    private static ulong Names(uint* words, TokenTable table, out ulong first, out ulong start)
    {
        first = start = 0;
        ulong all = 0;
        for (var i = 0; i < RecordSchema.WholeNameWords && words[i] != 0; i++)
        {
            var word = table[words[i]];
            all += Hash.Mix(word->Sound);
            if (i > 0) continue;
            first = word->Sound;
            start = Hash.Of(new ReadOnlySpan<byte>(word->Text, Math.Min(word->Length, (byte)3)));
        }
        return all;
    }

    private static ulong Key(ulong rule, ulong a, ulong b) => a == 0 || b == 0 ? 0 : Hash.Mix(Hash.Mix(a + rule) ^ b) | 1;
}
