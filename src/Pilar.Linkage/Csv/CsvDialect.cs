namespace Pilar.Linkage.Csv;

/// <summary>What a CSV file does not say about itself.</summary>
internal static class CsvDialect
{
    /// <summary>The one of comma, semicolon, tab and bar that cuts the first rows into the most and most even pieces.</summary>
    public static byte Separator(ReadOnlySpan<byte> sample)
    {
        var best = (byte)',';
        var bestScore = 0.0;
        foreach (var candidate in ",;\t|"u8)
        {
            var counts = new List<int>();
            var rest = sample;
            var cells = new List<Range>();
            while (counts.Count < 20 && rest.Length > 0)
            {
                CsvRows.First(rest, candidate, cells, out var used);
                counts.Add(cells.Count);
                rest = rest[used..];
            }
            if (counts[0] < 2) continue;
            var even = counts.Count(c => c == counts[0]) / (double)counts.Count;
            var score = even * even * Math.Min(counts[0], 8);
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }
        return best;
    }

    /// <summary>True when a first row can be no header: a cell is a number or a date, or cells repeat a value.</summary>
    public static bool LooksLikeData(string[] cells) =>
        cells.Any(c => c.Length >= 4 && char.IsAsciiDigit(c[0]) && c.All(x => char.IsAsciiDigit(x) || x is '-' or '/' or '.'));
}
