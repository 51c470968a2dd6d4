using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Registry;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;
using SkiaSharp;

namespace Pilar.Tests.Modules.Field;

/// <summary>Photos come in pieces, in their own time; the act that names them waits.</summary>
public class FileTests
{
    private const int Piece = 32 << 10;

    [Theory, EachDatabase]
    public async Task A_photo_comes_in_pieces_over_a_line_that_breaks_and_its_report_follows(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        var (photo, id, act) = (Noise(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var hash = Convert.ToHexStringLower(SHA256.HashData(photo));
        Assert.InRange(photo.Length, 2 * Piece, 1 << 20);
        var entry = new { @case = id, type = "visit", text = "Rumahnya begini.", photos = new[] { hash } };
        var report = Guid.CreateVersion7();
        Assert.Equal(["done", "waiting"], (await phone.Sync(Phone.Act("case.report", SyncTests.Report(id, "Rukmana Uji"), report), Phone.Act("case.entry", entry, act, needs: report))).Select(Phone.State));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Put(phone, "../../etc", photo, 0, 10)).StatusCode);
        Assert.Equal(0, await Here(phone, hash));
        Assert.Equal(HttpStatusCode.NoContent, (await Put(phone, hash, photo, 0, Piece)).StatusCode);
        Assert.Equal(Piece, await Here(phone, hash));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Put(phone, hash, photo, 2 * Piece, photo.Length)).StatusCode);
        // The answer was lost: the same piece again, and a piece that overlaps.
        Assert.Equal(HttpStatusCode.NoContent, (await Put(phone, hash, photo, 0, Piece)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Put(phone, hash, photo, Piece / 2, Piece + 100)).StatusCode);
        Assert.Equal(Piece + 100, await Here(phone, hash));
        Assert.Equal(HttpStatusCode.NoContent, (await Put(phone, hash, photo, Piece + 100, photo.Length)).StatusCode);
        Assert.Equal((act, "done"), Assert.Single(await phone.Pull()) is var late ? (late.GetProperty("id").GetGuid(), Phone.State(late)) : default);
        await using var desk = house.AsSystem();
        var paper = await desk.Db.Set<CasePaper>().AsNoTracking().SingleAsync();
        Assert.Equal((id, true), (paper.CaseId, paper.IsPhoto));
        Assert.True((await desk.Get<Attachments>().Read(paper.DocumentId))!.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]));
    }

    [Theory, EachDatabase]
    public async Task What_is_no_photo_or_not_what_its_name_says_is_refused(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        var script = "<html><script>alert(1)</script>"u8.ToArray();
        var (hash, other) = (Convert.ToHexStringLower(SHA256.HashData(script)), Convert.ToHexStringLower(SHA256.HashData("x"u8)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Put(phone, other, script, 0, script.Length)).StatusCode);
        Assert.Equal(0, await Here(phone, other));
        Assert.Equal(HttpStatusCode.NoContent, (await Put(phone, hash, script, 0, script.Length)).StatusCode);
        var (id, report) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(["done", "refused"], (await phone.Sync(Phone.Act("case.report", SyncTests.Report(id, "Rukmana Uji"), report), Phone.Act("case.entry", new { @case = id, type = "visit", text = "Rumahnya begini.", photos = new[] { hash } }, needs: report))).Select(Phone.State));
        // Another account does not learn what this one has sent.
        Assert.Equal(0, await Here(await Phone.Of(house, Role.Volunteer, Somebody.Village), hash));
    }

    private static async Task<HttpResponseMessage> Put(Phone phone, string hash, byte[] file, int from, int until)
    {
        using var piece = new ByteArrayContent(file[from..until]);
        piece.Headers.ContentRange = new ContentRangeHeaderValue(from, until - 1, file.Length);
        return await phone.Http.PutAsync(new Uri($"/api/v1/field/files/{Uri.EscapeDataString(hash)}", UriKind.Relative), piece);
    }

    private static async Task<int> Here(Phone phone, string hash)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, $"/api/v1/field/files/{hash}");
        return int.Parse((await phone.Http.SendAsync(head)).Headers.GetValues("Upload-Offset").Single());
    }

    /// <summary>A JPEG that does not shrink below a few pieces.</summary>
    private static byte[] Noise()
    {
        var random = new Random(5);
        using var picture = new SKBitmap(400, 400);
        for (var x = 0; x < 400; x++) for (var y = 0; y < 400; y++) picture.SetPixel(x, y, new((uint)random.Next() | 0xFF000000));
        using var image = SKImage.FromBitmap(picture);
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, 85);
        return encoded.ToArray();
    }
}
