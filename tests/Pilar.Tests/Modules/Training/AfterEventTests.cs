using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.FollowUps;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Records;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class AfterEventTests
{
    [Theory, EachDatabase]
    public async Task A_follow_up_opens_on_its_day_once_and_is_closed_with_what_was_found(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, _, _) = await Held(house);
        async Task<int> OpenedAfter(int days)
        {
            await using var later = house.Later(days);
            for (var run = 0; run < 2; run++)
            {
                await using var desk = later.AsSystem();
                await desk.Get<IEnumerable<EachDay>>().OfType<OpenFollowUps>().Single().Run(CancellationToken.None);
            }
            await using var reader = later.AsSystem();
            return await reader.Db.Set<FollowUp>().CountAsync();
        }
        // The event ends on 12 November: three months later is day 103 from 1 November, six months day 192.
        Assert.Equal(0, await OpenedAfter(102));
        Assert.Equal(1, await OpenedAfter(103));
        Assert.Equal(2, await OpenedAfter(192));

        await using var due = house.Later(193);
        await using (var quota = due.As(Role.RegencyOfficer, "63.03")) await Assert.ThrowsAsync<Missing>(() => quota.Get<CloseFollowUp>().Run(id, 3, new() { Answers = 1, Findings = "Dipakai" }));
        await using var province = due.As(Role.ProvinceOfficer, "63");
        Assert.Equal("Answers", (await Assert.ThrowsAsync<Refusal>(() => province.Get<CloseFollowUp>().Run(id, 3, new() { Answers = 3, Findings = "Dipakai" }))).About);
        Assert.Equal("Findings", (await Assert.ThrowsAsync<Refusal>(() => province.Get<CloseFollowUp>().Run(id, 3, new() { Answers = 2, Findings = " " }))).About);
        await province.Get<CloseFollowUp>().Run(id, 3, new() { Answers = 2, Findings = "Formulir rujukan dipakai tiap minggu" });
        await Assert.ThrowsAsync<Refusal>(() => province.Get<CloseFollowUp>().Run(id, 3, new() { Answers = 2, Findings = "Lagi" }));
        Assert.Equal(1, await province.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(CloseFollowUp)));
        var browser = await due.SignIn(Role.ProvinceOfficer, "63");
        Assert.Contains("Formulir rujukan", (await browser.Page($"/trainings/{id}/follow-up")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("6 bulan", (await browser.Page("/trainings/follow-ups")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_person_a_region_and_a_speaker_have_their_record(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, person, speaker) = await Held(house);
        await using (var desk = house.As(Role.RegencyOfficer, "63.03"))
            await desk.Get<RecordCertificate>().Run(person, new() { Level = TrainingLevel.Advanced, Number = "L-1", IssuedYear = 2025, Organiser = "Balai Rekaan", Hours = 30 });
        await using var later = house.Later(16);
        await using var province = later.As(Role.ProvinceOfficer, "63");
        var history = (await PersonHistory.Of(province.Db, province.Get<TrainingRecord>(), person))!;
        // Four hours of the clock are five JP of 45 minutes.
        Assert.Equal([new(2026, 1, 5, 0), new(2025, 0, 0, 30)], history.Years);
        Assert.Equal([new("63.03", 2026, 1, 1, 5, 1)], await RegionHistory.Of(province.Db, "63", 5));
        Assert.Equal([new("63", 2026, 1, 1, 5, 1)], await RegionHistory.Of(province.Db, "63", 0));
        Assert.Equal((5, 1), (await SpeakerHistory.Of(province.Db, speaker)).Select(s => (s.Session.Hours, s.Present)).Single());

        var (own, neighbour) = (await later.SignIn(Role.RegencyOfficer, "63.03"), await later.SignIn(Role.RegencyOfficer, "63.04"));
        Assert.Contains("L-1", (await own.Page($"/people/{person}/trainings")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Balai Rekaan", await own.GetStringAsync(new Uri($"/people/{person}/trainings.csv", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(new Uri($"/people/{person}/trainings", UriKind.Relative))).StatusCode);
        Assert.Contains("63.03.", await own.GetStringAsync(new Uri("/trainings/records.csv", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_volunteer_sees_only_the_record_that_the_account_is_linked_to(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, person, _) = await Held(house);
        await using var later = house.Later(16);
        var email = await later.AddAccount(Role.Volunteer, "63.03");
        var phone = await later.SignIn(email);
        Assert.Equal(HttpStatusCode.Forbidden, (await phone.GetAsync(new Uri($"/people/{person}/trainings", UriKind.Relative))).StatusCode);
        Assert.Contains("belum dihubungkan", (await phone.Page("/trainings/mine")).Body!.TextContent, StringComparison.Ordinal);
        await using (var leader = later.As(Role.Leader, "63.03")) await Assert.ThrowsAsync<Denied>(() => leader.Get<LinkAccount>().Run(person, email));
        await using (var neighbour = later.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Missing>(() => neighbour.Get<LinkAccount>().Run(person, email));
        await using (var officer = later.As(Role.RegencyOfficer, "63.03"))
        {
            Assert.Equal("Email", (await Assert.ThrowsAsync<Refusal>(() => officer.Get<LinkAccount>().Run(person, "tidak-ada@uji.test.id"))).About);
            await officer.Get<LinkAccount>().Run(person, email);
            Assert.Equal(1, await officer.Db.Audit.CountAsync(a => a.RelatedId == person && a.Verb == nameof(LinkAccount)));
        }
        Assert.Contains("Bimtek PSM Kalimantan Selatan", (await phone.Page("/trainings/mine")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_certificate_from_elsewhere_waits_until_an_officer_has_seen_it_and_shows_before_it_ends(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var role = (await Course.Untrained(house, "63.03", 1))[0];
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var person = await officer.Db.Set<PillarRole>().Where(r => r.Id == role).Select(r => r.PersonId).SingleAsync();
        Assert.Equal("Hours", (await Assert.ThrowsAsync<Refusal>(() => officer.Get<RecordCertificate>().Run(person, new() { Level = TrainingLevel.Basic, Hours = 0 }))).About);
        var certificate = await officer.Get<RecordCertificate>().Run(person, new() { Level = TrainingLevel.Basic, Number = "D-9", IssuedOn = new(2024, 1, 10), ExpiresOn = new(2026, 11, 20), Organiser = "Dinas lain" });
        var work = officer.Get<CertificateWork>();
        Assert.Equal([certificate], await work.In("63.03", CertificateTask.Unverified).Select(c => c.Certificate.Id).ToListAsync());
        Assert.Equal(1, (await work.ByRegion("63", CertificateTask.Unverified))["63.03"]);
        Assert.Empty(await work.In("63.04", CertificateTask.Unverified).ToListAsync());
        await officer.Get<VerifyCertificate>().Run(person, certificate);
        Assert.Empty(await work.In("63.03", CertificateTask.Unverified).ToListAsync());
        Assert.Equal(Verdict.Valid, await Course.VerdictOf(house, role));
        Assert.Equal(1, await work.In("63.03", CertificateTask.Ends30).CountAsync());
        Assert.Equal(1, await work.In("63.03", CertificateTask.Ends90).CountAsync());
        Assert.Equal(0, await work.In("63.03", CertificateTask.Expired).CountAsync());

        // A longer one of the same level: nothing is to be renewed.
        await officer.Get<RecordCertificate>().Run(person, new() { Level = TrainingLevel.Basic, Number = "D-10", IssuedOn = new(2026, 10, 1), ExpiresOn = new(2031, 9, 30), Seen = true });
        Assert.Equal(0, await work.In("63.03", CertificateTask.Ends90).CountAsync());
        var browser = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Contains("Tidak ada yang menunggu", (await browser.Page("/certificates?show=ends30")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>An event of one session with two participants, of whom one came, passed and has the certificate.</summary>
    private static async Task<(Guid Event, Guid Person, Guid Speaker)> Held(House house)
    {
        var roles = await Course.Untrained(house, "63.03", 2);
        var id = await Course.Open(house, ("63.03", 2));
        var speaker = await Course.Speaker(house, "Budi Rekaan");
        var session = await Course.Plan(house, id, Course.Lesson("Rujukan", 0, 8, 12, speakers: speaker));
        var people = await Course.Nominate(house, "63.03", id, [.. roles]);
        await using var later = house.Later(15);
        await using (var province = later.As(Role.ProvinceOfficer, "63"))
        {
            await province.Get<SetAttendance>().Run(id, session, [people[0].Id], null);
            await province.Get<EnterMarks>().Run(id, [new(people[0].Id, 40, 80)]);
            await province.Get<FinishEvent>().Run(id);
            await province.Get<RequestCertificates>().Run(id);
        }
        await later.RunJobs();
        return (id, people[0].PersonId, speaker);
    }
}
