using System.Net;
using System.Text;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Outcomes;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class PaperEntryTests
{
    [Theory]
    [InlineData(QuestionKind.OneRight, "*x\ny\nz", "D")]
    [InlineData(QuestionKind.OneRight, "*x\ny\nz", "AB")]
    [InlineData(QuestionKind.OneRight, "*x\ny\nz", "1")]
    [InlineData(QuestionKind.TrueFalse, "benar", "ya")]
    [InlineData(QuestionKind.Scale, "", "-1")]
    [InlineData(QuestionKind.Scale, "", "6")]
    public void What_cannot_stand_in_a_cell_is_refused_in_words(QuestionKind kind, string key, string typed) =>
        Assert.Contains($"\"{typed}\"", Assert.Throws<Refusal>(() => PaperCell.Read(Item(kind, key), typed)).Message, StringComparison.Ordinal);

    [Property(MaxTest = 200)]
    public bool What_a_cell_shows_is_read_as_the_same_answer(byte bits, bool single, bool truth)
    {
        var choice = Item(single ? QuestionKind.OneRight : QuestionKind.SeveralRight, "*a\nb\nc\nd\ne\nf\ng\nh");
        var value = single ? (bits % 8).ToString() : string.Join(',', Enumerable.Range(0, 8).Where(i => (bits >> i & 1) == 1));
        var yes = truth ? "0" : "1";
        return PaperCell.Read(choice, PaperCell.Write(choice, value)) == value && PaperCell.Read(Item(QuestionKind.TrueFalse, "benar"), PaperCell.Write(Item(QuestionKind.TrueFalse, "benar"), yes)) == yes;
    }

    [Theory, EachDatabase]
    public async Task Rows_of_paper_are_scored_and_a_wrong_cell_keeps_only_its_row_back(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (people, paper) = await PaperTests.Sitting(house, PaperKind.After, 2);
        var items = await PaperTests.Items(house, paper);
        var full = items.ToDictionary(i => i.Order, i => PaperCell.Write(i, PaperTests.Right(i)));
        await using (var regency = house.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Missing>(() => regency.Get<EnterAnswers>().Run(paper, [new(people[0].Id, full)], whole: false));
        await using (var leader = house.As(Role.Leader, "63")) await Assert.ThrowsAsync<Denied>(() => leader.Get<EnterAnswers>().Run(paper, [new(people[0].Id, full)], whole: false));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        await Assert.ThrowsAsync<Missing>(() => province.Get<EnterAnswers>().Run(paper, [new(Guid.NewGuid(), full)], whole: false));

        var choice = items.First(i => i.Kind == QuestionKind.OneRight);
        var wrong = Assert.Single(await province.Get<EnterAnswers>().Run(paper, [new(people[0].Id, full), new(people[1].Id, new Dictionary<int, string> { [choice.Order] = "Q" })], whole: false));
        Assert.Equal((people[1].Id, choice.Order), (wrong.Whose, wrong.Order));
        Assert.Equal(100, (await province.Db.Set<Mark>().AsNoTracking().SingleAsync()).After);
        var e = people[0].EventId;
        Assert.Equal(1, await province.Db.Audit.CountAsync(a => a.SubjectId == e && a.Verb == nameof(EnterAnswers)));

        province.Db.ChangeTracker.Clear();
        Assert.Empty(await province.Get<EnterAnswers>().Run(paper, [new(people[0].Id, new Dictionary<int, string> { [choice.Order] = "" })], whole: false));
        var total = items.Sum(i => i.Weight);
        Assert.Equal(Math.Round(100 * (total - choice.Weight) / total, 2, MidpointRounding.AwayFromZero), (await province.Db.Set<Mark>().AsNoTracking().SingleAsync()).After);
    }

    [Theory, EachDatabase]
    public async Task A_sheet_with_names_is_downloaded_filled_in_and_taken_whole_or_not_at_all(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (people, paper) = await PaperTests.Sitting(house, PaperKind.Before, 2);
        var items = await PaperTests.Items(house, paper);
        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        var template = (await office.GetStringAsync(new Uri($"/trainings/papers/{paper}/entry.csv", UriKind.Relative))).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, template.Length);
        Assert.Contains(people[0].Name, string.Concat(template), StringComparison.Ordinal);

        var header = $"ID,Nama,{string.Join(',', items.Select(i => i.Order))}";
        var good = string.Join(',', items.Select(i => $"\"{PaperCell.Write(i, PaperTests.Right(i))}\""));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var problems = await Upload($"{header}\n{people[0].Id},a,{good}\n{Guid.NewGuid()},b,{good}\n{people[0].Id},a,{good}");
        Assert.Equal(["A3", "A4"], problems.Select(p => p.Cell));
        var at = items.FindIndex(i => i.Kind == QuestionKind.TrueFalse);
        var bad = string.Join(',', items.Select((i, n) => n == at ? "mungkin" : $"\"{PaperCell.Write(i, PaperTests.Right(i))}\""));
        Assert.Equal(Pilar.Modules.Registry.UploadedTable.Cell(at + 2, 3), Assert.Single(await Upload($"{header}\n{people[0].Id},a,{good}\n{people[1].Id},b,{bad}")).Cell);
        Assert.Equal(0, await province.Db.Set<Mark>().CountAsync());
        Assert.Contains("\"3\"", (await Assert.ThrowsAsync<Refusal>(() => Upload($"ID,1,2\n{people[0].Id},A,A"))).Message, StringComparison.Ordinal);
        province.Db.ChangeTracker.Clear();
        Assert.Empty(await Upload($"{header}\n{people[0].Id},a,{good}\n{people[1].Id},b,{good}"));
        Assert.Equal([100m, 100m], await province.Db.Set<Mark>().Select(m => m.Before!.Value).ToListAsync());

        Task<IReadOnlyList<Pilar.Modules.Registry.CellProblem>> Upload(string text) => province.Get<ImportAnswers>().Run(paper, new MemoryStream(Encoding.UTF8.GetBytes(text)), "jawaban.csv");
    }

    [Theory, EachDatabase]
    public async Task The_grid_is_saved_by_page_without_script(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (_, paper) = await PaperTests.Sitting(house, PaperKind.Before, 2);
        var item = (await PaperTests.Items(house, paper)).First(i => i.Kind == QuestionKind.OneRight);
        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        var path = $"/trainings/papers/{paper}/entry";
        var refused = await office.Submit(path, "entry", new() { [$"c0.{item.Order}"] = "Q", [$"c1.{item.Order}"] = PaperCell.Write(item, PaperTests.Right(item)) });
        var page = await refused.Html();
        Assert.Contains("\"Q\"", page.QuerySelector(".at-cell")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Q", page.QuerySelector($"[name='c0.{item.Order}']")!.GetAttribute("value"));
        await using var desk = house.AsSystem();
        Assert.Equal(1, await desk.Db.Set<AnswerSheet>().CountAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(path, "entry", new() { [$"c0.{item.Order}"] = "A" })).StatusCode);
        Assert.Equal(2, await desk.Db.Set<AnswerSheet>().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Opinions_on_paper_are_entered_by_number_without_a_name(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (people, paper) = await PaperTests.Sitting(house, PaperKind.Evaluation, 2);
        var items = await PaperTests.Items(house, paper);
        var full = items.ToDictionary(i => i.Order, i => i.Kind == QuestionKind.Scale ? "4" : "bagus");
        await using (var leader = house.As(Role.Leader, "63")) await Assert.ThrowsAsync<Denied>(() => leader.Get<EnterOpinions>().Run(paper, [new(1, full)], whole: false));
        await using (var regency = house.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Missing>(() => regency.Get<EnterOpinions>().Run(paper, [new(1, full)], whole: false));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        await Assert.ThrowsAsync<Refusal>(() => province.Get<EnterAnswers>().Run(paper, [new(people[0].Id, full)], whole: false));
        await Assert.ThrowsAsync<Refusal>(() => province.Get<EnterOpinions>().Run(paper, [new(0, full)], whole: false));
        await Assert.ThrowsAsync<Refusal>(() => province.Get<EnterOpinions>().Run(paper, [new(1, full), new(2, full), new(3, full)], whole: false));
        province.Db.ChangeTracker.Clear();
        var scale = items.First(i => i.Kind == QuestionKind.Scale);
        var wrong = Assert.Single(await province.Get<EnterOpinions>().Run(paper, [new(1, full), new(2, new Dictionary<int, string> { [scale.Order] = "9" })], whole: false));
        Assert.Equal((2, scale.Order), (wrong.Whose, wrong.Order));
        var sheet = await province.Db.Set<AnswerSheet>().AsNoTracking().SingleAsync();
        Assert.Equal((1, null, "63"), (sheet.Number, sheet.EnrolmentId, sheet.RegionCode));
        Assert.Equal(1, await province.Db.Audit.CountAsync(a => a.RelatedId == paper && a.Verb == nameof(EnterOpinions)));

        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        var template = (await office.GetStringAsync(new Uri($"/trainings/papers/{paper}/entry.csv", UriKind.Relative))).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, template.Length);
        Assert.DoesNotContain(people[0].Name, string.Concat(template), StringComparison.Ordinal);
        var (header, row) = ($"Lembar,{string.Join(',', items.Select(i => i.Order))}", string.Join(',', items.Select(i => full[i.Order])));
        Assert.Equal(["A2", "A4"], (await Upload($"{header}\nx,{row}\n2,{row}\n2,{row}")).Select(p => p.Cell));
        Assert.Equal(1, await province.Db.Set<AnswerSheet>().CountAsync());
        Assert.Empty(await Upload($"{header}\n2,{row}"));
        var group = (await OpinionGroup.Of(province.Db, await province.Db.Set<Paper>().AsNoTracking().Include(p => p.Items).SingleAsync(p => p.Id == paper)))[0];
        Assert.Equal(2, group.Sheets);

        // By page; an emptied row goes.
        var path = $"/trainings/papers/{paper}/entry";
        Assert.Equal("4", (await office.Page(path)).QuerySelector($"[name='c1.{scale.Order}']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(path, "entry", items.ToDictionary(i => $"c1.{i.Order}", _ => (string?)""))).StatusCode);
        Assert.Equal(1, await province.Db.Set<AnswerSheet>().CountAsync());

        Task<IReadOnlyList<Pilar.Modules.Registry.CellProblem>> Upload(string text) => province.Get<ImportAnswers>().Run(paper, new MemoryStream(Encoding.UTF8.GetBytes(text)), "pendapat.csv");
    }

    private static PaperItem Item(QuestionKind kind, string key) => new() { Order = 1, Kind = kind, Text = "?", Answers = key, Weight = 1 };
}
