namespace Pilar.Linkage.Csv;

/// <summary>
/// Rows and cells of CSV text (RFC 4180, leniently: a quote opens a cell only at its start, so O"Brien is plain text; rows may be
/// short or long; lines end in LF or CRLF).
/// </summary>
internal static class CsvRows
{
    /// <summary>Cells of the first row of <paramref name="data"/>; returns the row without its line end.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> data, byte separator, List<Range> cells, out int used)
    {
        cells.Clear();
        var start = 0;
        var i = 0;
        while (true)
        {
            i = CellEnd(data, i, separator);
            if (i < data.Length && data[i] == separator)
            {
                cells.Add(start..i);
                start = ++i;
                continue;
            }
            var end = i > start && data[i - 1] == '\r' ? i - 1 : i;
            cells.Add(start..end);
            used = Math.Min(data.Length, i + 1);
            return data[..end];
        }
    }

    /// <summary>Index of the separator, line feed or end of text that ends the cell starting at <paramref name="i"/>.</summary>
    public static int CellEnd(ReadOnlySpan<byte> data, int i, byte separator)
    {
        if (i < data.Length && data[i] == '"')
        {
            i++;
            while (true)
            {
                var quote = data[i..].IndexOf((byte)'"');
                if (quote < 0) return data.Length;
                i += quote + 1;
                if (i >= data.Length || data[i] != '"') break;
                i++;
            }
        }
        var stop = data[Math.Min(i, data.Length)..].IndexOfAny(separator, (byte)'\n');
        return stop < 0 ? data.Length : i + stop;
    }

    /// <summary>Length of the whole rows at the front of text with quotes, and their number.</summary>
    public static int WholeRows(ReadOnlySpan<byte> data, byte separator, bool ended, out int count)
    {
        count = 0;
        var whole = 0;
        for (var i = 0; i < data.Length;)
        {
            var open = data[i] == '"';
            var end = CellEnd(data, i, separator);
            if (end == data.Length)
            {
                if (!ended || (open && !Closes(data[i..]))) return whole;
                count++;
                return end;
            }
            if (data[end] == '\n')
            {
                count++;
                whole = end + 1;
            }
            i = end + 1;
            if (i == data.Length && ended && whole < i)
            {
                count++;
                return i;
            }
        }
        return whole;
    }

    /// <summary>The text of a cell: outer quotes taken off, doubled quotes made single, blanks at the ends dropped.</summary>
    public static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> cell, Span<byte> room)
    {
        if (cell.Length == 0 || (cell[0] > ' ' && cell[0] != '"' && cell[^1] > ' ')) return cell;
        cell = cell.Trim(" \t\r"u8);
        if (cell.Length < 2 || cell[0] != '"') return cell;
        var inner = cell[^1] == '"' ? cell[1..^1] : cell[1..];
        if (!inner.Contains((byte)'"')) return inner.Trim(" \t\r\n"u8);
        var n = 0;
        for (var i = 0; i < inner.Length && n < room.Length; i++)
        {
            if (inner[i] == '"' && i + 1 < inner.Length && inner[i + 1] == '"') i++;
            room[n++] = inner[i];
        }
        return room[..n].Trim(" \t\r\n"u8);
    }

    private static bool Closes(ReadOnlySpan<byte> cell) => cell.Count((byte)'"') % 2 == 0;
}
