using Pilar.Modules.Registry.Imports.Reading.Columns;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>Two tables next to each other repeat their headings in one row.</summary>
internal static class SideBySide
{
    private const int FewestColumns = 3;

    public static List<(int From, int Until)> Split(HeaderBlock header, int width)
    {
        var names = Enumerable.Range(0, header.Fields.Count).Where(i => header.Fields[i] == ListField.Name).ToList();
        if (names.Count < 2) return [(0, width)];
        var start = header.Headings.First(h => !h.IsBlank).Column;
        for (var second = start + FewestColumns; second + FewestColumns <= header.Headings.Count; second++)
            if (Repeats(header, start, second))
                return [(0, second), (second, width)];
        return [(0, width)];
    }

    private static bool Repeats(HeaderBlock header, int first, int second)
    {
        var alike = 0;
        for (var i = 0; second + i < header.Headings.Count && first + i < second; i++)
        {
            var (a, b) = (header.Headings[first + i].Own, header.Headings[second + i].Own);
            if (b.Length == 0) continue;
            if (!a.Equals(b, StringComparison.OrdinalIgnoreCase)) return false;
            alike++;
        }

        return alike >= FewestColumns;
    }
}
