using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;
using Pilar.Modules.Training.Outcomes;
using Pilar.Modules.Training.Seats;
using Pilar.Web;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Training;

public class ResultTests
{
    /// <summary>Six people, four questions, totals 4 4 3 2 1 0. By hand: sum of pq = 30/36, variance of totals = 80/36, so KR-20 = 4/3 (1 - 30/80) = 5/6.</summary>
    private static readonly double[][] Ladder = [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]];

    [Fact]
    public void The_ladder_has_the_figures_worked_out_by_hand()
    {
        Assert.Equal(5 / 6.0, TestStatistics.Alpha(Ladder)!.Value, 10);
        Assert.Equal(5 / 6.0, TestStatistics.Difficulty([.. Ladder.Select(p => p[0])], 1), 10);
        // First question against the rest (3 3 2 1 0 0): covariance 1.5, squares 0.8333 and 9.5.
        Assert.Equal(1.5 / Math.Sqrt(5 / 6.0 * 9.5), TestStatistics.Discrimination(Ladder, 0)!.Value, 10);
        // 27 % of six are two: the best have both, of the weakest one.
        Assert.Equal(0.5, TestStatistics.UpperLower(Ladder, 0, 1)!.Value, 10);
        Assert.Equal(1, TestStatistics.UpperLower(Ladder, 3, 1)!.Value, 10);
    }

    /// <summary>Five people, three scales: variances 2.5, 1.3, 1.7 of 14.7 in all, so alpha = 3/2 (1 - 5.5 / 14.7).</summary>
    [Fact]
    public void Alpha_of_scales_is_that_of_the_worked_example() =>
        Assert.Equal(0.9387755, TestStatistics.Alpha([[3, 4, 3], [5, 4, 5], [2, 3, 2], [4, 5, 4], [1, 2, 2]])!.Value, 7);

    [Fact]
    public void People_with_the_same_total_at_the_border_count_in_parts()
    {
        // 27 % of four is one; two share the best total, one of them has the question right.
        Assert.Equal(0.5, TestStatistics.UpperLower([[1, 1], [0, 2], [0, 1], [0, 0]], 0, 1)!.Value, 10);
        Assert.Null(TestStatistics.UpperLower([[1, 1]], 0, 1));
    }

    [Fact]
    public void What_does_not_vary_has_no_figure()
    {
        Assert.Null(TestStatistics.Alpha([[1, 1], [1, 1]]));
        Assert.Null(TestStatistics.Alpha([]));
        Assert.Null(TestStatistics.Alpha([[1], [0]]));
        Assert.Null(TestStatistics.Discrimination([[1, 0], [1, 1]], 0));
    }

    /// <summary>Twelve people; the better the others, the more often the first question's second option: its key is suspect.</summary>
    [Fact]
    public void A_hint_says_in_words_what_is_wrong_with_a_question()
    {
        var paper = new Paper(Guid.NewGuid(), 1, PaperKind.After, null, null, 1);
        paper.Items.AddRange(Enumerable.Range(1, 5).Select(order => new PaperItem { Order = order, Kind = QuestionKind.OneRight, Text = "?", Answers = "*a\nb\nc", Weight = 1 }));
        var sheets = Enumerable.Range(0, 12).Select(person =>
        {
            var sheet = (AnswerSheet)Activator.CreateInstance(typeof(AnswerSheet), nonPublic: true)!;
            string[] answers = [person >= 6 ? "1" : "0", "0", person >= 3 ? "0" : "1", person >= 6 ? "0" : "2", person >= 9 ? "0" : "1"];
            foreach (var (item, answer) in paper.Items.Zip(answers)) sheet.Take(item, answer, 1, DateTime.UnixEpoch);
            sheet.HandIn(paper, DateTime.UnixEpoch);
            return sheet;
        }).ToList();
        var analysis = ItemAnalysis.Of(paper, sheets);
        Assert.Contains("kunci", analysis[0].Hint!, StringComparison.Ordinal);
        Assert.Contains("mudah", analysis[1].Hint!, StringComparison.Ordinal);
        Assert.Contains("tidak ada yang memilih", analysis[2].Hint!, StringComparison.Ordinal);
        Assert.Equal([6, 6, 0], analysis[0].Options.Select(o => o.Count));
        Assert.All(ItemAnalysis.Of(paper, sheets[..9]), i => Assert.Null(i.Hint));
    }

    [Theory, EachDatabase]
    public async Task Gains_are_those_of_people_who_sat_both_tests_in_all_and_by_subject(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (people, before) = await PaperTests.Sitting(house, PaperKind.Before, 3);
        var after = await PaperTests.Make(house, people[0].EventId, PaperKind.After);
        var items = await PaperTests.Items(house, before);
        var subject = items[0].Heading!;
        var own = items.Where(i => i.Heading == subject).ToList();
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var enter = province.Get<EnterAnswers>();
        // Before: nothing but one question right, of one subject; after: everything. The third sits only the first test.
        await enter.Run(before, [.. people.Select(p => new TypedSheet<Guid>(p.Id, new Dictionary<int, string> { [own[0].Order] = Cell(own[0]) }))], whole: true);
        await enter.Run(after, [.. people.Take(2).Select(p => new TypedSheet<Guid>(p.Id, items.ToDictionary(i => i.Order, Cell)))], whole: true);
        province.Db.ChangeTracker.Clear();
        var results = await EventResults.Of(province.Db, people[0].EventId);
        var start = (double)Math.Round(100 * own[0].Weight / items.Sum(i => i.Weight), 2);
        Assert.Equal((2, 100.0), (results.Overall!.Count, results.Overall.After));
        Assert.Equal(100 - start, results.Overall.Mean, 6);
        Assert.Equal(1, results.Overall.Normalised!.Value, 6);
        Assert.Equal(items.Select(i => i.Heading).Distinct(), results.Subjects.Select(s => s.Subject));
        Assert.Equal(100 - (double)(100 * own[0].Weight / own.Sum(i => i.Weight)), results.Subjects[0].Gain.Mean, 6);
        Assert.All(results.Subjects.Skip(1), s => Assert.Equal((2, 0.0, 100.0), (s.Gain.Count, s.Gain.Before, s.Gain.After)));

        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        Assert.Contains(subject, (await office.Page($"/trainings/{people[0].EventId}/papers/results")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(items.Count, (await office.Page($"/trainings/papers/{before}/results")).QuerySelectorAll("tbody tr").Length);
        foreach (var file in new[] { $"/trainings/{people[0].EventId}/papers/results.csv", $"/trainings/papers/{after}/results.xlsx" })
            Assert.True((await office.GetAsync(new Uri(file, UriKind.Relative))).IsSuccessStatusCode, file);
    }

    [Theory, EachDatabase]
    public async Task Opinions_are_shown_without_names_from_five_on_and_stand_on_the_speakers_page(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var roles = await Course.Untrained(house, "63.03", 5);
        var id = await Course.Open(house, ("63.03", 5));
        var people = await Course.Nominate(house, "63.03", id, [.. roles]);
        var speaker = await Course.Speaker(house, "Narasumber Rekaan");
        var session = await Course.Plan(house, id, Course.Lesson("Etika", 0, 8, 10, speakers: speaker));
        var paper = await PaperTests.Make(house, id, PaperKind.Evaluation, shuffled: false);
        await using (var province = house.As(Role.ProvinceOfficer, "63")) await province.Get<OpenPaper>().Run(paper);
        var items = await PaperTests.Items(house, paper);
        var about = items.Where(i => i.SpeakerId == speaker && i.Kind == QuestionKind.Scale).ToList();
        var word = items.Single(i => i.SpeakerId == speaker && i.Kind == QuestionKind.Text);
        var office = await house.SignIn(Role.ProvinceOfficer, "63");
        await Answer(people.Take(4));
        Assert.DoesNotContain("Sangat jelas", (await office.Page($"/trainings/papers/{paper}/results")).Body!.TextContent, StringComparison.Ordinal);
        await using (var desk = house.AsSystem()) Assert.Empty(await SpeakerRating.Of(desk.Db, speaker));

        await Answer(people.Skip(4));
        var shown = (await office.Page($"/trainings/papers/{paper}/results")).QuerySelector("main")!.TextContent;
        Assert.Contains("Sangat jelas", shown, StringComparison.Ordinal);
        Assert.All(people, p => Assert.DoesNotContain(p.Name, shown, StringComparison.Ordinal));
        await using (var desk = house.As(Role.RegencyOfficer, "63.04"))
        {
            // Steps 5 4 3 2 1 for both questions.
            var rating = (await SpeakerRating.Of(desk.Db, speaker))[session];
            Assert.Equal((5, 3.0), (rating.Sheets, rating.Mean));
        }
        Assert.Contains("3,00", (await office.Page($"/speakers/{speaker}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sangat jelas", Encoding.UTF8.GetString(await office.GetByteArrayAsync(new Uri($"/trainings/papers/{paper}/results.csv", UriKind.Relative))), StringComparison.Ordinal);

        async Task Answer(IEnumerable<Enrolment> who)
        {
            await using var system = house.AsSystem();
            foreach (var person in who)
            {
                var step = 5 - people.ToList().IndexOf(person);
                await system.Get<AnswerPaper>().Run(person.Code, 1, [.. about.Select(i => new SentAnswer(i.Order, step.ToString(), null)), new(word.Order, "Sangat jelas", null)], handIn: true);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task A_follow_up_is_opened_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Course.Open(house, ("63.03", 1));
        await using (var leader = house.As(Role.Leader, "63")) await Assert.ThrowsAsync<Denied>(() => leader.Get<OpenFollowUp>().Run(id, 3, 30));
        await using var system = house.AsSystem();
        await Assert.ThrowsAsync<Refusal>(() => system.Get<OpenFollowUp>().Run(id, 0, 30));
        system.Db.ChangeTracker.Clear();
        var paper = await system.Get<OpenFollowUp>().Run(id, 3, 30);
        Assert.Equal(paper.Id, (await system.Get<OpenFollowUp>().Run(id, 3, 30)).Id);
        Assert.Equal(PaperState.Open, paper.StateAt(system.Db.Clock.UtcNow));
        Assert.NotEqual(paper.Number, (await system.Get<OpenFollowUp>().Run(id, 6, 30)).Number);
        Assert.Equal(2, await system.Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == nameof(OpenFollowUp)));
    }

    private static string Cell(PaperItem item) => PaperCell.Write(item, PaperTests.Right(item));
}
