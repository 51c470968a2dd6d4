using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Documents;

public class DocumentTests
{
    internal static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n");

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 4, 1, 2, 9, 9, 9, 0xFF, 0xD9];

    public static TheoryData<DatabaseProvider, byte[], string?> Contents()
    {
        var data = new TheoryData<DatabaseProvider, byte[], string?>();
        foreach (var provider in Enum.GetValues<DatabaseProvider>())
        {
            data.Add(provider, Pdf, "application/pdf");
            data.Add(provider, Png, "image/png");
            data.Add(provider, Jpeg, "image/jpeg");
            data.Add(provider, Pdf[..^20], null);
            data.Add(provider, Png[..^12], null);
            data.Add(provider, Jpeg[..^2], null);
            data.Add(provider, "<html><script>alert(1)</script>"u8.ToArray(), null);
            data.Add(provider, "MZ"u8.ToArray(), null);
            data.Add(provider, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0xFF, 0xFF, 0xFF, 0xFF, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 0], null);
        }

        return data;
    }

    [Theory, MemberData(nameof(Contents))]
    public async Task Takes_whole_PDF_JPEG_and_PNG_whatever_the_name_says(DatabaseProvider provider, byte[] content, string? type)
    {
        await using var house = await House.Open(provider);
        var person = await Somebody.In(house, "Uji Coba");
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var store = officer.Get<DocumentStore>();
        var keep = () => store.Keep(Upload(content, "../../SK <1>.exe"), nameof(Person), person, Somebody.Village, "Scan");
        if (type is null)
        {
            Assert.Equal("Scan", (await Assert.ThrowsAsync<Refusal>(keep)).About);
            return;
        }

        var document = (await keep())!;
        await officer.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Document), document.Id));
        Assert.Equal((type, content.Length), (document.ContentType, document.Size));
        Assert.StartsWith("SK 1.", document.Name, StringComparison.Ordinal);
        Assert.Equal(content, await store.Read(document));
        var installation = (Installation)house.Services.GetService(typeof(Installation))!;
        var stored = await File.ReadAllBytesAsync(Path.Combine(installation.Documents, document.Hash[..2], document.Hash));
        Assert.NotEqual(content, stored);
        Assert.Empty(await house.As(Role.RegencyOfficer, "63.04").Db.Set<Document>().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Refuses_more_than_5_MB_and_keeps_one_copy_of_the_same_file(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var person = await Somebody.In(house, "Uji Coba");
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var store = officer.Get<DocumentStore>();
        await Assert.ThrowsAsync<Refusal>(() => store.Keep(Upload(new byte[DocumentStore.MostBytes + 1], "a.pdf"), nameof(Person), person, Somebody.Village, "Scan"));
        Assert.Null(await store.Keep(null, nameof(Person), person, Somebody.Village, "Scan"));
        var (one, two) = (await store.Keep(Upload(Pdf, "a.pdf"), nameof(Person), person, Somebody.Village, "Scan"), await store.Keep(Upload(Pdf, "b.pdf"), nameof(Person), person, Somebody.Village, "Scan"));
        Assert.Equal(one!.Hash, two!.Hash);
        var installation = (Installation)house.Services.GetService(typeof(Installation))!;
        Assert.Single(Directory.GetFiles(installation.Documents, "*", SearchOption.AllDirectories));
    }

    internal static FormFile Upload(byte[] content, string name) => new(new MemoryStream(content), 0, content.Length, "Scan", name) { Headers = new HeaderDictionary() };
}
