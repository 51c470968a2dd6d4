using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Events;
using Pilar.Tests.Modules.Field;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class RoomTests
{
    [Theory, EachDatabase]
    public async Task The_screen_of_the_room_takes_in_whoever_opened_the_invitation_on_this_phone(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 2);
        var id = await Course.Open(house, ("63.03", 1));
        var named = await Course.Nominate(house, "63.03", id, [.. roles]);
        var (seated, waiting) = (named.Single(n => n.HasSeat), named.Single(n => !n.HasSeat));
        var today = await Course.Plan(house, id, WholeDay(0));
        var lastDay = await Course.Plan(house, id, WholeDay(2));
        await using var later = house.Later(9);
        var room = later.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<RoomCode>();
        var phone = await later.Serve();

        Assert.Contains("berganti", (await phone.Page("/in/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).Body!.TextContent, StringComparison.Ordinal);
        await Refused(await phone.Submit($"/in/{room.Now(today)}", "form", new() { ["Input.Card"] = "tidakada" }), "tidak dikenal");
        await Refused(await phone.Submit($"/in/{room.Now(today)}", "form", new() { ["Input.Card"] = waiting.Code }), "belum mendapat kursi");
        await Refused(await phone.Submit($"/in/{room.Now(lastDay)}", "form", new() { ["Input.Card"] = seated.Code }), "Sesi ini");
        var late = await phone.Submit($"/in/{room.Now(today)}", "form", new() { ["Input.Card"] = seated.Code, ["Input.Ticket"] = "palsu" });
        Assert.StartsWith("/in/", late.Headers.Location!.Path(), StringComparison.Ordinal);
        Assert.Empty(await Present(later));

        await phone.Page($"/i/{seated.Code}");
        var asks = await phone.Page($"/in/{room.Now(today)}");
        Assert.Contains(seated.Name, asks.Body!.TextContent, StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.Redirect, (await phone.Submit($"/in/{room.Now(today)}", "form", [])).StatusCode);
        var there = Assert.Single(await Present(later));
        Assert.Equal((today, seated.Id, AttendanceMethod.SelfCheckIn), (there.SessionId, there.EnrolmentId, there.Method));
        await using var desk = later.AsSystem();
        Assert.Equal(1, await desk.Db.Set<AuditEntry>().CountAsync(a => a.Verb == nameof(RecordScans)));
    }

    [Theory, EachDatabase]
    public async Task A_phone_without_signal_checks_in_by_what_it_saw_when_it_saw_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 2);
        var id = await Course.Open(house, ("63.03", 1));
        var named = await Course.Nominate(house, "63.03", id, [.. roles]);
        var seat = named.Single(n => n.HasSeat);
        var (morning, lastDay) = (await Course.Plan(house, id, Course.Lesson("Etika", 0, 8, 10)), await Course.Plan(house, id, Course.Lesson("Praktik", 2, 8, 10)));
        await using var later = house.Later(9);
        await using var desk = later.AsSystem();
        var (phone, other) = (await Phone.Of(later, Role.Volunteer, Somebody.Village), await Phone.Of(later, Role.Volunteer, Somebody.Village));
        var wall = new Hand { Now = new DateTimeOffset(Course.FirstDay.ToDateTime(new(0, 30)), TimeSpan.Zero) };
        var room = new RoomCode(later.Services.GetRequiredService<KeyRing>(), new EphemeralDataProtectionProvider(), new Clock(wall, TimeZoneInfo.Utc));
        var seen = wall.Now.AddSeconds(40);
        async Task Told(string because, string code, DateTimeOffset at, Phone? by = null)
        {
            var answer = await (by ?? phone).One(Phone.Act("attendance.self", new { code }, at: at));
            Assert.True(because == "done" ? Phone.State(answer) == because : answer.GetProperty("message").GetString()!.Contains(because, StringComparison.Ordinal), answer.ToString());
        }
        Task Belongs(Phone to, Guid person) => desk.Db.Users.Where(a => a.Id == to.Account).ExecuteUpdateAsync(set => set.SetProperty(a => a.PersonId, person));

        await Told("belum dihubungkan", room.Now(morning), seen);
        await Belongs(phone, seat.PersonId);
        await Belongs(other, named.Single(n => !n.HasSeat).PersonId);
        await Told("belum mendapat kursi", room.Now(morning), seen, by: other);
        await Told("tidak tampil", room.Now(morning), seen.AddMinutes(10));
        await Told("tidak tampil", room.Now(morning), seen.AddMinutes(-10));
        await Told("tidak tampil", room.ShortNow(morning), seen.AddMinutes(10));
        await Told("tidak tampil", room.ShortNow(lastDay), seen);
        await Told("tidak tampil", "1234", seen);
        await Told("12 Nov 2026", room.Now(lastDay), seen);
        await Told("lebih dari 7 hari", room.Now(morning), seen.AddDays(-9));
        Assert.Empty(await Present(later));
        await Told("done", $"https://pilar.example/in/{room.Now(morning)}", seen);
        await Told("done", room.ShortNow(morning), seen.AddMinutes(1));
        var there = Assert.Single(await Present(later));
        Assert.Equal((morning, seat.Id, AttendanceMethod.SelfCheckIn, seen.UtcDateTime), (there.SessionId, there.EnrolmentId, there.Method, there.At));
        Assert.Equal(phone.Account, (await desk.Db.Audit.SingleAsync(a => a.Verb == nameof(RecordScans))).AccountId);
    }

    [Theory, EachDatabase]
    public async Task The_list_of_a_day_can_be_printed_and_signed(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 30);
        var id = await Course.Open(house, ("63.03", 30));
        var named = await Course.Nominate(house, "63.03", id, [.. roles]);
        var officer = await house.SignIn(Role.ProvinceOfficer, "63");
        var list = $"/trainings/{id}/attendance.pdf?day=2026-11-10";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.GetAsync(new Uri(list, UriKind.Relative))).StatusCode);
        var session = await Course.Plan(house, id, Course.Lesson("Etika", 0, 8, 10));
        await using var later = house.Later(9);
        await using (var committee = later.As(Role.ProvinceOfficer, "63"))
            await committee.Get<SetAttendance>().Run(id, session, [named[0].Id], null);
        officer = await later.SignIn(Role.ProvinceOfficer, "63");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.GetAsync(new Uri($"/trainings/{id}/attendance.pdf?day=2026-11-12", UriKind.Relative))).StatusCode);
        var text = await Pdf.Text(house, await officer.GetAsync(new Uri(list, UriKind.Relative)));
        foreach (var said in named.Select(n => n.Name).Concat(["08:00: 1 dari 30 hadir", "10 Nov 2026", "Halaman 2 dari 2", "Kepala Dinas Rekaan"])) Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_good_for_a_minute_and_a_half_and_for_its_session_only()
    {
        var time = new Hand();
        var folder = Directory.CreateTempSubdirectory("pilar-room-");
        var room = new RoomCode(KeyRing.Open(Path.Combine(folder.FullName, "keys.json")), new EphemeralDataProtectionProvider(), new Clock(time, TimeZoneInfo.Utc));
        var session = Guid.CreateVersion7();
        var code = room.Now(session);
        Assert.Equal(session, room.Session(code));
        time.Now += 2 * RoomCode.Step;
        Assert.Equal(session, room.Session(code));
        Assert.NotEqual(code, room.Now(session));
        time.Now += RoomCode.Step;
        Assert.Null(room.Session(code));
        foreach (var wrong in new[] { "", "x", code[..^1], code + "A", new string('*', 32), Swap(room.Now(session)) }) Assert.Null(room.Session(wrong));
        folder.Delete(recursive: true);

        static string Swap(string text) => (text[0] == 'A' ? "B" : "A") + text[1..];
    }

    private sealed class Hand : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 10, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static SessionForm WholeDay(int day) => new() { Title = "Sehari penuh", Day = Course.FirstDay.AddDays(day), From = TimeOnly.MinValue, Until = TimeOnly.MaxValue };

    private static async Task Refused(HttpResponseMessage answer, string because)
    {
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(because, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<List<Attended>> Present(House house)
    {
        await using var desk = house.AsSystem();
        return await desk.Db.Set<Attended>().AsNoTracking().ToListAsync();
    }
}
