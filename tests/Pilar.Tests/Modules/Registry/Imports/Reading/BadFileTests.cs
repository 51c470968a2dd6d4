using System.IO.Compression;
using System.Text;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading;
using Pilar.Tests.Modules.Regions;

namespace Pilar.Tests.Modules.Registry.Imports.Reading;

public class BadFileTests
{
    private static readonly Book OnePerson = new Book().Sheet("PSM", """
        No | Nama | NIK | L/P | Tanggal Lahir | Desa | Kecamatan
        1 | Siti Aminah | 6301015708859001 | P | 17-08-1985 | Gunung Makmur | Takisung
        """);

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "kosong" },
        { "only blanks", "  \r\n \r\n"u8.ToArray(), "kosong" },
        { "PDF", "%PDF-1.7\n1 0 obj"u8.ToArray(), "PDF" },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F'], "gambar" },
        { "PNG", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "gambar" },
        { "Word", Zip(("word/document.xml", "<x/>")), "Word" },
        { "slides", Zip(("ppt/presentation.xml", "<x/>")), "presentasi" },
        { "archive", Zip(("data.csv", "a;b")), "arsip" },
        { "OpenDocument", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")), "OpenDocument" },
        { "XML table", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8.ToArray(), "XML" },
        { "web page", "<!DOCTYPE html><html><body>Login</body></html>"u8.ToArray(), "tanpa tabel" },
        { "damaged sheet", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook"), ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row")), "rusak" },
        { "old workbook without content", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]], "rusak" },
        { "locked workbook", Encrypted(), "kata sandi" },
        { "binary rubbish", [1, 2, 0, 0, 9, 0, 200, 13, 0, 0, 77], "tidak dikenal" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Refuses_in_a_clear_sentence(string what, byte[] content, string word)
    {
        var refusal = Assert.Throws<Refusal>(() => Lists.Read(new MemoryStream(content), "63.01", "PSM", what + ".xlsx"));
        Assert.Contains(word, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Refuses_a_workbook_cut_off_anywhere()
    {
        var whole = OnePerson.Stream().ToArray();
        for (var length = 5; length < whole.Length - 1; length += 97)
            Assert.Throws<Refusal>(() => Lists.Read(new MemoryStream(whole[..length]), "63.01", "PSM", "psm.xlsx"));
    }

    [Fact]
    public void Refuses_a_workbook_that_unpacks_to_too_much()
    {
        var bomb = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", new string(' ', 9_000_000)));
        Assert.True(bomb.Length < 100_000);
        var refusal = Assert.Throws<Refusal>(() => Open(new MemoryStream(bomb), new() { UnpackedBytes = 1 << 20 }));
        Assert.Contains("1 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_text_file_above_the_limit_without_reading_it() =>
        Assert.Throws<Refusal>(() => Open(new MemoryStream(Encoding.UTF8.GetBytes(new string('a', 3 << 20))), new() { TextBytes = 1 << 20 }));

    [Fact]
    public void Refuses_more_than_200_filled_columns()
    {
        var row = string.Join(';', Enumerable.Range(1, 201));
        var refusal = Assert.Throws<Refusal>(() => Lists.ReadText($"No;Nama;NIK\n{row}\n"));
        Assert.Contains("200", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_rows_than_allowed()
    {
        using var list = Open(new MemoryStream(Encoding.UTF8.GetBytes("No;Nama;NIK;L/P\n" + string.Concat(Enumerable.Range(1, 50).Select(i => $"{i};A B;6301015708859001;P\n")))), new() { Rows = 20 });
        Assert.Throws<Refusal>(() => list.Rows().Count());
    }

    [Fact]
    public void Asks_for_the_kind_when_it_cannot_be_recognised() =>
        Assert.Equal("Kind", Assert.Throws<Refusal>(() => Lists.Read(OnePersonOfNoKind(), "63.01", "auto", "daftar.xlsx")).About);

    public static TheoryData<Book> WithoutPeople =>
    [
        new Book().Sheet("REKAP", "REKAP PSM\nNo | Kecamatan | Jumlah PSM | L | P\n1 | Takisung | 12 | 6 | 6"),
        new Book().Sheet("Biodata", "Nama | Siti Aminah\nNIK | 6301015708859001\nJenis Kelamin | P\nTempat Lahir | Pelaihari\nDesa | Gunung Makmur\nKecamatan | Takisung"),
        new Book().Sheet("Sheet1", "Catatan\nMohon dilengkapi"),
    ];

    [Theory]
    [MemberData(nameof(WithoutPeople))]
    public void Refuses_a_file_without_a_table_of_people(Book book) =>
        Assert.Contains("tabel", Assert.Throws<Refusal>(() => Lists.Read(book)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_list_that_reports_nobody_is_no_error() =>
        Assert.Empty(Lists.Read(new Book().Sheet("PSM", "DATA PSM\nNo | Nama | NIK | L/P | Desa\n | NIHIL | | |")));

    [Fact]
    public void Refuses_an_unknown_region() => Assert.Throws<Refusal>(() => Lists.Read(OnePerson.Stream(), "99.99", "PSM", "psm.xlsx"));

    private static MemoryStream OnePersonOfNoKind() => new Book().Sheet("Sheet1", "No | Nama | NIK\n1 | Siti | 6301015708859001").Stream();

    private static ListedFile Open(Stream stream, ReadingLimits limits) =>
        new ListReader(PackagedRegionsOnce.Resolver, Lists.Options with { Limits = limits }).Open(stream, "psm", "PSM", "63.01");

    internal static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.SmallestSize).Open());
                writer.Write(content);
            }

        return stream.ToArray();
    }

    /// <summary>The shell of a password-protected .xlsx.</summary>
    internal static byte[] Encrypted() => CompoundBytes.Of(("EncryptionInfo", new byte[16]), ("EncryptedPackage", new byte[16]));
}
