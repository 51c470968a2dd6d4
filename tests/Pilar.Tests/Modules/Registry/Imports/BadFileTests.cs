using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Imports;

public class BadFileTests
{
    public static readonly TheoryData<string, byte[]> Files = new()
    {
        { "kosong.xlsx", [] },
        { "foto.xlsx", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F'] },
        { "surat.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj") },
        { "terpotong.xlsx", [.. Workbook().Take(200)] },
        { "terkunci.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]] },
        { "arsip.zip", Workbook("catatan.txt") },
        { "catatan.csv", Encoding.UTF8.GetBytes("hanya catatan\ntanpa tabel orang\n") },
        { "lebar.csv", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 400).Select(i => $"Nama {i}")) + "\n" + string.Join(',', Enumerable.Range(0, 400)) + "\n") },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Answers_a_file_that_is_no_list_with_a_sentence_and_keeps_nothing(string name, byte[] content)
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        await using var officer = house.As(Role.RegencyOfficer, Lists.Regency);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => officer.Get<StartImport>().Run(new MemoryStream(content), name, "PSM", Lists.Regency, queue: true, CancellationToken.None));
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        Assert.False(await house.AsSystem().Db.Set<Import>().AnyAsync());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(house.Folder, "uploads")));
    }

    [Fact]
    public async Task Refuses_an_unknown_kind_and_region()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        await using var officer = house.As(Role.Administrator);
        await Assert.ThrowsAsync<Refusal>(() => officer.Get<StartImport>().Run(Lists.File(), "psm.csv", "RELAWAN", Lists.Regency, queue: true, CancellationToken.None));
        await Assert.ThrowsAsync<Refusal>(() => officer.Get<StartImport>().Run(Lists.File(), "psm.csv", "PSM", "Banjar", queue: true, CancellationToken.None));
    }

    private static byte[] Workbook(string part = "xl/workbook.xml")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        using (var entry = new StreamWriter(zip.CreateEntry(part).Open())) entry.Write(new string('x', 5000));
        return stream.ToArray();
    }
}
