using System.Globalization;
using System.Text;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

/// <summary>A small Excel 97-2003 workbook (BIFF8) of one sheet. Rows are lines, cells are separated by '|'; "#45000" is a number, "=12" a formula with its result.</summary>
internal static class OldBook
{
    public static byte[] Of(string sheet, string rows)
    {
        var cells = rows.Split('\n').SelectMany((line, row) => line.Split('|').Select((cell, column) => (Row: row, Column: column, Text: cell.Trim()))).Where(c => c.Text.Length > 0).ToList();
        var texts = cells.Where(c => c.Text[0] is not ('#' or '=')).Select(c => c.Text).Distinct().ToList();
        var content = new MemoryStream();
        using var to = new BinaryWriter(content, Encoding.Unicode, leaveOpen: true);
        Begin(to, 0x0005);
        Record(to, 0x0042, r => r.Write((ushort)1200));
        var offsetAt = content.Position + 4;
        Record(to, 0x0085, r =>
        {
            r.Write(0);
            r.Write((ushort)0);
            r.Write((byte)sheet.Length);
            r.Write((byte)1);
            r.Write(Encoding.Unicode.GetBytes(sheet));
        });
        Record(to, 0x00FC, r =>
        {
            r.Write(texts.Count);
            r.Write(texts.Count);
            foreach (var text in texts)
            {
                r.Write((ushort)text.Length);
                r.Write((byte)1);
                r.Write(Encoding.Unicode.GetBytes(text));
            }
        });
        Record(to, 0x000A, _ => { });
        to.Flush();
        var sheetAt = (int)content.Position;
        Begin(to, 0x0010);
        Record(to, 0x0200, r =>
        {
            r.Write(0);
            r.Write(cells.Max(c => c.Row) + 1);
            r.Write((ushort)0);
            r.Write((ushort)(cells.Max(c => c.Column) + 1));
            r.Write((ushort)0);
        });
        foreach (var cell in cells) Cell(to, cell.Row, cell.Column, cell.Text, texts);
        Record(to, 0x000A, _ => { });
        to.Flush();
        content.Position = offsetAt;
        to.Write(sheetAt);
        to.Flush();
        return CompoundBytes.Of(("Workbook", content.ToArray()));
    }

    private static void Cell(BinaryWriter to, int row, int column, string text, List<string> texts) => Record(to, text[0] switch { '#' => 0x0203, '=' => 0x0006, _ => 0x00FD }, r =>
    {
        r.Write((ushort)row);
        r.Write((ushort)column);
        r.Write((ushort)0);
        if (text[0] is '#' or '=') r.Write(double.Parse(text[1..], CultureInfo.InvariantCulture));
        else r.Write(texts.IndexOf(text));
        if (text[0] != '=') return;
        r.Write((ushort)0);
        r.Write(0);
        // The formula itself: the whole number 0.
        r.Write((ushort)3);
        r.Write([0x1E, 0, 0]);
    });

    private static void Begin(BinaryWriter to, ushort part) => Record(to, 0x0809, r =>
    {
        r.Write((ushort)0x0600);
        r.Write(part);
        r.Write((ushort)0x0DBB);
        r.Write((ushort)0x07CC);
        r.Write(0);
        r.Write(6);
    });

    private static void Record(BinaryWriter to, int id, Action<BinaryWriter> write)
    {
        var data = new MemoryStream();
        using (var writer = new BinaryWriter(data)) write(writer);
        var bytes = data.ToArray();
        to.Write((ushort)id);
        to.Write((ushort)bytes.Length);
        to.Write(bytes);
    }
}
