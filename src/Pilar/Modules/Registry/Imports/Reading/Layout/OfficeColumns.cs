using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>Officers side by side in one row ("Ketua | NIK Ketua | Sekretaris | NIK Sekretaris"): each is a person of the row, with columns of
/// his own beside those all share.</summary>
internal static class OfficeColumns
{
    private static readonly (string Name, string[] Words)[] Offices =
    [
        ("Wakil Ketua", ["WAKIL", "KETUA"]), ("Wakil Sekretaris", ["WAKIL", "SEKRETARIS"]), ("Wakil Bendahara", ["WAKIL", "BENDAHARA"]),
        ("Ketua", ["KETUA"]), ("Sekretaris", ["SEKRETARIS"]), ("Bendahara", ["BENDAHARA"]), ("Koordinator", ["KOORDINATOR"]),
    ];

    /// <summary>The offices, each with its columns; empty when fewer than two offices name a person.</summary>
    public static List<(string Office, HashSet<int> Columns)> Find(IReadOnlyList<Heading> headings, ListField[] fields)
    {
        var offices = headings.Select(h => (Column: h.Column, Office: OfficeOf(h))).Where(c => c.Office is not null).GroupBy(c => c.Office!, c => c.Column).Select(g => (Office: g.Key, Columns: g.ToHashSet())).ToList();
        if (offices.Count < 2) return [];
        foreach (var (_, columns) in offices)
            if (!columns.Any(c => fields[c] == ListField.Name) && columns.FirstOrDefault(c => IsBare(headings[c]), -1) is >= 0 and var bare) fields[bare] = ListField.Name;
        return offices.TrueForAll(o => o.Columns.Any(c => fields[c] == ListField.Name)) ? offices : [];
    }

    private static string? OfficeOf(Heading heading)
    {
        var words = HeadingWords.Of(heading.Text);
        return words.Has("RT") || words.Has("RW") || words.Has("JABATAN") ? null : Offices.FirstOrDefault(o => o.Words.All(words.Has)).Name;
    }

    /// <summary>Nothing but the office stands over the column.</summary>
    private static bool IsBare(Heading heading) => HeadingWords.Of(heading.Own).Words is { Count: > 0 } words && Offices.Any(o => words.IsSubsetOf(o.Words));
}
