using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>An Excel workbook (.xlsx, .xlsb, .xls), read row by row.</summary>
internal sealed class WorkbookFile : SheetFile
{
    private readonly Stream stream;
    private readonly ReadingLimits limits;

    static WorkbookFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookFile(Stream stream, ReadingLimits limits)
    {
        this.stream = stream;
        this.limits = limits;
    }

    public static WorkbookFile Open(Stream stream, ReadingLimits limits)
    {
        if (stream.Length > limits.WorkbookBytes) throw TooLarge(limits.WorkbookBytes);
        PackedSize.Check(stream, limits);
        var file = new WorkbookFile(stream, limits);
        file.OpenReader().Dispose();
        return file;
    }

    public override IEnumerable<Sheet> Sheets()
    {
        using var reader = OpenReader();
        do
        {
            yield return new Sheet(reader.Name ?? "", reader.VisibleState is not (null or "visible"), Merged(reader), Hidden(reader), Rows(reader));
        }
        while (Guarded(reader.NextResult));
    }

    private IExcelDataReader OpenReader()
    {
        stream.Position = 0;
        return Guarded(() => ExcelReaderFactory.CreateReader(stream, new() { LeaveOpen = true, FallbackEncoding = TextEncoding.Windows1252 }));
    }

    private IEnumerable<SheetRow> Rows(IExcelDataReader reader)
    {
        var sheet = reader.Name ?? "";
        while (Guarded(reader.Read))
        {
            var number = reader.Depth + 1;
            var cells = Guarded(() => Cells(reader));
            if (cells.Length > limits.Columns && cells.Count(c => !c.IsBlank) > limits.Columns) throw TooManyColumns(sheet, limits.Columns);
            if (number > limits.Rows && cells.Length > 0) throw TooManyRows(sheet, limits.Rows);
            yield return new SheetRow(number, cells);
        }
    }

    private static Cell[] Cells(IExcelDataReader reader)
    {
        var used = reader.FieldCount;
        while (used > 0 && (reader.IsDBNull(used - 1) || reader.GetValue(used - 1) is string { Length: 0 })) used--;
        var cells = new Cell[used];
        for (var i = 0; i < used; i++)
            cells[i] = reader.GetValue(i) switch
            {
                null => default,
                string text => Cell.Of(text),
                DateTime date => Cell.Of(date),
                bool truth => Cell.Of(truth),
                TimeSpan time => Cell.Of(time.ToString()),
                IConvertible number => Cell.Of(number.ToDouble(null)),
                var other => Cell.Of(other.ToString()),
            };
        return cells;
    }

    private static List<MergedCells> Merged(IExcelDataReader reader) =>
        [.. (reader.MergeCells ?? []).Select(m => new MergedCells(m.FromRow + 1, m.ToRow + 1, m.FromColumn, m.ToColumn))];

    private static HashSet<int> Hidden(IExcelDataReader reader) =>
        [.. Enumerable.Range(0, Math.Min(reader.FieldCount, 512)).Where(i => reader.GetColumnWidth(i) == 0)];

    /// <summary>The reader answers damage with many exceptions; people need one sentence.</summary>
    private static TResult Guarded<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw Locked();
        }
        catch (Exception damage) when (damage is not (Refusal or OutOfMemoryException or OperationCanceledException))
        {
            throw new Refusal(T(
                "Buku kerja ini rusak atau tidak lengkap. Buka di Excel, simpan kembali sebagai .xlsx, lalu unggah lagi.",
                "This workbook is damaged or incomplete. Open it in Excel, save it again as .xlsx and upload it again."));
        }
    }
}
