using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports.Reading.Sheets;

/// <summary>A workbook or text file, told apart by content. Sheets are read forward only; asking again starts from the beginning.</summary>
public abstract class SheetFile : IDisposable
{
    /// <summary>Opens a file. The stream must be seekable and stays open until this is disposed.</summary>
    /// <exception cref="Refusal">The file is empty, of another type, locked, damaged or too large.</exception>
    public static SheetFile Open(Stream stream, string fileName, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        return FileContent.Detect(stream) switch
        {
            FileType.Empty => throw new Refusal(T("Berkas ini kosong.", "This file is empty.")),
            FileType.Locked => throw Locked(),
            FileType.Workbook or FileType.BinaryWorkbook => WorkbookFile.Open(stream, limits),
            FileType.Web => WebTableFile.Open(stream, limits),
            FileType.Text => TextFile.Detect(stream, fileName, limits),
            var other => throw new Refusal(T(
                $"Ini {FileContent.Indonesian(other)}, bukan daftar. Kirim daftar sebagai Excel (.xlsx, .xls) atau CSV.",
                $"This is {FileContent.English(other)}, not a list. Send the list as Excel (.xlsx, .xls) or CSV.")),
        };
    }

    public abstract IEnumerable<Sheet> Sheets();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    protected static Refusal Locked() => new(T(
        "Buku kerja ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu unggah lagi.",
        "This workbook is locked with a password. Open it in Excel, remove the password, save it and upload it again."));

    protected static Refusal TooManyColumns(string sheet, int limit) => new(T(
        $"Lembar \"{sheet}\" memiliki lebih dari {limit} kolom terisi. Hapus kolom yang tidak diperlukan lalu unggah lagi.",
        $"Sheet \"{sheet}\" has more than {limit} filled columns. Remove the columns that are not needed and upload again."));

    protected static Refusal TooManyRows(string sheet, int limit) => new(T(
        $"Lembar \"{sheet}\" memiliki lebih dari {Show.Number(limit)} baris. Bagi berkas menjadi beberapa bagian.",
        $"Sheet \"{sheet}\" has more than {Show.Number(limit)} rows. Split the file into parts."));

    protected static Refusal TooLarge(long bytes) => new(T(
        $"Berkas ini lebih besar dari batas {bytes >> 20} MB. Bagi berkas menjadi beberapa bagian.",
        $"This file is larger than the limit of {bytes >> 20} MB. Split it into parts."));
}
