using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Reports;
using Pilar.Tests.Modules.Cases;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Activities;

public class MonthlyReportTests
{
    [Theory, EachDatabase]
    public async Task A_report_goes_from_its_author_over_the_district_to_the_regency_and_each_step_is_written_down(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        var report = (await melati.Write()).ReportId;
        await using (var author = melati.Desk())
        {
            await author.Get<SendReport>().Run(report, new() { Obstacles = "Jalan putus" });
            await Assert.ThrowsAsync<Refusal>(() => author.Get<ReviewReports>().Acknowledge(report));
        }
        await using (var tksk = house.As(Role.Tksk, Volunteer.District))
        {
            Assert.Equal(nameof(ReturnForm.Reason), (await Assert.ThrowsAsync<Refusal>(() => tksk.Get<ReviewReports>().Return(report, new()))).About);
            await tksk.Get<ReviewReports>().Return(report, new() { Reason = "Lengkapi jumlah orang" });
        }
        await using (var author = melati.Desk())
        {
            await Assert.ThrowsAsync<Refusal>(() => author.Get<SendReport>().Withdraw(report));
            await author.Get<SendReport>().Run(report, new());
        }
        await using (var tksk = house.As(Role.Tksk, Volunteer.District))
        {
            await tksk.Get<ReviewReports>().Acknowledge(report);
            Assert.Contains("kantor di atasnya", (await Assert.ThrowsAsync<Refusal>(() => tksk.Get<ReviewReports>().Acknowledge(report))).Message, StringComparison.Ordinal);
        }
        await using var regency = house.As(Role.RegencyOfficer, Volunteer.Regency);
        await regency.Get<ReviewReports>().Acknowledge(report);
        var done = await regency.Get<DiaryDoor>().Report(report);
        Assert.Equal((ReportState.Acknowledged, (RegionLevel?)null), (done.State, done.Awaits));
        Assert.Equal([MoveKind.Sent, MoveKind.Returned, MoveKind.Sent, MoveKind.Acknowledged, MoveKind.Acknowledged], done.Moves.OrderBy(m => m.Order).Select(m => m.Kind));
        var acts = await regency.Db.Audit.Where(a => a.SubjectId == report).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync();
        Assert.Equal(["SendReport", "ReturnReport", "SendReport", "AcknowledgeReport", "AcknowledgeReport"], acts);
        Assert.Equal("Lengkapi jumlah orang", await regency.Db.Audit.Where(a => a.Verb == "ReturnReport").Select(a => a.Reason).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task A_report_is_not_sent_too_early_nor_empty_without_a_word_and_a_TKSK_answers_to_the_regency(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, "2026-11-20");
        var melati = await Volunteer.In(house, kind: "TKSK", region: Volunteer.District);
        var (early, late) = ((await melati.Write(Volunteer.Form("2026-11-12"))).ReportId, await melati.Write());
        await using var desk = melati.Desk();
        Assert.Contains("25 Nov 2026", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<SendReport>().Run(early, new()))).Message, StringComparison.Ordinal);
        await desk.Get<WriteDiary>().Remove(late.Id);
        Assert.Equal(nameof(MonthlyReport.Obstacles), (await Assert.ThrowsAsync<Refusal>(() => desk.Get<SendReport>().Run(late.ReportId, new()))).About);
        await desk.Get<SendReport>().Run(late.ReportId, new() { Obstacles = "Sakit sebulan" });
        await using var own = melati.Desk();
        var sent = await own.Get<DiaryDoor>().Report(late.ReportId);
        Assert.Equal((ReportState.Sent, (RegionLevel?)RegionLevel.Regency), (sent.State, sent.Awaits));
        await Assert.ThrowsAsync<Refusal>(() => own.Get<ReviewReports>().Acknowledge(late.ReportId));
        await own.Get<SendReport>().Withdraw(late.ReportId);
        Assert.Equal(ReportState.Draft, (await own.Get<DiaryDoor>().Report(late.ReportId)).State);
    }

    [Theory, EachDatabase]
    public async Task What_the_house_knows_of_the_month_stands_in_the_report(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider, "2026-10-31");
        var melati = await Volunteer.In(house);
        await using var desk = melati.Desk();
        var entry = await desk.Get<WriteDiary>().Write(Volunteer.Form());
        var @case = (await desk.Get<ReportCase>().Run(Need.Form())).Id;
        await desk.Get<CaseStory>().Write(@case, new() { Kind = EntryKind.Visit, Text = "Kunjungan pertama." });
        await Need.In(house, Need.Form("Orang Lain", Need.Poor, 40));
        var month = DateTime.UtcNow;
        var counted = await desk.Get<Pilar.Modules.Cases.CaseWork>().Of([melati.Account], DateOnly.FromDateTime(month.AddDays(-1)), DateOnly.FromDateTime(month.AddDays(1)));
        Assert.Equal(new(1, 1), counted[melati.Account]);
        await desk.Get<SendReport>().Run(entry.ReportId, new());
        var report = await desk.Db.Set<MonthlyReport>().SingleAsync();
        Assert.Equal((1, 90, 20), (report.Entries, report.Minutes, report.People));
    }

    [Theory, EachDatabase]
    public async Task Several_are_acknowledged_at_once_or_none(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var ids = new List<Guid>();
        foreach (var name in new[] { "Melati Satu", "Kenanga Dua", "Cempaka Tiga" })
        {
            var somebody = await Volunteer.In(house, name);
            var report = (await somebody.Write()).ReportId;
            await using var author = somebody.Desk();
            if (ids.Count < 2) await author.Get<SendReport>().Run(report, new());
            ids.Add(report);
        }
        await using (var tksk = house.As(Role.Tksk, Volunteer.District))
        {
            await Assert.ThrowsAsync<Refusal>(() => tksk.Get<ReviewReports>().AcknowledgeAll([]));
            await Assert.ThrowsAsync<Missing>(() => tksk.Get<ReviewReports>().AcknowledgeAll([Guid.NewGuid()]));
            await Assert.ThrowsAsync<Refusal>(() => tksk.Get<ReviewReports>().AcknowledgeAll(ids));
        }
        await using (var tksk = house.As(Role.Tksk, Volunteer.District))
        {
            Assert.All(await tksk.Db.Set<MonthlyReport>().Where(r => r.State == ReportState.Sent).ToListAsync(), r => Assert.Equal(RegionLevel.District, r.Awaits));
            Assert.Equal(2, await tksk.Get<ReviewReports>().AcknowledgeAll(ids.Take(2).ToList()));
        }
        await using var regency = house.As(Role.RegencyOfficer, Volunteer.Regency);
        var waiting = await regency.Get<ReportList>().Query(ReportFilter.From(regency.Get<Actor>(), null, "2026-10", ReportFilter.Mine, null));
        Assert.Equal(["Kenanga Dua", "Melati Satu"], await waiting.OrderBy(r => r.SortName).Select(r => r.Name).ToListAsync());
        Assert.Equal(2, await regency.Db.Audit.CountAsync(a => a.Verb == "AcknowledgeReport"));
    }

    [Theory, EachDatabase]
    public async Task The_run_of_a_month_makes_the_reports_of_all_who_serve_and_leaves_those_sent_alone(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (melati, kenanga, cempaka) = (await Volunteer.In(house), await Volunteer.In(house, "Kenanga Rekaan"), await Volunteer.In(house, "Cempaka Rekaan"));
        await melati.Write();
        var sent = (await kenanga.Write()).ReportId;
        await using (var author = kenanga.Desk()) await author.Get<SendReport>().Run(sent, new());
        await using (var tksk = house.As(Role.Tksk, Volunteer.District)) await Assert.ThrowsAsync<Denied>(() => tksk.Get<ReportRuns>().Start(Volunteer.District, new(2026, 10, 1)));
        await using (var regency = house.As(Role.RegencyOfficer, Volunteer.Regency))
        {
            await Assert.ThrowsAsync<Refusal>(() => regency.Get<ReportRuns>().Start(Volunteer.Regency, new(2026, 12, 1)));
            Assert.Equal([(Volunteer.District, 3, 2)], (await regency.Get<Unreported>().ByRegion(Volunteer.Regency, new(2026, 10, 1))).Select(r => (r.Region, r.Serving, r.Silent)));
            await regency.Get<ReportRuns>().Start(Volunteer.Regency, new(2026, 10, 1));
            await Assert.ThrowsAsync<Refusal>(() => regency.Get<ReportRuns>().Start(Volunteer.Regency, new(2026, 10, 1)));
        }
        await house.RunJobs();
        await using var after = house.As(Role.RegencyOfficer, Volunteer.Regency);
        var job = await after.Get<ReportRuns>().Last(Volunteer.Regency, new(2026, 10, 1));
        Assert.Equal((Pilar.Data.Jobs.JobState.Done, 3L, "3 laporan disusun, 1 di antaranya baru."), (job!.State, job.Done, job.Note));
        Assert.Equal([(cempaka.Person, 0, ReportState.Draft), (kenanga.Person, 1, ReportState.Sent), (melati.Person, 1, ReportState.Draft)],
            (await after.Db.Set<MonthlyReport>().OrderBy(r => r.SortName).ToListAsync()).Select(r => (r.PersonId, r.Entries, r.State)));
        Assert.Equal(1, await after.Db.Audit.CountAsync(a => a.Verb == nameof(MakeReports)));
    }

    [Theory, EachDatabase]
    public async Task The_pages_lead_from_the_diary_to_the_answer_and_the_paper(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        var (author, tksk) = (await house.SignIn(melati.Email), await house.SignIn(Role.Tksk, Volunteer.District));
        Assert.Contains("seperempat jam", await (await author.Submit("/activities/new", "form", new() { ["Input.What"] = "Rapat", ["Input.On"] = "2026-10-12", ["Input.Hours"] = "0", ["Input.Function"] = "MOTIVATION" })).Error(), StringComparison.Ordinal);
        var written = await author.Submit("/activities/new", "form", new() { ["Input.What"] = "Rapat di balai", ["Input.On"] = "2026-10-12", ["Input.Hours"] = "1,5", ["Input.Function"] = "MOTIVATION", ["Input.Women"] = "7" });
        Assert.Equal("/activities?month=2026-10", written.Headers.Location!.Path());
        var diary = await author.Page("/activities?month=2026-10");
        Assert.Contains("Rapat di balai", diary.Body!.TextContent, StringComparison.Ordinal);
        var report = diary.QuerySelector("a[href^='/activities/reports/']")!.GetAttribute("href")!;
        await author.Submit(report, "send", new() { ["Input.Obstacles"] = "Jalan putus" });
        Assert.Empty((await tksk.Page("/activities/reports?state=acknowledged")).QuerySelectorAll("tbody tr"));
        var answer = await tksk.Submit("/activities/reports?state=mine", "form", [], ("report", report.Split('/')[^1]));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("kab/kota", (await author.Page(report)).QuerySelector("h1 .badge")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await author.GetAsync(new Uri($"{report}/report.pdf", UriKind.Relative))).Content.Headers.ContentType?.MediaType);
        var sheet = await (await tksk.GetAsync(new Uri("/activities/reports/export.csv?month=2026-10", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains("Melati Rekaan", sheet, StringComparison.Ordinal);
        var missing = await tksk.Page("/activities/missing?month=2026-09");
        Assert.Contains("Melati Rekaan", missing.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Melati Rekaan", (await tksk.Page("/activities/missing?month=2026-10")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>An entry with a photo, in a report that was sent.</summary>
    internal static async Task<(Guid Entry, Guid Report, Guid Photo, Guid Person)> Reported(House house)
    {
        var volunteer = await Volunteer.In(house, "Anggrek Rekaan");
        await using var desk = volunteer.Desk();
        var form = Volunteer.Form();
        form.Photos = [DiaryTests.Picture()];
        var entry = await desk.Get<WriteDiary>().Write(form);
        await desk.Get<SendReport>().Run(entry.ReportId, new());
        return (entry.Id, entry.ReportId, await desk.Db.Set<EntryPhoto>().Where(p => p.EntryId == entry.Id).Select(p => p.Id).SingleAsync(), volunteer.Person);
    }
}
