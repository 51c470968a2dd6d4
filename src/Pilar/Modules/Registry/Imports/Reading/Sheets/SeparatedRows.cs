using System.Text;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>Splits separated text (RFC 4180, forgiving): a quote inside an unquoted field is a letter, and a quoted field that is never
/// closed ends with its line instead of swallowing the file.</summary>
internal static class SeparatedRows
{
    private const int MostLinesInField = 20;

    public static IEnumerable<SheetRow> Read(TextReader reader, char separator)
    {
        var pending = new Queue<string>();
        var number = 0;
        var cells = new List<Cell>();
        var field = new StringBuilder();
        while (Next() is { } line)
        {
            number++;
            var first = number;
            if (first == 1 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == 5) continue;
            cells.Clear();
            var at = 0;
            while (at <= line.Length)
            {
                if (at < line.Length && line[at] == '"' && Quoted(line, at) is { } quoted)
                {
                    cells.Add(Cell.Of(quoted.Text));
                    if (quoted.Line is not null) line = quoted.Line;
                    at = quoted.End + 1;
                    continue;
                }

                var end = line.IndexOf(separator, at);
                if (end < 0) end = line.Length;
                cells.Add(end == at ? default : Cell.Of(line[at..end]));
                at = end + 1;
            }

            yield return new SheetRow(first, [.. cells]);
        }

        string? Next() => pending.TryDequeue(out var line) ? line : reader.ReadLine();

        (string Text, int End, string? Line)? Quoted(string line, int start)
        {
            var consumed = new List<string>();
            string? last = null;
            field.Clear();
            var i = start + 1;
            while (true)
            {
                if (i >= line.Length)
                {
                    if (consumed.Count == MostLinesInField || Next() is not { } more)
                    {
                        // Never closed: give the lines back and take the quote as a letter.
                        Return(consumed);
                        return null;
                    }

                    consumed.Add(more);
                    field.Append('\n');
                    line = last = more;
                    i = 0;
                    continue;
                }

                if (line[i] != '"') field.Append(line[i++]);
                else if (i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append('"');
                    i += 2;
                }
                else break;
            }

            number += consumed.Count;
            var end = line.IndexOf(separator, i + 1);
            if (end < 0) end = line.Length;
            return (field.Append(line, i + 1, end - i - 1).ToString(), end, last);
        }

        void Return(List<string> lines)
        {
            var rest = pending.ToArray();
            pending.Clear();
            foreach (var line in lines.Concat(rest)) pending.Enqueue(line);
        }
    }
}
