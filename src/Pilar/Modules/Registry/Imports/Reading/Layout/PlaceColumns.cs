using Pilar.Modules.Registry.Imports.Reading.Columns;
using static Pilar.Modules.Registry.Imports.Reading.Columns.ListField;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>Sorts village, district and regency columns into those of duty and those of residence.</summary>
internal static class PlaceColumns
{
    private static readonly ListField[] Duty = [DutyVillage, DutyDistrict, DutyRegency];
    private static readonly ListField[] Home = [HomeVillage, HomeDistrict, HomeRegency];
    private static readonly string[] HomeWords = ["KTP", "DOMISILI", "ALAMAT", "TINGGAL", "ASAL", "RUMAH"];
    private static readonly string[] DutyWords = ["TUGAS", "PENEMPATAN", "DAMPINGAN", "BINAAN", "KERJA", "LOKASI"];

    public static void Sort(IReadOnlyList<Heading> headings, ListField[] fields, ListKind? kind)
    {
        for (var level = 0; level < Duty.Length; level++)
        {
            var columns = Enumerable.Range(0, fields.Length).Where(i => fields[i] == Duty[level]).ToList();
            if (columns.Count == 0) continue;
            var sides = columns.ToDictionary(c => c, c => Side(headings[c]));
            foreach (var column in columns)
                if (Lives(column, level)) fields[column] = Home[level];

            bool Lives(int column, int at)
            {
                if (sides[column] != 0) return sides[column] < 0;
                if (sides.Values.Any(s => s > 0)) return true;
                if (sides.Values.Any(s => s < 0)) return false;
                if (columns.Count > 1) return column != columns[0];
                return kind is not null && (int)kind.DutyLevel < 4 - at;
            }
        }
    }

    /// <summary>+1 duty, -1 residence, 0 not said. The heading itself outweighs its group.</summary>
    private static int Side(Heading heading) => Side(heading.Own) is var own and not 0 ? own : Side(heading.Group);

    private static int Side(string text)
    {
        var words = HeadingWords.Of(text);
        return DutyWords.Any(words.Has) ? 1 : HomeWords.Any(words.Has) ? -1 : 0;
    }
}
