using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Marks;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class TaughtHoursTests
{
    private static readonly Curriculum Basic = Written("Etika; 2\nRujukan; 3");

    /// <summary>Each session: subject (E, R or none), minutes, group.</summary>
    [Theory]
    [InlineData("E90 R135", null, 5)]
    [InlineData("E90 R134", null, 4)]
    [InlineData("E90 -45 R90", null, 4)]
    [InlineData("E90 R270", null, 8)]
    [InlineData("E90a E90b R135", "a", 5)]
    [InlineData("E90a R135", null, 3)]
    [InlineData("-45 -90", null, 3)]
    [InlineData("-600", null, 5)]
    [InlineData("E20", null, 1)]
    [InlineData("", null, 0)]
    public void Are_the_minutes_of_subjects_in_whole_JP(string schedule, string? group, int hours) => Assert.Equal(hours, TaughtHours.Of(Basic, Sessions(schedule), group));

    [Fact]
    public void A_break_marked_as_not_counting_adds_nothing_whatever_it_is_called() =>
        Assert.Equal(2, TaughtHours.Of(Basic, [.. Sessions("E90"), .. Sessions("R135", counts: false)], null));

    [Fact]
    public void What_the_schedule_gives_too_little_time_is_named() =>
        Assert.Equal([("Rujukan", 2.0)], TaughtHours.Short(Basic, Sessions("E90 R90"), null).Select(s => (s.Subject.Title, s.Hours)));

    [Theory, EachDatabase]
    public async Task A_short_event_gives_its_real_hours_on_paper_badge_check_and_record(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 1);
        var id = await Course.Open(house, ("63.03", 1));
        var person = Assert.Single(await Course.Nominate(house, "63.03", id, [.. roles]));
        var subject = await FirstSubject(house);
        var opening = Course.Lesson("Pembukaan", 0, 8, 9);
        var lesson = Course.Lesson("Kebijakan", 0, 9, 12);
        lesson.SubjectId = subject;
        Guid[] sessions = [await Course.Plan(house, id, opening), await Course.Plan(house, id, lesson)];
        await using var later = house.Later(15);
        await using (var province = later.As(Role.ProvinceOfficer, "63"))
        {
            foreach (var session in sessions) await province.Get<SetAttendance>().Run(id, session, [person.Id], null);
            await province.Get<EnterMarks>().Run(id, [new(person.Id, 40, 80)]);
            await province.Get<FinishEvent>().Run(id);
            await province.Get<RequestCertificates>().Run(id);
        }
        await later.RunJobs();
        await using var desk = later.AsSystem();
        var certificate = await desk.Db.Set<IssuedCertificate>().AsNoTracking().SingleAsync();
        Assert.Equal(4, certificate.Hours);
        Assert.Equal(4, Assert.Single((await desk.Get<TrainingRecord>().Of(person.PersonId))!.Certificates).Hours);
        var phone = await later.Serve();
        Assert.Contains("4 JP", await Pdf.Text(later, await phone.GetAsync(new Uri($"/verify/{certificate.Code}/certificate.pdf", UriKind.Relative))), StringComparison.Ordinal);
        Assert.Contains("4 JP", (await phone.Page($"/verify/{certificate.Code}")).Body!.TextContent, StringComparison.Ordinal);
        var badge = new JsonWebToken(await phone.GetStringAsync(new Uri($"/verify/{certificate.Code}/credential.jwt", UriKind.Relative)));
        Assert.Equal(4, badge.GetPayloadValue<JsonElement>("credentialSubject").GetProperty("creditsEarned").GetDouble());
        var office = await later.SignIn(Role.ProvinceOfficer, "63");
        foreach (var page in new[] { $"/trainings/{id}", $"/trainings/{id}/certificates" })
            Assert.Contains("4 JP (kurikulum 24 JP)", (await office.Page(page)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Guid> FirstSubject(House house)
    {
        var curriculum = await Course.Curriculum(house);
        await using var desk = house.AsSystem();
        return await desk.Db.Set<Subject>().Where(s => s.CurriculumId == curriculum).OrderBy(s => s.Order).Select(s => s.Id).FirstAsync();
    }

    private static Curriculum Written(string subjects)
    {
        var curriculum = new Curriculum(RegionCode.Nation, "UJI", 1, new() { Name = "Uji", Kinds = ["PSM"] });
        curriculum.Subjects.AddRange(SubjectLines.Read(subjects, curriculum.Id));
        return curriculum;
    }

    private static List<Session> Sessions(string schedule, bool counts = true)
    {
        var e = new TrainingEvent("63", Course.Form(), Course.FirstDay);
        return [.. schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new Session(e, new()
        {
            Title = text, Day = Course.FirstDay, From = new(8, 0), Until = new TimeOnly(8, 0).AddMinutes(int.Parse(text[1..].TrimEnd('a', 'b'))), Group = char.IsLetter(text[^1]) ? text[^1..] : null, Counts = counts,
            SubjectId = text[0] == '-' ? null : Basic.Subjects.Single(s => s.Title[0] == text[0]).Id,
        }))];
    }
}
