using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Sheets;

namespace Pilar.Modules.Registry.Imports.Reading.Layout;

/// <summary>A heading over one column: the words of its own row, and of the group above it.</summary>
internal readonly record struct Heading(int Column, string Own, string Group)
{
    public string Text => Group.Length == 0 || Group == Own ? Own : $"{Group} / {Own}";

    public bool IsBlank => Own.Length == 0 && Group.Length == 0;
}

/// <summary>One to three rows that name the columns of a table.</summary>
internal sealed record HeaderBlock(int FirstRow, int Height, IReadOnlyList<Heading> Headings, IReadOnlyList<ListField> Fields, int Score)
{
    private const int MostRows = 4;
    private const int LeastScore = 3;

    private static readonly HashSet<string> WeakWords =
    [
        "NOMOR", "TANGGAL", "NAMA", "TEMPAT", "TAHUN", "L", "P", "LK", "PR", "MULAI", "BERAKHIR", "BERLAKU", "ALAMAT", "JENIS", "BULAN", "HARI", "SK", "DASAR", "LAHIR", "STATUS", "ADA", "TIDAK", "SUDAH", "BELUM", "DAN",
    ];

    /// <summary>The header that begins so many rows ahead; null when none does.</summary>
    public static HeaderBlock? At(RowCursor cursor, MergeMap merged, int ahead = 0)
    {
        if (cursor.Peek(ahead) is not { } first || !MayBegin(first)) return null;
        HeaderBlock? best = null;
        var rows = new List<SheetRow>(MostRows);
        for (var height = 1; height <= MostRows; height++)
        {
            if (cursor.Peek(ahead + height - 1) is not { } row || !IsHeading(row) && height > 1) break;
            rows.Add(row);
            var block = Read(rows, merged);
            if (best is null || block.Score > best.Score) best = block;
        }

        return best is { Score: >= LeastScore } && best.IsAboutPeople ? best : null;
    }

    private bool IsAboutPeople
    {
        get
        {
            var fields = Fields.ToHashSet();
            return fields.Contains(ListField.Nik) && fields.Count(f => f != ListField.Other) >= 3
                || fields.Contains(ListField.Name) && fields.Overlaps([ListField.BirthDate, ListField.BirthPlaceAndDate, ListField.Sex, ListField.SexMale, ListField.Address, ListField.Phone, ListField.DecreeNumber, ListField.MemberNumber, ListField.Age, ListField.Position, ListField.DutyVillage, ListField.Education, ListField.Occupation, ListField.DecreeDate]);
        }
    }

    private static bool MayBegin(SheetRow row)
    {
        var named = 0;
        foreach (var cell in row.Cells)
            if (cell.Kind == CellKind.Text && cell.Text.Length < 120 && HeadingRules.Find(HeadingWords.Of(cell.Text)).Weight > 0 && ++named == 2) return IsHeading(row);
        return named > 0 && row.Filled >= 2 && IsHeading(row);
    }

    /// <summary>Heading rows hold texts without long numbers.</summary>
    private static bool IsHeading(SheetRow row)
    {
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank) continue;
            filled++;
            if (!IsHeading(cell) || cell.Text[^1] == ':' && row.Filled <= 3) return false;
        }

        return filled > 0;
    }

    /// <summary>Words, perhaps with an example number in brackets, or a year standing for a column of that year.</summary>
    private static bool IsHeading(Cell cell)
    {
        if (cell.Kind == CellKind.Number) return cell.Number is >= 1990 and <= 2100;
        if (cell.Kind != CellKind.Text || cell.Text[0] == ':' || !cell.Text.Any(char.IsLetter)) return false;
        var (digits, depth) = (0, 0);
        foreach (var c in cell.Text)
            if (c == '(') depth++;
            else if (c == ')') depth--;
            else if (depth <= 0 && char.IsAsciiDigit(c)) digits++;
        return digits <= 4 && cell.Text.Length < 300;
    }

    private static HeaderBlock Read(List<SheetRow> rows, MergeMap merged)
    {
        var width = rows.Max(r => r.Cells.Length);
        var headings = new List<Heading>(width);
        for (var column = 0; column < width; column++) headings.Add(HeadingOf(rows, column, merged));
        var fields = headings.Select(FieldOf).ToArray();
        var distinct = fields.Where(f => f != ListField.Other).Distinct().Count();
        return new(rows[0].Number, rows.Count, headings, fields, distinct);
    }

    private static Heading HeadingOf(List<SheetRow> rows, int column, MergeMap merged)
    {
        var own = "";
        var groups = new List<string>();
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var text = TextAt(rows[i], column, merged, lookLeft: own.Length > 0 && i < rows.Count - 1);
            if (text.Length == 0 || text == own || groups.Contains(text)) continue;
            if (own.Length == 0) own = text;
            else groups.Insert(0, text);
        }

        return new(column, own, string.Join(' ', groups));
    }

    /// <summary>The text over a column: its cell, the merged cell it lies in, or (without merging) the group heading to its left.</summary>
    private static string TextAt(SheetRow row, int column, MergeMap merged, bool lookLeft)
    {
        if (!row[column].IsBlank) return Tidy(row[column].Text);
        if (merged.At(row.Number, column) is { } area)
            return area.FirstRow == row.Number || area.FirstColumn == column ? Tidy(row[area.FirstColumn].Text) : "";
        if (!lookLeft) return "";
        for (var left = column - 1; left >= 0 && column - left < 12; left--)
            if (!row[left].IsBlank) return merged.At(row.Number, left) is null ? Tidy(row[left].Text) : "";
        return "";
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ListField FieldOf(Heading heading)
    {
        if (heading.IsBlank) return ListField.Other;
        var words = HeadingWords.Of(heading.Own);
        var own = HeadingRules.Find(words);
        if (heading.Group.Length == 0) return own.Field;
        var both = HeadingRules.Find(HeadingWords.Of($"{heading.Group} {heading.Own}"));
        var isTick = own.Field is ListField.SexMale or ListField.SexFemale;
        var isWeak = words.Words.All(WeakWords.Contains);
        return isTick ? own.Field : isWeak && both.Weight > 0 ? both.Field : own.Weight > 0 ? own.Field : both.Field;
    }
}
