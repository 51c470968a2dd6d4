using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Data.Field;
using Pilar.Data.Jobs;
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

    [Theory, EachDatabase]
    public async Task A_wiped_phone_hands_in_the_photos_of_its_last_acts_and_no_others(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var phone = await Phone.Of(house, Role.Volunteer, Somebody.Village);
        var (id, report) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var photos = new[] { Noise(5), Noise(6), Noise(7), Noise(8) };
        var names = photos.Select(p => Convert.ToHexStringLower(SHA256.HashData(p))).ToArray();
        object Visit(string text, params string[] photos) => Phone.Act("case.entry", new { @case = id, type = "visit", text, photos }, needs: report);
        var (waiting, left, unsent) = (Visit("Fotonya menyusul.", names[0]), Visit("Fotonya tidak akan datang.", names[3]), Visit("Atapnya bocor.", names[1], names[2]));
        Assert.Equal(["done", "waiting", "waiting"], (await phone.Sync(Phone.Act("case.report", SyncTests.Report(id, "Rukmana Uji"), report), waiting, left)).Select(Phone.State));
        await using var desk = house.AsSystem();
        await desk.Db.Set<FieldDevice>().ExecuteUpdateAsync(set => set.SetProperty(d => d.WipedAt, desk.Db.Clock.UtcNow).SetProperty(d => d.WipedBy, "Kantor").SetProperty(d => d.EndedAt, desk.Db.Clock.UtcNow));
        Task<HttpStatusCode> Whole(int photo) => Put(phone, names[photo], photos[photo], 0, photos[photo].Length).ContinueWith(answer => answer.Result.StatusCode, TaskScheduler.Default);

        Assert.Equal(HttpStatusCode.Unauthorized, await Whole(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.Post(waiting, unsent)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await Whole(3));
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent], [await Whole(0), await Whole(1)]);
        Assert.Equal(photos[1].Length, await Here(phone, names[1]));

        // What waited for a photo and was not offered again is held too, and photos stay as long as somebody may still ask for them.
        await desk.Db.Set<FieldReceipt>().ExecuteUpdateAsync(set => set.SetProperty(r => r.ReceivedAt, desk.Db.Clock.UtcNow.AddDays(-6)));
        foreach (var file in Directory.EnumerateFiles(desk.Get<Installation>().Uploads, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await desk.Get<IEnumerable<EachDay>>().Single(w => w.GetType().Name == "GiveUpWaiting").Run(CancellationToken.None);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var held = (await officer.Page("/field/held")).Body!.TextContent;
        foreach (var said in new[] { "Fotonya menyusul.", "Atapnya bocor.", "1 dari 2 sampai", "Fotonya tidak akan datang.", "0 dari 1 sampai" }) Assert.Contains(said, held, StringComparison.Ordinal);
        foreach (var receipt in await desk.Db.Set<FieldReceipt>().AsNoTracking().Where(r => r.State == FieldState.Quarantined).ToListAsync())
            Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit("/field/held", $"take-{receipt.Id:N}", [])).StatusCode);
        Assert.Equal(4, await desk.Db.Set<FieldReceipt>().CountAsync(r => r.State == FieldState.Done));
        Assert.Equal((2, 3), (await desk.Db.Set<CasePaper>().CountAsync(p => p.CaseId == id), await desk.Db.Audit.CountAsync(a => a.Verb == "TakeHeldAct")));
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
    private static byte[] Noise(int seed = 5)
    {
        var random = new Random(seed);
        using var picture = new SKBitmap(400, 400);
        for (var x = 0; x < 400; x++) for (var y = 0; y < 400; y++) picture.SetPixel(x, y, new((uint)random.Next() | 0xFF000000));
        using var image = SKImage.FromBitmap(picture);
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, 85);
        return encoded.ToArray();
    }
}
