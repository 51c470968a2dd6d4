using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Recognition;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Modules.Registry;
using Pilar.Tests.Modules.Cases;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Activities;

public class RecognitionTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    private static ServedRole Role(string? from, string? until, params (string From, string? Until)[] letters) =>
        new(Guid.NewGuid(), "PSM", Volunteer.District, Day(from), Day(until), [.. letters.Select(l => new ServiceLetter("1", Day(l.From), Day(l.Until), false))]);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);

    [Fact]
    public void Years_of_service_count_each_day_once_and_only_what_letters_cover_is_proven()
    {
        Assert.Equal(new(0, 0), YearsOfService.Of([], Today));
        // 2020-01-01 to 2024-12-31 are 1827 days; the second letter repeats the last year of the first.
        Assert.Equal(new(1827, 2497), YearsOfService.Of([Role("2020-01-01", null, ("2020-01-01", "2023-12-31"), ("2023-01-01", "2024-12-31"))], Today));
        Assert.Equal(new(366, 366), YearsOfService.Of([Role("2024-01-01", "2024-12-31", ("2024-01-01", "2029-12-31"))], Today));
        Assert.Equal(new(2, 2), YearsOfService.Of([Role("2026-10-31", null, ("2026-10-31", null))], Today));
        Assert.Equal(new(0, 731), YearsOfService.Of([Role("2023-01-01", "2023-12-31"), Role("2023-06-01", "2024-12-31")], Today));
        Assert.Equal(new(0, 0), YearsOfService.Of([Role("2027-01-01", null, ("2027-01-01", null))], Today));
        Assert.Equal(5, new YearsOfService(1827, 1827).Whole);
    }

    [Theory, EachDatabase]
    public async Task A_badge_follows_from_reports_in_a_row_and_says_why(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        await using (var province = house.As(Pilar.Kernel.Role.ProvinceOfficer, "63")) await province.Get<KeepBadges>().Add(new() { NameId = "Tiga bulan tertib", Measure = BadgeMeasure.ReportsInARow, Amount = 3 });
        foreach (var month in new[] { "2026-05", "2026-07", "2026-08", "2026-09" })
        {
            var report = (await melati.Write(Volunteer.Form($"{month}-10"))).ReportId;
            await using (var author = melati.Desk()) await author.Get<SendReport>().Run(report, new());
            await using var office = house.As(Pilar.Kernel.Role.RegencyOfficer, Volunteer.Regency);
            Assert.False(Named(await office.Get<Badges>().Of(melati.Person)).IsEarned);
            await office.Get<ReviewReports>().Acknowledge(report);
        }
        await using var regency = house.As(Pilar.Kernel.Role.RegencyOfficer, Volunteer.Regency);
        var badge = Named(await regency.Get<Badges>().Of(melati.Person));
        Assert.Equal((true, 3, "3 laporan disahkan berturut-turut, Jul 2026 sampai Sep 2026"), (badge.IsEarned, badge.Have, badge.Why));
        Assert.StartsWith("/activities/reports/", badge.Evidence!.Href, StringComparison.Ordinal);
        await using var neighbour = house.As(Pilar.Kernel.Role.RegencyOfficer, "63.04");
        await Assert.ThrowsAsync<Missing>(() => neighbour.Get<Badges>().Of(melati.Person));

        static BadgeStanding Named(PersonRecognition r) => r.Badges.Single(b => b.Rule.Name == "Tiga bulan tertib");
    }

    [Theory, EachDatabase]
    public async Task Only_the_province_says_which_badges_there_are(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var regency = house.As(Pilar.Kernel.Role.RegencyOfficer, Volunteer.Regency)) await Assert.ThrowsAsync<Denied>(() => regency.Get<KeepBadges>().Add(new() { NameId = "Uji", Amount = 1 }));
        await using var province = house.As(Pilar.Kernel.Role.ProvinceOfficer, "63");
        Assert.Equal(nameof(BadgeForm.NameId), (await Assert.ThrowsAsync<Refusal>(() => province.Get<KeepBadges>().Add(new() { Amount = 1 }))).About);
        Assert.Equal(nameof(BadgeForm.Amount), (await Assert.ThrowsAsync<Refusal>(() => province.Get<KeepBadges>().Add(new() { NameId = "Uji", Amount = 0 }))).About);
        var id = await province.Get<KeepBadges>().Add(new() { NameId = "Uji", Amount = 1 });
        await province.Get<KeepBadges>().Retire(id);
        await Assert.ThrowsAsync<Refusal>(() => province.Get<KeepBadges>().Retire(id));
        Assert.Equal(["AddBadge", "RetireBadge"], await province.Db.Audit.Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Cases_count_once_they_reached_their_goals_and_were_followed_up(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        Guid id;
        await using (var author = melati.Desk()) id = (await author.Get<ReportCase>().Run(Need.Form())).Id;
        await using var system = house.AsSystem();
        var @case = await system.Db.Set<Case>().SingleAsync(c => c.Id == id);
        system.Db.Entry(@case).Property(c => c.Stage).CurrentValue = CaseStage.Closed;
        system.Db.Entry(@case).Property(c => c.Ending).CurrentValue = Ending.GoalsReached;
        await system.Db.Commit(new Act(Pilar.Tests.Modules.Registry.People.Somebody.Any, "Test", @case.RegionCode, nameof(Case), id));
        var work = system.Get<Pilar.Modules.Cases.CaseWork>();
        Assert.Equal(0, await work.FollowedUp([melati.Account]));
        await using (var officer = house.As(Pilar.Kernel.Role.RegencyOfficer, Volunteer.Regency)) await officer.Get<CaseStory>().Write(id, new() { Kind = EntryKind.FollowUp, Text = "Keadaan tetap baik." });
        Assert.Equal((1, 0), (await work.FollowedUp([melati.Account]), await work.FollowedUp([Guid.NewGuid()])));
    }

    [Theory, EachDatabase]
    public async Task Thanks_are_written_by_an_office_and_read_by_the_person_and_the_offices_only(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (melati, kenanga) = (await Volunteer.In(house), await Volunteer.In(house, "Kenanga Rekaan"));
        await using (var tksk = house.As(Pilar.Kernel.Role.Tksk, Volunteer.District)) await Assert.ThrowsAsync<Denied>(() => tksk.Get<SayThanks>().Run(melati.Person, new() { Text = "Terima kasih", Signatory = "Kepala" }));
        await using (var regency = house.As(Pilar.Kernel.Role.RegencyOfficer, Volunteer.Regency)) Assert.Equal(nameof(ThanksForm.Text), (await Assert.ThrowsAsync<Refusal>(() => regency.Get<SayThanks>().Run(melati.Person, new() { Signatory = "Kepala" }))).About);
        var id = await Thanks(house, melati.Person);
        var letter = new Uri($"/activities/thanks/{id}/letter.pdf", UriKind.Relative);
        var (own, other, office) = (await house.SignIn(melati.Email), await house.SignIn(kenanga.Email), await house.SignIn(Pilar.Kernel.Role.RegencyOfficer, Volunteer.Regency));
        Assert.Equal("application/pdf", (await own.GetAsync(letter)).Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(letter)).StatusCode);
        Assert.Contains("bekerja tanpa lelah", (await own.Page("/activities/recognition")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("bekerja tanpa lelah", (await office.Page($"/people/{melati.Person}/recognition")).Body!.TextContent, StringComparison.Ordinal);
        await using var desk = house.As(Pilar.Kernel.Role.RegencyOfficer, Volunteer.Regency);
        await desk.Get<SayThanks>().Withdraw(id);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(letter)).StatusCode);
        Assert.Equal(["SayThanks", "WithdrawThanks"], await desk.Db.Audit.Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());
    }

    /// <summary>A letter of thanks to somebody with a role in the regency.</summary>
    internal static async Task<Guid> Thanks(House house, Guid person)
    {
        await using var desk = house.As(Pilar.Kernel.Role.RegencyOfficer, Volunteer.Regency);
        return await desk.Get<SayThanks>().Run(person, new() { Text = "Atas tahun-tahun bekerja tanpa lelah.", Signatory = "Kepala Rekaan" });
    }
}
