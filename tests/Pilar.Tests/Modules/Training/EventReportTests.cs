using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.EventReports;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Marks;
using Pilar.Tests.Support;
using SkiaSharp;

namespace Pilar.Tests.Modules.Training;

public class EventReportTests
{
    [Theory, EachDatabase]
    public async Task Is_written_closed_and_printed_with_the_figures_of_the_event(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Held(house);
        await using var later = house.Later(15);
        await using (var neighbour = later.As(Role.ProvinceOfficer, "62")) await Assert.ThrowsAsync<Missing>(() => neighbour.Get<WriteEventReport>().Run(id, Words(), []));
        await using (var quota = later.As(Role.RegencyOfficer, "63.03")) await Assert.ThrowsAsync<Missing>(() => quota.Get<WriteEventReport>().Run(id, Words(), []));
        await using (var leader = later.As(Role.Leader, "63")) await Assert.ThrowsAsync<Denied>(() => leader.Get<WriteEventReport>().Run(id, Words(), []));
        await using var province = later.As(Role.ProvinceOfficer, "63");
        async Task Refused(string about, EventReportForm form, params CostLine[] costs) => Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => province.Get<WriteEventReport>().Run(id, form, costs))).About);
        await Refused("SignatoryNumber", Words(f => f.SignatoryNumber = "123"));
        await Refused("Spent", Words(), new CostLine("Konsumsi", 10, -1, null));
        await Refused("Reason", Words(), new CostLine("Konsumsi", 10, 9, " "));
        await Refused("Item", Words(), new CostLine(" ", 10, 10, null));
        province.Db.ChangeTracker.Clear();

        await province.Get<WriteEventReport>().Run(id, Words(), [new("Konsumsi", 10_000_000, 9_500_000, "dua peserta tidak hadir"), new("Honor narasumber", 6_000_000, 6_000_000, null)]);
        Assert.Equal(1, await province.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(WriteEventReport)));
        await Assert.ThrowsAsync<Refusal>(() => province.Get<CloseEventReport>().Run(id));
        await province.Get<FinishEvent>().Run(id);
        await province.Get<CloseEventReport>().Run(id);
        await Assert.ThrowsAsync<Refusal>(() => province.Get<WriteEventReport>().Run(id, Words(f => f.Version = province.Db.Set<EventReport>().AsNoTracking().Single().Version), []));

        var browser = await later.SignIn(Role.ProvinceOfficer, "63");
        var text = await Pdf.Text(house, await browser.GetAsync(new Uri($"/trainings/{id}/report.pdf", UriKind.Relative)));
        foreach (var said in new[] { "LAPORAN KEGIATAN", "Budi Rekaan", "Kabupaten Banjar", "dua peserta tidak hadir", "9.500.000", "selang kepercayaan", "Permensos rekaan", "198001012005011001", "Peserta 63.03 0", "Halaman 1 dari" }) Assert.Contains(said, text, StringComparison.Ordinal);
        var book = await browser.GetAsync(new Uri($"/trainings/{id}/report.xlsx", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Konsumsi", (await browser.Page($"/trainings/{id}/report")).Body!.TextContent, StringComparison.Ordinal);
        var other = await later.SignIn(Role.RegencyOfficer, "63.03");
        foreach (var part in new[] { "report", "report.pdf", "report.xlsx" }) Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/trainings/{id}/{part}", UriKind.Relative))).StatusCode);
    }

    [Theory, EachDatabase]
    public async Task Photos_are_shrunk_turned_upright_and_seen_by_the_office_only(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Course.Open(house, ("63.03", 5));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        Assert.Equal("Photos", (await Assert.ThrowsAsync<Refusal>(() => province.Get<EventPhotos>().Add(id, [Upload("bukan foto"u8.ToArray())], null))).About);
        Assert.Equal("Photos", (await Assert.ThrowsAsync<Refusal>(() => province.Get<EventPhotos>().Add(id, [], null))).About);
        await using (var leader = house.As(Role.Leader, "63")) await Assert.ThrowsAsync<Denied>(() => leader.Get<EventPhotos>().Add(id, [Upload(Picture(40, 30))], null));
        await province.Get<EventPhotos>().Add(id, [Upload(Picture(3200, 1600))], "Pembukaan");
        var photo = await province.Db.Set<EventPhoto>().AsNoTracking().SingleAsync();
        Assert.Equal(1, await province.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == "AddEventPhotos"));

        var (own, other) = (await house.SignIn(Role.ProvinceOfficer, "63"), await house.SignIn(Role.RegencyOfficer, "63.03"));
        using var seen = SKBitmap.Decode(await own.GetByteArrayAsync(new Uri($"/trainings/photos/{photo.Id}", UriKind.Relative)));
        Assert.Equal((1600, 800), (seen.Width, seen.Height));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/trainings/photos/{photo.Id}", UriKind.Relative))).StatusCode);
        await province.Get<EventPhotos>().Remove(photo.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(new Uri($"/trainings/photos/{photo.Id}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public void A_photo_taken_with_the_camera_turned_stands_upright_and_forgets_where_it_was_taken()
    {
        // An Exif block that says: turn by 90 degrees; it names the camera, too.
        byte[] exif = [0xFF, 0xE1, 0, 0x22, .. "Exif\0\0"u8, .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        var plain = Picture(60, 30);
        byte[] turned = [.. plain[..2], .. exif, .. plain[2..]];
        var small = Pilar.Web.Files.Photo.Shrink(turned, "Photos");
        using var picture = SKBitmap.Decode(small);
        Assert.Equal((30, 60), (picture.Width, picture.Height));
        Assert.Equal(-1, small.AsSpan().IndexOf("Exif"u8));
    }

    /// <summary>A photo of an event of regency 63.03.</summary>
    internal static async Task<Guid> Photo(House house, Guid training)
    {
        await using var regency = house.As(Role.RegencyOfficer, "63.03");
        await regency.Get<EventPhotos>().Add(training, [Upload(Picture(40, 30))], "Uji");
        return await regency.Db.Set<EventPhoto>().Where(p => p.EventId == training).Select(p => p.Id).SingleAsync();
    }

    private static async Task<Guid> Held(House house)
    {
        var roles = await Course.Untrained(house, "63.03", 3);
        var id = await Course.Open(house, ("63.03", 3));
        var session = await Course.Plan(house, id, Course.Lesson("Rujukan", 0, 8, 12, speakers: await Course.Speaker(house, "Budi Rekaan")));
        var people = await Course.Nominate(house, "63.03", id, [.. roles]);
        await using var later = house.Later(12);
        await using var province = later.As(Role.ProvinceOfficer, "63");
        await province.Get<SetAttendance>().Run(id, session, [people[0].Id, people[1].Id], null);
        await province.Get<EnterMarks>().Run(id, [.. people.Select((p, i) => new MarkLine(p.Id, 40 + i, 70 + 3 * i))]);
        return id;
    }

    private static EventReportForm Words(Action<EventReportForm>? change = null)
    {
        var form = new EventReportForm
        {
            LegalBasis = "Permensos rekaan", Purpose = "Peserta mampu merujuk.", Results = "Semua sesi terlaksana.\nPeserta lulus.", Obstacles = "Hujan", Advice = "Lebih awal",
            Signatory = "Kepala Dinas Rekaan", SignatoryTitle = "Kepala Dinas Sosial", SignatoryNumber = "19800101 200501 1 001",
        };
        change?.Invoke(form);
        return form;
    }

    private static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.CornflowerBlue);
        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
    }

    private static FormFile Upload(byte[] content) => new(new MemoryStream(content), 0, content.Length, "Photos", "foto.jpg");
}
