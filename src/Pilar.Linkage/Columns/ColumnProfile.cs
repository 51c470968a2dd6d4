using System.Text;
using Pilar.Linkage.Csv;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Columns;

/// <summary>What the values of a column look like, from the first rows of a file.</summary>
internal sealed class ColumnProfile
{
    private const int Rows = 3000;

    public required string Name { get; init; }
    /// <summary>The column of the second file that holds the same, when two are linked.</summary>
    public ColumnProfile? Right { get; private init; }

    public required string[] Values { get; init; }
    public required bool[] IsPresent { get; init; }

    public string[] Present => field ??= [.. Values.Where((_, i) => IsPresent[i])];
    public double Filled => Values.Length == 0 ? 0 : (double)Present.Length / Values.Length;
    public int Distinct => field == 0 ? field = Present.Distinct().Count() : field;
    public double DistinctShare => Present.Length == 0 ? 0 : (double)Distinct / Present.Length;
    public double AllDigits => Share(v => v.All(c => char.IsAsciiDigit(c) || c is '-' or ' ' or '.' or '/' or '+') && v.Any(char.IsAsciiDigit));
    public double PlainDigits => Share(v => v.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or ' ') && v.Any(char.IsAsciiDigit));
    public double HasDigit => Share(v => v.Any(char.IsAsciiDigit));
    public double Words => Present.Length == 0 ? 0 : Present.Average(v => v.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
    public double Length => Present.Length == 0 ? 0 : Present.Average(v => v.Length);
    public double DigitLength => Present.Length == 0 ? 0 : Present.Average(v => v.Count(char.IsAsciiDigit));

    public double Share(Func<string, bool> test) => Present.Length == 0 ? 0 : (double)Present.Count(test) / Present.Length;

    /// <summary>This column and the one of the second file that holds the same, with the values of both.</summary>
    public ColumnProfile With(ColumnProfile right) =>
        new() { Name = Name, Right = right, Values = [.. Values, .. right.Values], IsPresent = [.. IsPresent, .. right.IsPresent] };

    public static ColumnProfile[] Of(CsvSource source)
    {
        var columns = source.Header.Select(_ => new List<string>()).ToArray();
        var rest = source.Sample.Span;
        var cells = new List<Range>();
        for (var rows = 0; rows < Rows && rest.Length > 0; rows++)
        {
            var row = CsvRows.First(rest, source.Separator, cells, out var used);
            if (used == rest.Length && rows > 10) break; // perhaps cut off
            rest = rest[used..];
            if (row.IsEmpty) continue;
            var room = new byte[row.Length];
            for (var c = 0; c < columns.Length; c++)
                columns[c].Add(c < cells.Count ? Encoding.UTF8.GetString(CsvRows.Unquote(row[cells[c]], room)) : "");
        }
        return [.. source.Header.Select((name, c) => new ColumnProfile
        {
            Name = name,
            Values = [.. columns[c]],
            IsPresent = [.. columns[c].Select(v => v.Length > 0 && !(v.Length <= 7 && Missing.Is(Encoding.UTF8.GetBytes(v))))],
        })];
    }
}
