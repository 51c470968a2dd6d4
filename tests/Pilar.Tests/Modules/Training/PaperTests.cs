using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Training;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using Pilar.Modules.Training.Seats;
using Pilar.Web;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class PaperTests
{
    [Theory, EachDatabase]
    public async Task A_paper_is_drawn_from_the_bank_by_a_seed_and_what_cannot_be_is_refused(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Course.Open(house, ("63.03", 2));
        await using (var tksk = house.As(Role.Tksk, "63")) await Assert.ThrowsAsync<Denied>(() => tksk.Get<PreparePaper>().Run(id, new() { Kind = PaperKind.Evaluation }));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var prepare = province.Get<PreparePaper>();
        var subjects = await Subjects(province);
        var now = province.Db.Clock.Today;
        await Refused("Draw", new() { Kind = PaperKind.Before, Draw = new() { [subjects[0]] = 99 } });
        await Refused("Draw", new() { Kind = PaperKind.Before, Draw = new() { [subjects[0]] = -1 } });
        await Refused("Draw", new() { Kind = PaperKind.Before });
        await Refused("Chosen", new() { Kind = PaperKind.Before, Chosen = [Guid.NewGuid()] });
        await Refused("MonthsAfter", new() { Kind = PaperKind.FollowUp, MonthsAfter = 99 });
        await Refused("ClosesOn", new() { Kind = PaperKind.Evaluation, OpensOn = now, ClosesOn = now.AddDays(-1) });
        await Refused("OpensOn", new() { Kind = PaperKind.Evaluation, ClosesOn = now });

        var draw = subjects.ToDictionary(s => s, _ => 2);
        var first = await prepare.Run(id, new() { Kind = PaperKind.Before, Draw = draw, Seed = 7 });
        var second = await prepare.Run(id, new() { Kind = PaperKind.After, Draw = draw, Seed = 7 });
        await Refused("Kind", new() { Kind = PaperKind.After, Draw = draw });
        Assert.Equal(await Questions(first), await Questions(second));
        Assert.Equal(2 * subjects.Count, (await Questions(first)).Count);
        Assert.Equal(2, await province.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(PreparePaper)));
        await province.Get<RemovePaper>().Run(second);

        async Task Refused(string about, PaperForm form)
        {
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => prepare.Run(id, form))).About);
            province.Db.ChangeTracker.Clear();
        }

        async Task<List<Guid?>> Questions(Guid paper) => await province.Db.Set<PaperItem>().Where(i => i.PaperId == paper).OrderBy(i => i.Order).Select(i => i.QuestionId).ToListAsync();
    }

    [Theory, EachDatabase]
    public async Task Answers_are_kept_scored_and_become_marks_and_late_ones_are_refused(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (people, paper) = await Sitting(house, PaperKind.After, 2);
        var items = await Items(house, paper);
        await using var system = house.AsSystem();
        var answer = system.Get<AnswerPaper>();
        await Assert.ThrowsAsync<Missing>(() => answer.Run("bukan-kode", 1, [], handIn: false));
        await Assert.ThrowsAsync<Missing>(() => answer.Run(people[0].Code, 9, [], handIn: false));
        Assert.Contains("Belum dibuka", await Refusal(people[0].Code, new(1, "0", 1)), StringComparison.Ordinal);
        await using (var province = house.As(Role.ProvinceOfficer, "63")) await province.Get<OpenPaper>().Run(paper);
        Assert.Contains("tidak ada dalam pilihannya", await Refusal(people[0].Code, new(1, "9", 1)), StringComparison.Ordinal);
        Assert.Contains("Tidak ada soal nomor 77", await Refusal(people[0].Code, new(77, "0", 1)), StringComparison.Ordinal);

        // Everything right but one text, which waits for the officer; sent twice and out of order.
        var text = items.First(i => i.Kind == QuestionKind.Text);
        var right = items.Select(i => new SentAnswer(i.Order, i == text ? "entah" : Right(i), i.Order + 10)).ToList();
        await answer.Run(people[0].Code, 1, [right[^1], right[0], .. right, new(right[0].Order, "", 3)], handIn: false);
        Assert.Equal(0, await system.Db.Set<Mark>().CountAsync());
        await answer.Run(people[0].Code, 1, [], handIn: true);
        Assert.Contains("sudah diserahkan", await Refusal(people[0].Code, right[0]), StringComparison.Ordinal);
        var sheet = await system.Db.Set<AnswerSheet>().AsNoTracking().SingleAsync();
        Assert.Equal((null, 1), (sheet.Mark, sheet.Waiting));
        Assert.Equal(2, await system.Db.Audit.CountAsync(a => a.SubjectId == sheet.Id));
        Assert.DoesNotContain("entah", string.Concat(await system.Db.Audit.Where(a => a.SubjectId == sheet.Id).Select(a => a.Changes).ToListAsync()), StringComparison.Ordinal);

        await using (var careless = house.As(Role.ProvinceOfficer, "63"))
            foreach (var wrong in new[] { -1m, text.Weight + 1 })
                Assert.Equal("Points", (await Assert.ThrowsAsync<Refusal>(() => careless.Get<MarkTexts>().Run(paper, [new(text.Id, "entah", wrong)]))).About);
        await using (var office = house.As(Role.ProvinceOfficer, "63")) await office.Get<MarkTexts>().Run(paper, [new(text.Id, "entah", 0)]);
        var total = items.Sum(i => i.Weight);
        Assert.Equal(Math.Round(100 * (total - text.Weight) / total, 2), (await system.Db.Set<Mark>().AsNoTracking().SingleAsync(m => m.EnrolmentId == people[0].Id)).After);

        // The other saves one answer and never hands in: closing collects it.
        await answer.Run(people[1].Code, 1, [right[0]], handIn: false);
        await using (var office = house.As(Role.ProvinceOfficer, "63")) await office.Get<ClosePaper>().Run(paper);
        Assert.Contains("Sudah ditutup", await Refusal(people[1].Code, right[1]), StringComparison.Ordinal);
        Assert.Equal(Math.Round(100 * items[0].Weight / total, 2, MidpointRounding.AwayFromZero), (await system.Db.Set<Mark>().AsNoTracking().SingleAsync(m => m.EnrolmentId == people[1].Id)).After);

        async Task<string> Refusal(string code, SentAnswer sent) => (await Assert.ThrowsAsync<Refusal>(() => answer.Run(code, 1, [sent], handIn: false))).Message;
    }

    [Theory, EachDatabase]
    public async Task A_paper_that_closed_by_the_clock_is_counted_without_anybody_asking(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (people, paper) = await Sitting(house, PaperKind.After, 2);
        var items = await Items(house, paper);
        await using (var province = house.As(Role.ProvinceOfficer, "63"))
        {
            await province.Get<OpenPaper>().Run(paper);
            await province.Get<AnswerPaper>().Run(people[0].Code, 1, [.. items.Select(i => new SentAnswer(i.Order, Right(i), null))], handIn: false);
            await Pass(province);
            Assert.Equal(0, await province.Db.Set<Mark>().CountAsync());
            // It closed a minute ago.
            var known = await province.Db.Set<Paper>().SingleAsync(p => p.Id == paper);
            known.Set(false, province.Db.Clock.UtcNow.AddHours(-1), province.Db.Clock.UtcNow.AddMinutes(-1));
            await province.Db.Commit(new Act(TrainingPermissions.ManageEvents, "Test", "63", nameof(Paper), paper));
        }
        await using var system = house.AsSystem();
        await Pass(system);
        await Pass(system);
        Assert.Equal(100, (await system.Db.Set<Mark>().AsNoTracking().SingleAsync()).After);
        Assert.Equal(1, await system.Db.Audit.CountAsync(a => a.RelatedId == paper && a.Verb == nameof(CollectPaper)));

        static Task Pass(Desk desk) => desk.Get<IEnumerable<EachMinute>>().OfType<CollectClosed>().Single().Run(CancellationToken.None);
    }

    [Theory, EachDatabase]
    public async Task A_phone_answers_without_account_with_and_without_script_in_a_light_page(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (people, paper) = await Sitting(house, PaperKind.Before, 1);
        await using (var province = house.As(Role.ProvinceOfficer, "63")) await province.Get<OpenPaper>().Run(paper);
        var items = await Items(house, paper);
        Assert.Equal(20, items.Count);
        var (phone, path) = (await house.Serve(), $"/i/{people[0].Code}/papers/1");
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(new Uri("/i/bukan-kode/papers/1", UriKind.Relative))).StatusCode);
        var html = await phone.GetStringAsync(new Uri(path, UriKind.Relative));
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 40_000);
        Assert.DoesNotContain(items.First(i => i.Kind == QuestionKind.Text).Answers, html, StringComparison.Ordinal);

        var token = (await phone.Page(path)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var saved = await Save(("a", $"{items[0].Order}:5:{Right(items[0])}"), ("a", $"{items[0].Order}:4:"), ("__RequestVerificationToken", token));
        Assert.Equal((HttpStatusCode.OK, """{"saved":5}"""), (saved.StatusCode, await saved.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Save(("a", "x"), ("__RequestVerificationToken", token))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Save(("a", "1:9:0"))).StatusCode);

        await phone.Submit(path, "paper", new() { ["do"] = "save", [$"q{items[1].Order}"] = Right(items[1]).Split(',')[0] });
        Assert.Equal(2, (await phone.Page(path)).QuerySelectorAll("[data-paper] input:checked").Length);
        var ticket = (await phone.Page(path)).QuerySelector("input[name=_ticket]")!.GetAttribute("value")!;
        var done = await phone.Submit(path, "paper", new() { ["do"] = "hand-in" });
        Assert.Contains("diserahkan", (await phone.Page(done.Headers.Location!.Path())).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // The same form from another window comes too late.
        var late = await phone.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "paper", ["__RequestVerificationToken"] = token, ["_ticket"] = ticket, ["do"] = "hand-in" }));
        Assert.Contains("sudah diserahkan", await late.Error(), StringComparison.Ordinal);
        Assert.Contains("diserahkan", (await phone.Page($"/i/{people[0].Code}")).QuerySelector(".hits")!.TextContent, StringComparison.Ordinal);

        Task<HttpResponseMessage> Save(params (string Name, string Value)[] fields) =>
            phone.PostAsync(new Uri(path + "/answers", UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
    }

    [Theory, EachDatabase]
    public async Task An_officer_makes_opens_and_closes_a_test_through_the_pages(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Course.Open(house, ("63.03", 1));
        List<Guid> subjects;
        await using (var desk = house.AsSystem()) subjects = await Subjects(desk);
        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        Assert.Contains("bilangan bulat", await (await office.Submit($"/trainings/{id}/papers/new", "form", new() { [$"draw:{subjects[0]}"] = "dua" })).Error(), StringComparison.Ordinal);
        var made = await office.Submit($"/trainings/{id}/papers/new", "form", new() { [$"draw:{subjects[0]}"] = "2", ["Input.OpensOn"] = "2026-11-09", ["Input.OpensFrom"] = "08:00" });
        var path = made.Headers.Location!.Path();
        Assert.Equal(2, (await office.Page(path)).QuerySelectorAll(".items > li").Length);
        await office.Submit(path, "times", new() { ["Input.OpensOn"] = "", ["Input.OpensFrom"] = "" });
        await office.Submit(path, "open", []);
        Assert.Contains("dibuka", (await office.Page(path)).QuerySelector("h1 .badge")!.TextContent, StringComparison.Ordinal);
        await office.Submit(path, "close", []);
        Assert.Contains("ditutup", (await office.Page(path)).QuerySelector("h1 .badge")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tes awal", (await office.Page($"/trainings/{id}/papers")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Participants with seats and a paper of 20 questions, not open yet.</summary>
    internal static async Task<(IReadOnlyList<Enrolment> People, Guid Paper)> Sitting(House house, PaperKind kind, int people)
    {
        var roles = await Course.Untrained(house, "63.03", people);
        var id = await Course.Open(house, ("63.03", people));
        var named = await Course.Nominate(house, "63.03", id, [.. roles]);
        return (named, await Make(house, id, kind));
    }

    internal static async Task<Guid> Make(House house, Guid id, PaperKind kind, bool shuffled = true)
    {
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var chosen = await province.Db.Set<Question>().Where(q => q.Kind != QuestionKind.Scale && province.Db.Set<Curriculum>().Any(c => c.Id == q.CurriculumId && c.Code == "PSM-DASAR")).OrderBy(q => q.Number).Select(q => q.Id).Take(20).ToArrayAsync();
        return await province.Get<PreparePaper>().Run(id, new() { Kind = kind, Shuffled = shuffled, Chosen = kind is PaperKind.Before or PaperKind.After ? chosen : [], Seed = 1, MonthsAfter = 3 });
    }

    internal static async Task<List<PaperItem>> Items(House house, Guid paper)
    {
        await using var desk = house.AsSystem();
        return await desk.Db.Set<PaperItem>().AsNoTracking().Where(i => i.PaperId == paper).OrderBy(i => i.Order).ToListAsync();
    }

    internal static string Right(PaperItem item) => item.Kind == QuestionKind.Text ? item.Key.Options[0].ToUpperInvariant() + "." : string.Join(',', item.Key.Right);

    private static async Task<List<Guid>> Subjects(Desk desk) =>
        await desk.Db.Set<Subject>().Where(s => desk.Db.Set<Curriculum>().Any(c => c.Id == s.CurriculumId && c.Code == "PSM-DASAR")).OrderBy(s => s.Order).Select(s => s.Id).ToListAsync();
}
