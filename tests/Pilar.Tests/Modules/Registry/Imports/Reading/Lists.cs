using System.Text;
using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Modules.Registry.Imports.Reading.Columns;
using Pilar.Modules.Registry.Imports.Reading.Rows;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Regions;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

/// <summary>Reads lists made in a test.</summary>
internal static class Lists
{
    public static readonly ReadingOptions Options = new(new DateOnly(2026, 11, 1));

    public static List<ListedRow> Read(Book book, string region = "63.01", string kind = "PSM", string name = "daftar.xlsx", Func<string, ColumnMapping?>? remembered = null) =>
        Read(book.Stream(), region, kind, name, remembered);

    public static List<ListedRow> ReadText(string text, string region = "63.01", string kind = "PSM", Encoding? encoding = null, string name = "daftar.csv")
    {
        var written = encoding ?? new UTF8Encoding(false);
        return Read(new MemoryStream([.. written.GetPreamble(), .. written.GetBytes(text)]), region, kind, name);
    }

    public static List<ListedRow> Read(Stream stream, string region, string kind, string name, Func<string, ColumnMapping?>? remembered = null)
    {
        using var list = Open(stream, region, kind, name, remembered);
        return [.. list.Rows()];
    }

    public static ListedFile Open(Stream stream, string region = "63.01", string kind = "PSM", string name = "daftar.xlsx", Func<string, ColumnMapping?>? remembered = null) =>
        new ListReader(PackagedRegionsOnce.Resolver, Options).Open(stream, name, kind, region, remembered);

    /// <summary>The heart of a row in one line: name, NIK, sex, birth date, duty, home.</summary>
    public static string Brief(ListedRow row) => string.Join(' ',
        row.Name.Full, row.Nik?.Digits ?? "-", row.Sex switch { Sex.Male => "L", Sex.Female => "P", _ => "-" }, row.BirthDate?.ToString("yyyy-MM-dd") ?? "-", row.Duty?.Code ?? "-", row.Home?.Code ?? "-");
}
