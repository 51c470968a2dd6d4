using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Accounts;
using Pilar.Tests.Modules.Registry.Imports.Reading;
using Pilar.Tests.Support;
using ReadingTests = Pilar.Tests.Modules.Registry.Imports.Reading.BadFileTests;

namespace Pilar.Tests.Modules.Registry.Imports;

/// <summary>Every kind of bad file at every door: a clear sentence, nothing stored.</summary>
public class BadFileTests
{
    private const string People = """
        No | Nama | NIK | L/P | Tanggal Lahir | Desa | Kecamatan
        1 | Siti Aminah | 6303015708859001 | P | 17-08-1985 | Aluh Aluh Besar | Aluh Aluh
        """;

    private static readonly byte[] Whole = new Book().Sheet("PSM", People).Stream().ToArray(), Old = OldBook.Of("PSM", People);

    /// <summary>Name, content, and a word of the sentence that refuses it.</summary>
    private static readonly (string Name, byte[] Content, string Word)[] Files =
    [
        ("kosong.xlsx", [], "kosong"),
        ("foto.xlsx", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F'], "gambar"),
        ("surat.csv", "%PDF-1.7\n1 0 obj"u8.ToArray(), "PDF"),
        ("arsip.zip", ReadingTests.Zip(("catatan.txt", "x")), "arsip"),
        ("terkunci.xlsx", ReadingTests.Encrypted(), "kata sandi"),
        ("terpotong.xlsx", Whole[..(Whole.Length / 2)], "rusak"),
        ("terpotong.xls", Old[..2000], "rusak"),
        ("bom.xlsx", ReadingTests.Zip(("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", new string(' ', 97 << 20))), "setelah dibuka"),
        ("catatan.csv", "hanya catatan\ntanpa tabel orang\n"u8.ToArray(), "tabel"),
        ("lebar.csv", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 400).Select(i => $"Nama {i}")) + "\n" + string.Join(',', Enumerable.Range(0, 400)) + "\n"), "200 kolom"),
    ];

    [Theory, EachDatabase]
    public async Task The_API_answers_with_a_sentence_and_keeps_nothing(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var program = await house.Program(await house.Token(Role.RegencyOfficer, Lists.Regency));
        foreach (var (name, content, word) in Files)
        {
            var answer = await Doors.Upload(program, content, name: name);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.True((await answer.Content.ReadAsStringAsync()).Contains(word, StringComparison.OrdinalIgnoreCase), $"{name}: {await answer.Content.ReadAsStringAsync()}");
        }
        var huge = await Doors.Upload(program, new Endless(2L << 30));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "application/problem+json"), (huge.StatusCode, huge.Content.Headers.ContentType?.MediaType));
        Assert.Contains("513 MB", await huge.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await NothingIsKept(house);
    }

    [Theory, EachDatabase]
    public async Task The_page_answers_with_a_sentence_and_keeps_nothing(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var browser = await house.SignIn(Role.RegencyOfficer, Lists.Regency);
        foreach (var (name, content, word) in Files)
            Assert.Contains(content.Length > 0 ? word : "berkas", await (await Doors.Send(browser, content, name)).Error(), StringComparison.OrdinalIgnoreCase);
        var huge = await Doors.Send(browser, new Endless(2L << 30));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.Contains("513 MB", (await huge.Html()).Body!.TextContent, StringComparison.Ordinal);
        await NothingIsKept(house);
    }

    [Fact]
    public async Task The_command_line_answers_with_a_sentence_for_each_file_and_keeps_nothing()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var folder = Directory.CreateDirectory(Path.Combine(house.Folder, "daftar")).FullName;
        foreach (var (name, content, _) in Files) await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        await using (var huge = File.Create(Path.Combine(folder, "besar.csv")))
        {
            await Lists.File([.. Enumerable.Repeat(Lists.Line(1, "6303015708859001", "Siti Aminah", "17-08-1985", "P"), 100)]).CopyToAsync(huge);
            huge.SetLength(2L << 30);
        }
        foreach (var more in new[] { Array.Empty<string>(), ["--dry-run"] })
        {
            var (code, output, error) = await Doors.Run(house, ["import", .. Directory.EnumerateFiles(folder), "--kind", "PSM", "--region", Lists.Regency, .. more]);
            Assert.Equal(1, code);
            Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
            var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (var (name, word) in Files.Select(f => (f.Name, f.Word)).Append(("besar.csv", "512 MB")))
                Assert.Contains(word, Assert.Single(lines, l => l.StartsWith(name + ": ", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        }
        await NothingIsKept(house);
    }

    [Fact]
    public async Task A_large_file_is_judged_by_its_content_and_not_by_the_form_it_comes_in()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var answer = await Doors.Upload(await house.Program(await house.Token(Role.RegencyOfficer, Lists.Regency)), new Endless(140 << 20));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("tidak dikenal", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await NothingIsKept(house);
    }

    [Theory, EachDatabase]
    public async Task Formulas_count_by_their_results_in_new_and_old_workbooks_and_as_plain_text_in_csv(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var formulas = People.Replace("| Siti Aminah |", "| =Siti Aminah |", StringComparison.Ordinal);
        var id = await house.Upload(officer, new Book().Sheet("PSM", formulas).Stream(), "psm.xlsx");
        await house.Commit(officer, id);
        id = await house.Upload(officer, new MemoryStream(OldBook.Of("PSM", People.Replace("1 | Siti", "=1 | Siti", StringComparison.Ordinal))), "psm.xls");
        await house.Commit(officer, id);
        Assert.Equal(RowStatus.Matched, Assert.Single(await house.Rows(id)).Status);
        id = await house.Upload(officer, Lists.File(Lists.Line(1, "", "=HYPERLINK(\"http://x.example\")", "01-02-1980", "L")));
        Assert.NotEqual(RowStatus.Matched, Assert.Single(await house.Rows(id)).Status);
        await using var desk = house.AsSystem();
        Assert.Equal("Siti Aminah", (await desk.Db.Set<Person>().SingleAsync()).Name);
    }

    [Fact]
    public async Task Refuses_an_unknown_kind_and_region()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        await using var officer = house.As(Role.Administrator);
        await Assert.ThrowsAsync<Refusal>(() => officer.Get<StartImport>().Run(Lists.File(), "psm.csv", "RELAWAN", Lists.Regency, queue: true, CancellationToken.None));
        await Assert.ThrowsAsync<Refusal>(() => officer.Get<StartImport>().Run(Lists.File(), "psm.csv", "PSM", "Banjar", queue: true, CancellationToken.None));
    }

    private static async Task NothingIsKept(House house)
    {
        await using var desk = house.AsSystem();
        Assert.False(await desk.Db.Set<Import>().AnyAsync());
        Assert.False(await desk.Db.Set<ImportRow>().AnyAsync());
        Assert.False(await desk.Db.Set<Person>().AnyAsync());
        var uploads = Path.Combine(house.Folder, "uploads");
        Assert.True(!Directory.Exists(uploads) || !Directory.EnumerateFiles(uploads).Any());
    }

    /// <summary>Zeros without end, as far as a length was announced.</summary>
    private sealed class Endless(long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var some = new byte[1 << 16];
            for (var left = length; left > 0; left -= some.Length) await stream.WriteAsync(some);
        }

        protected override bool TryComputeLength(out long size)
        {
            size = length;
            return true;
        }
    }
}
