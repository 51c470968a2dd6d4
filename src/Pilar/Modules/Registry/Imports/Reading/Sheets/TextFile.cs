using System.Text;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>A text file with separated columns; encoding and separator are found out, rows are read lazily.</summary>
internal sealed class TextFile : SheetFile
{
    private const int LinesToJudge = 60;

    private readonly Stream stream;
    private readonly Encoding encoding;
    private readonly char separator;
    private readonly string name;
    private readonly ReadingLimits limits;

    private TextFile(Stream stream, string name, Encoding encoding, char separator, ReadingLimits limits)
    {
        this.stream = stream;
        this.name = name;
        this.encoding = encoding;
        this.separator = separator;
        this.limits = limits;
    }

    public static TextFile Detect(Stream stream, string fileName, ReadingLimits limits)
    {
        if (stream.Length > limits.TextBytes) throw TooLarge(limits.TextBytes);
        var encoding = TextEncoding.Detect(stream);
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var lines = new List<string>();
        while (lines.Count < LinesToJudge && reader.ReadLine() is { } line)
            if (line.Length is > 0 and < 100_000) lines.Add(line);
        return new(stream, Path.GetFileNameWithoutExtension(fileName), encoding, Separator(lines), limits);
    }

    public override IEnumerable<Sheet> Sheets()
    {
        yield return new Sheet("", false, [], new HashSet<int>(), Rows());
    }

    private IEnumerable<SheetRow> Rows()
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        var count = 0;
        foreach (var row in SeparatedRows.Read(reader, separator))
        {
            if (++count > limits.Rows) throw TooManyRows(name, limits.Rows);
            if (row.Cells.Length > limits.Columns && row.Filled > limits.Columns) throw TooManyColumns(name, limits.Columns);
            yield return row;
        }
    }

    /// <summary>The mark that splits most lines, and those into the same number of columns.</summary>
    private static char Separator(List<string> lines)
    {
        if (lines.Count > 0 && lines[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && lines[0].Length == 5) return lines[0][4];
        return new[] { ';', ',', '\t', '|' }.MaxBy(mark =>
        {
            var counts = lines.Select(l => Outside(l, mark)).Where(c => c > 0).ToList();
            if (counts.Count == 0) return 0.0;
            var usual = counts.GroupBy(c => c).MaxBy(g => (g.Count(), g.Key))!;
            return usual.Count() * (1 + Math.Log(1 + usual.Key)) / lines.Count;
        });
    }

    private static int Outside(string line, char mark)
    {
        var count = 0;
        var quoted = false;
        foreach (var c in line)
            if (c == '"') quoted = !quoted;
            else if (c == mark && !quoted) count++;
        return count;
    }
}
