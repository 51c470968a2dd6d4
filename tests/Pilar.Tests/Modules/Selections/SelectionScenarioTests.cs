using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Outcomes;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;
using Pilar.Modules.Selections.Sheets;
using Pilar.Tests.Modules.Activities;
using Pilar.Tests.Modules.Field;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Selections;

/// <summary>A selection of the province from the first form to the answered objection, as people do it with their browsers.</summary>
public class SelectionScenarioTests
{
    private static readonly string[] Villages = ["63.03.05.2009", "63.04.01.2001", "63.05.06.2004"];

    [Theory, EachDatabase]
    public async Task The_province_chooses_the_best_of_its_regencies(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        var form = new Dictionary<string, string?> { ["Input.Category"] = "PSM", ["Input.Title"] = "PSM berprestasi 2026", ["Input.Year"] = "2026", ["Input.NominationsFrom"] = "2026-10-20", ["Input.NominationsUntil"] = "2026-11-01", ["Input.LeastYears"] = "1", ["Input.Documents"] = "SK" };
        Assert.Contains("masa pengusulan", await (await office.Submit("/selections/new", "form", new(form) { ["Input.NominationsUntil"] = "2026-10-01" })).Error(), StringComparison.Ordinal);
        var made = await office.Submit("/selections/new", "form", form);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var selection = Guid.Parse(made.Headers.Location!.Path().Split('/')[2]);
        await using var desk = house.As(Role.ProvinceOfficer, "63");
        var stage = await desk.Db.Set<Stage>().Where(s => s.SelectionId == selection).Select(s => s.Id).SingleAsync();
        Assert.Contains("padahal", await (await office.Submit($"/selections/stages/{stage}", "stage", new() { ["Input.From"] = "2026-10-25" })).Error(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/selections/stages/{stage}", "stage", new() { ["Input.From"] = "2026-11-01", ["Input.Quota"] = "2" })).StatusCode);
        var criterion = await desk.Db.Set<Criterion>().Where(c => c.StageId == stage).OrderBy(c => c.Order).Select(c => c.Id).FirstAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/selections/criteria/{criterion}", "criterion", new() { ["Input.Weight"] = "30" })).StatusCode);

        var contest = new Contest(house, selection, stage, Role.ProvinceOfficer, "63");
        var candidates = new List<(Volunteer Volunteer, Guid Nomination)>();
        foreach (var (village, name) in Villages.Zip(["Dahlia Rekaan", "Kenanga Rekaan", "Mawar Rekaan"])) candidates.Add(await contest.Candidate(name, village));
        var (panel, emails) = await contest.Panel("63.03", "63.04", "63.05");
        Assert.Contains("Bobot", await (await office.Submit($"/selections/panels/{panel}", "open", [])).Error(), StringComparison.Ordinal);
        await office.Submit($"/selections/criteria/{criterion}", "criterion", new() { ["Input.Weight"] = "25" });
        // Each juror lives where one of the three comes from, so that everybody gets the other two.
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/selections/panels/{panel}", "open", new() { ["OpenInput.Seed"] = "7" })).StatusCode);
        Assert.Contains("sudah dimulai", await (await office.Submit($"/selections/{selection}/edit", "form", [])).Error(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignIn(Role.RegencyOfficer, "63.03")).GetAsync(new Uri($"/selections/panels/{panel}", UriKind.Relative))).StatusCode);

        await Jurors(contest, panel, emails[0]);
        await contest.Score(panel, s => 70);
        await Locked(contest, office, panel, candidates[0].Nomination);
        await Answered(contest, office, panel, candidates[0]);
        Assert.Equal(["PreparePanel", "AddJuror", "AddJuror", "AddJuror", "DeclareConflicts", "DeclareConflicts", "DeclareConflicts", "OpenScoring", "LockScores", "DiscussEntry", "DiscussEntry", "AnnounceResult", "AnswerObjection", "TakeBackResult"],
            (await desk.Db.Audit.Where(a => a.SubjectId == panel).Select(a => a.Verb).ToListAsync()).OrderBy(v => Array.IndexOf(Order, v)));
    }

    private static readonly string[] Order = ["PreparePanel", "AddJuror", "DeclareConflicts", "OpenScoring", "LockScores", "DiscussEntry", "AnnounceResult", "AnswerObjection", "TakeBackResult"];

    /// <summary>A juror scores on the page, by the API and by the phone; nobody else opens the sheets.</summary>
    private static async Task Jurors(Contest contest, Guid panel, string email)
    {
        var house = contest.House;
        await using var desk = contest.Desk();
        var own = await desk.Db.Set<ScoreSheet>().Where(s => s.PanelId == panel && desk.Db.Set<PanelJuror>().Any(j => j.Id == s.JurorId && desk.Db.Users.Any(a => a.Id == j.AccountId && a.Email == email))).OrderBy(s => s.Turn).ToListAsync();
        Assert.Equal(2, own.Count);
        var names = await desk.Db.Set<Entry>().Where(e => e.Id == own[0].EntryId || e.Id == own[1].EntryId).Join(desk.Db.Set<Nomination>(), e => e.NominationId, n => n.Id, (e, n) => n.Name).ToListAsync();
        Assert.DoesNotContain("Dahlia Rekaan", names);
        var juror = await house.SignIn(email);
        var list = (await juror.Page("/selections/scoring")).Body!.TextContent;
        Assert.All(names, name => Assert.DoesNotContain(name, list, StringComparison.Ordinal));
        var page = $"/selections/sheets/{own[0].Id}";
        Assert.Contains("antara 0 dan 100", await (await juror.Submit(page, "sheet", new() { ["q1"] = "101", ["do"] = "send" })).Error(), StringComparison.Ordinal);
        Assert.Contains("Setiap kriteria", await (await juror.Submit(page, "sheet", new() { ["q1"] = "90", ["do"] = "send" })).Error(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await juror.Submit(page, "sheet", new() { ["q1"] = "90", ["q2"] = "Rapi", ["do"] = "save" })).StatusCode);
        var strange = await desk.Db.Set<ScoreSheet>().Where(s => s.PanelId == panel && s.JurorId != own[0].JurorId).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await juror.GetAsync(new Uri($"/selections/sheets/{strange}", UriKind.Relative))).StatusCode);
        Assert.Equal("application/pdf", (await juror.GetAsync(new Uri($"{page}/form.pdf", UriKind.Relative))).Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Redirect, (await juror.Submit(page, "sheet", new() { ["q3"] = "90,5", ["q5"] = "90", ["q7"] = "90", ["q9"] = "90", ["do"] = "send" })).StatusCode);
        Assert.Contains("90,1 dari 100", (await juror.Page(page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mengapa", (await (await juror.Submit(page, "change", new() { ["q1"] = "95" })).Error()).ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await juror.Submit(page, "change", new() { ["q1"] = "95", ["Input.Reason"] = "Salah baca lembar" })).StatusCode);
        Assert.Equal("Salah baca lembar", await desk.Db.Set<ScoreChange>().Select(c => c.Reason).SingleAsync());

        var phone = await Phone.SignIn(house, email);
        await phone.Pull();
        Assert.Contains(own[1].Id.ToString(), phone.Has["lists"]["form:selection.score"].GetRawText(), StringComparison.Ordinal);
        var data = new Dictionary<string, object> { ["sheet"] = own[1].Id, ["q1"] = 200 };
        Assert.Equal("refused", Phone.State(await phone.One(Phone.Act("selection.score", data))));
        foreach (var field in new[] { 1, 3, 5, 7, 9 }) data[$"q{field}"] = 20.5;
        data["send"] = true;
        Assert.Equal("done", Phone.State(await phone.One(Phone.Act("selection.score", data))));
        await phone.Pull();
        Assert.False(phone.Has["lists"].ContainsKey("form:selection.score"));
    }

    private static async Task Locked(Contest contest, HttpClient office, Guid panel, Guid nomination)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/selections/panels/{panel}", "lock", [])).StatusCode);
        await using var desk = contest.Desk();
        var entries = await desk.Db.Set<Entry>().AsNoTracking().Where(e => e.PanelId == panel).OrderBy(e => e.Rank).ToListAsync();
        Assert.Equal([(1, true), (2, true), (3, false)], entries.Select(e => (e.Rank!.Value, e.IsPromoted)));
        // One juror gave 91 and 20, everybody else 70.
        Assert.Equal(2, entries.Count(e => e.IsFlagged));
        Assert.Equal(70, entries.Single(e => e.NominationId == nomination).Raw);
        var announce = new Dictionary<string, string?> { ["AnnounceInput.Chair"] = "Ketua Uji", ["AnnounceInput.Place"] = "Banjarbaru", ["AnnounceInput.Number"] = "400/1/BA" };
        Assert.Contains("Bahas dulu", await (await office.Submit($"/selections/panels/{panel}", "announce", announce)).Error(), StringComparison.Ordinal);
        foreach (var entry in entries.Where(e => e.IsFlagged)) Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/selections/panels/{panel}", $"discuss-{entry.Code}", new() { ["Input.Text"] = "Sudah dibahas bersama" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await contest.House.Serve()).GetAsync(new Uri($"/selections/results/{panel}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/selections/panels/{panel}", "announce", announce)).StatusCode);
        Assert.Equal("application/pdf", (await office.GetAsync(new Uri($"/selections/panels/{panel}/minutes.pdf", UriKind.Relative))).Content.Headers.ContentType!.MediaType);
        var stranger = await contest.House.Serve();
        var shown = (await stranger.Page($"/selections/results/{panel}")).QuerySelector("table")!.TextContent;
        Assert.Contains("Dahlia Rekaan", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("70", shown, StringComparison.Ordinal);
        var json = await stranger.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/selections/results/{panel}", UriKind.Relative));
        Assert.Equal(["name", "promoted", "rank", "regency"], json.GetProperty("ranking")[0].EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    private static async Task Answered(Contest contest, HttpClient office, Guid panel, (Volunteer Volunteer, Guid Nomination) candidate)
    {
        var browser = await contest.House.SignIn(candidate.Volunteer.Email);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Submit($"/selections/nominations/{candidate.Nomination}", "object-1", new() { ["ObjectionInput.Text"] = "Laporan bulan Juli belum dihitung" })).StatusCode);
        await using var desk = contest.Desk();
        var objection = await desk.Db.Set<Objection>().Select(o => o.Id).SingleAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/selections/objections/{objection}", "form", new() { ["Input.Text"] = "Sudah dihitung; lihat lampiran." })).StatusCode);
        Assert.Contains("Sudah dihitung", (await browser.Page($"/selections/nominations/{candidate.Nomination}")).Body!.TextContent, StringComparison.Ordinal);
        await using (var early = contest.House.As(Role.RegencyOfficer, "63.04")) Assert.Equal(nameof(ObjectionForm.Nomination), (await Assert.ThrowsAsync<Refusal>(() => early.Get<AnnounceResult>().Object(panel, new() { Nomination = candidate.Nomination, Text = "Bukan calon kami" }))).About);
        var entry = await desk.Db.Set<Entry>().SingleAsync(e => e.NominationId == candidate.Nomination);
        var award = await browser.GetAsync(new Uri($"/selections/entries/{entry.Id}/award.pdf", UriKind.Relative));
        Assert.Equal(entry.IsPromoted ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, award.StatusCode);
        Assert.Contains($"peringkat {entry.Rank} dari 3", (await office.Page($"/people/{candidate.Volunteer.Person}/selections")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/selections/panels/{panel}", "takeback", new() { ["ReasonInput.Reason"] = "Keberatan dibenarkan" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await contest.House.Serve()).GetAsync(new Uri($"/selections/results/{panel}", UriKind.Relative))).StatusCode);
    }
}
