using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Marks;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class AttendanceTests
{
    [Theory, EachDatabase]
    public async Task A_hundred_phones_send_scans_late_twice_and_in_any_order_and_everybody_counts_once(DatabaseProvider provider)
    {
        const int people = 100;
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", people);
        var id = await Course.Open(house, ("63.03", people));
        var enrolments = await Course.Nominate(house, "63.03", id, [.. roles]);
        var sessions = new List<Guid>();
        for (var day = 0; day < 3; day++) sessions.Add(await Course.Plan(house, id, Course.Lesson($"Hari {day}", day, 8, 12)));
        var random = new Random(7);
        var truth = new HashSet<(Guid, Guid)>();
        var scans = new List<Scan>();
        foreach (var person in enrolments)
            for (var day = 0; day < 3; day++)
            {
                if (random.Next(10) == 0) continue;
                truth.Add((sessions[day], person.Id));
                var at = TimeZoneInfo.ConvertTimeToUtc(Course.FirstDay.AddDays(day).ToDateTime(new(7, 30)).AddMinutes(random.Next(200)), TimeZoneInfo.FindSystemTimeZoneById("Asia/Makassar"));
                for (var times = random.Next(1, 4); times > 0; times--) scans.Add(new(random.Next(2) == 0 ? person.Code : $"https://pilar.example/i/{person.Code}", at));
            }
        var batches = scans.OrderBy(_ => random.Next()).Chunk(7).ToList();
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (batch, _) =>
        {
            await using var committee = house.As(Role.ProvinceOfficer, "63");
            await committee.Get<RecordScans>().Run(id, batch);
        });
        await using var desk = house.AsSystem();
        Assert.Equal(truth.OrderBy(t => t), (await desk.Db.Set<Attended>().Select(a => new { a.SessionId, a.EnrolmentId }).ToListAsync()).Select(a => (a.SessionId, a.EnrolmentId)).OrderBy(t => t));
    }

    [Theory, EachDatabase]
    public async Task Says_what_became_of_each_scan_and_corrections_leave_a_trace(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 2);
        var id = await Course.Open(house, ("63.03", 1));
        var named = await Course.Nominate(house, "63.03", id, [.. roles]);
        var (seated, waiting) = (named.Single(n => n.HasSeat), named.Single(n => !n.HasSeat));
        var session = await Course.Plan(house, id, Course.Lesson("Etika", 0, 8, 10));
        var at = DateTime.SpecifyKind(Course.FirstDay.ToDateTime(new(0, 30)), DateTimeKind.Utc);
        await using var later = house.Later(10);
        await using var committee = later.As(Role.ProvinceOfficer, "63");
        var results = await committee.Get<RecordScans>().Run(id, [new(seated.Code, at), new(seated.Code, at), new(waiting.Code, at), new("bukan-kode", at), new(seated.Code, at.AddHours(9))]);
        Assert.Equal(["counted", "known", "no_seat", "unknown", "no_session"], results.Select(r => r.Outcome));

        var set = committee.Get<SetAttendance>();
        Assert.Equal("Reason", (await Assert.ThrowsAsync<Refusal>(() => set.Run(id, session, [], " "))).About);
        committee.Db.ChangeTracker.Clear();
        await set.Run(id, session, [], "salah orang");
        var entry = await committee.Db.Audit.SingleAsync(a => a.SubjectId == id && a.Verb == nameof(SetAttendance));
        Assert.Equal("salah orang", entry.Reason);
        Assert.Contains("removed", entry.Changes, StringComparison.Ordinal);
        await using var leader = later.As(Role.Leader, "63");
        await Assert.ThrowsAsync<Denied>(() => leader.Get<SetAttendance>().Run(id, session, [seated.Id], null));
    }

    [Theory, EachDatabase]
    public async Task The_page_takes_what_a_phone_or_a_hand_held_reader_typed(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 2);
        var id = await Course.Open(house, ("63.03", 2));
        var named = await Course.Nominate(house, "63.03", id, [.. roles]);
        var session = await Course.Plan(house, id, Course.Lesson("Etika", 0, 8, 10));
        var committee = await house.SignIn(Role.ProvinceOfficer, "63");
        var answer = await committee.Submit($"/trainings/{id}/scan", "form", new() { ["Input.Lines"] = $"{named[0].Code};2026-11-10T00:15:00.000Z\n{named[0].Code};2026-11-10T00:16:00.000Z\nsalah" });
        Assert.Contains("1 hadir tercatat, 1 sudah tercatat", (await committee.Page(answer.Headers.Location!.Path())).QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
        await committee.Submit($"/trainings/{id}/scan", "form", new() { ["Input.Lines"] = named[1].Code, ["Input.Session"] = session.ToString() });
        await using var desk = house.AsSystem();
        Assert.Equal(named.Select(n => n.Id).Order(), (await desk.Db.Set<Attended>().Select(a => a.EnrolmentId).ToListAsync()).Order());
    }

    [Theory, EachDatabase]
    public async Task Marks_lie_between_0_and_100(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 1);
        var id = await Course.Open(house, ("63.03", 1));
        var person = Assert.Single(await Course.Nominate(house, "63.03", id, roles[0]));
        foreach (var wrong in new[] { -1m, 100.5m })
        {
            await using var careless = house.As(Role.ProvinceOfficer, "63");
            Assert.Equal("After", (await Assert.ThrowsAsync<Refusal>(() => careless.Get<EnterMarks>().Run(id, [new(person.Id, null, wrong)]))).About);
        }
        await using var committee = house.As(Role.ProvinceOfficer, "63");
        await committee.Get<EnterMarks>().Run(id, [new(person.Id, 40, 82.5m)]);
        Assert.Equal(82.5m, (await committee.Db.Set<Mark>().AsNoTracking().SingleAsync()).After);
    }

    /// <summary>Ten pairs with differences 5, 0, 10, -2, 8, 3, 7, 4, 6, 9: mean 5, s = 3.8586, t(9) = 2.2622.</summary>
    [Fact]
    public void The_gain_is_that_of_the_worked_example()
    {
        double[] differences = [5, 0, 10, -2, 8, 3, 7, 4, 6, 9];
        var gain = Gain.Of(differences.Select(d => (50.0, 50 + d)))!;
        Assert.Equal((10, 5.0), (gain.Count, gain.Mean));
        Assert.Equal(2.2397, gain.Low!.Value, 4);
        Assert.Equal(7.7603, gain.High!.Value, 4);
        Assert.Equal(1.2958, gain.EffectSize!.Value, 4);
        Assert.Null(Gain.Of([]));
        Assert.Null(Gain.Of([(1, 2)])!.Low);
    }
}
