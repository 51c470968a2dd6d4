using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pilar.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace Pilar.Browser.Journeys;

/// <summary>The main job: a messy list becomes numbers one can rely on, and can be taken back.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class ImportJourney(Site site)
{
    private const string Messy = """
        DAFTAR PEKERJA SOSIAL MASYARAKAT (PSM);;;;;;;;;
        KABUPATEN BANJAR;;;;;;;;;
        ;;;;;;;;;
        NO;N I K;NAMA LENGKAP;L/P;TEMPAT, TANGGAL LAHIR;KECAMATAN;DESA/KEL;INFO;NOMOR SK;TGL SK
        1;'6303015708850091;SITI UJICOBA, S.Sos;P;Aluh Aluh, 17-08-1985;Kec. Aluh-Aluh;Ds. Aluh Aluh Besar;giat;400/91/2025;05-02-2025
        2;6303014101750093;AGUS UJICOBA;L;Aluh Aluh, 1 Januari 1975;Aluh Aluh;Aluh Aluh Kecil;lama;400/93/2025;05-02-2025
        3;6303010101800092;BUDI UJICOBA;L;Aluh Aluh, 01/01/1980;Aluh Aluh;Antah Berantah;baru;400/92/2025;05-02-2025
        JUMLAH;;3;;;;;;;
        """;

    [Fact]
    public async Task A_messy_list_is_checked_committed_corrected_and_taken_back()
    {
        var page = await site.Open();
        await page.SignIn("kabupaten@demo.pilar");
        var before = await Reported(page);

        await Upload(page, "PSM susulan.csv", Encoding.Latin1.GetBytes(Messy));
        await page.GetByRole(AriaRole.Link, new() { Name = "Periksa kolom" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("judul kolom di baris 4 · 3 orang") })).ToBeVisibleAsync();
        var info = page.GetByLabel("Arti kolom H");
        await Expect(info).ToHaveValueAsync("Other");
        await info.SelectOptionAsync(new SelectOptionValue { Label = "Keterangan" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan baca ulang" }).ClickAsync();
        await ShouldBe(page, "siap diperiksa");

        await Expect(Row(page, "Agus Ujicoba").Locator(".at-cell").First).ToContainTextAsync("NIK menunjukkan jenis kelamin lain");
        await Expect(Row(page, "Budi Ujicoba").Locator(".at-cell").First).ToContainTextAsync("Antah Berantah");
        await Expect(Row(page, "Siti Ujicoba").Locator(".at-cell")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Simpan \\d+ baris") }).ClickAsync();
        await ShouldBe(page, "selesai");
        var first = page.Url;
        var after = await Reported(page);
        Assert.True(after > before, $"{before} roles before, {after} after");

        await page.GotoAsync(first);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Unduh yang perlu dikoreksi" }).ClickAsync());
        await Upload(page, download.SuggestedFilename, Corrected(await File.ReadAllBytesAsync(await download.PathAsync())));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Simpan \\d+ baris") }).ClickAsync();
        await ShouldBe(page, "selesai");
        var second = page.Url;
        await page.GotoAsync(first);
        await Expect(Row(page, "Budi Ujicoba")).ToContainTextAsync("sudah dikoreksi");

        await page.GotoAsync("/overview");
        foreach (var place in new[] { "Aluh Aluh", "Aluh Aluh Besar" })
        {
            await page.GetByRole(AriaRole.Rowheader, new() { Name = place, Exact = true }).GetByRole(AriaRole.Link).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(place);
        }
        await page.Locator(".stat", new() { HasText = "Terlapor" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Siti Ujicoba" })).ToBeVisibleAsync();

        foreach (var import in new[] { second, first })
        {
            await page.GotoAsync(import);
            await page.Locator("summary", new() { HasText = "Batalkan impor" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Batalkan impor" }).ClickAsync();
            await ShouldBe(page, "dibatalkan");
        }
        Assert.Equal(before, await Reported(page));
    }

    [Theory, InlineData("kosong.xlsx", "bukan"), InlineData("rusak.xlsx", "PK")]
    public async Task A_file_that_cannot_be_read_is_refused_in_words(string name, string content)
    {
        var page = await site.Open(script: false);
        await page.SignIn("kabupaten@demo.pilar");
        await page.GotoAsync("/imports/new");
        await page.GetByLabel("Berkas").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.ASCII.GetBytes(content) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Unggah dan baca" }).ClickAsync();
        await Expect(page.Locator(".alert.bad").First).ToBeVisibleAsync();
        await Expect(page.Locator(".alert.bad").First).Not.ToContainTextAsync("Exception");
    }

    private static async Task Upload(IPage page, string name, byte[] content)
    {
        await page.GotoAsync("/imports/new");
        await page.GetByLabel("Berkas").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.GetByRole(AriaRole.Button, new() { Name = "Unggah dan baca" }).ClickAsync();
        await ShouldBe(page, "siap diperiksa");
    }

    /// <summary>The page of an import looks again by itself while work goes on.</summary>
    private static Task ShouldBe(IPage page, string state) =>
        // The whole word: "being undone" is not yet "undone".
        Expect(page.Locator("h1 .badge")).ToHaveTextAsync(new Regex($@"^\W*{state}\W*$"), new() { Timeout = 180_000 });

    private static ILocator Row(IPage page, string name) => page.Locator("tbody tr", new() { HasTextRegex = new(name, RegexOptions.IgnoreCase) });

    private static async Task<int> Reported(IPage page)
    {
        await page.GotoAsync("/overview");
        return int.Parse(Digits().Match(await page.Locator(".stat", new() { HasText = "Terlapor" }).Locator(".stat-value").InnerTextAsync()).Value.Replace(".", "", StringComparison.Ordinal));
    }

    private static byte[] Corrected(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            foreach (var text in document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Text>()))
                if (text.Text == "Antah Berantah") text.Text = "Aluh Aluh Kecil";
        return stream.ToArray();
    }

    [GeneratedRegex(@"[\d.]+")]
    private static partial Regex Digits();
}
