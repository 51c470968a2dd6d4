using FsCheck.Xunit;
using Pilar.Kernel;
using Pilar.Modules.Training.Papers;
using Pilar.Modules.Training.Questions;

namespace Pilar.Tests.Modules.Training;

public class ScoringTests
{
    [Theory]
    [InlineData(QuestionKind.OneRight, "a\n*b\nc", "1", 4)]
    [InlineData(QuestionKind.OneRight, "a\n*b\nc", "0", 0)]
    [InlineData(QuestionKind.OneRight, "a\n*b\nc", "", 0)]
    [InlineData(QuestionKind.SeveralRight, "*a\n*b\nc\nd", "0,1", 4)]
    [InlineData(QuestionKind.SeveralRight, "*a\n*b\nc\nd", "0", 2)]
    [InlineData(QuestionKind.SeveralRight, "*a\n*b\nc\nd", "0,1,2", 2)]
    [InlineData(QuestionKind.SeveralRight, "*a\n*b\nc\nd", "0,1,2,3", 0)]
    [InlineData(QuestionKind.SeveralRight, "*a\n*b\nc\nd", "2,3", 0)]
    [InlineData(QuestionKind.TrueFalse, "salah", "1", 4)]
    [InlineData(QuestionKind.Text, "Enam belas\n16", " enam  BELAS. ", 4)]
    public void An_answer_is_worth_what_the_rule_says(QuestionKind kind, string key, string answer, int points) =>
        Assert.Equal(points, Scoring.Points(Item(kind, key), answer.Trim()));

    [Fact]
    public void A_text_that_nobody_has_accepted_waits_and_an_opinion_has_no_points()
    {
        Assert.Null(Scoring.Points(Item(QuestionKind.Text, "16"), "tujuh"));
        Assert.Null(Scoring.Points(Item(QuestionKind.Scale, "", weight: 0), "5"));
    }

    [Theory]
    [InlineData(QuestionKind.OneRight, "a\n*b", "2")]
    [InlineData(QuestionKind.OneRight, "a\n*b", "0,1")]
    [InlineData(QuestionKind.OneRight, "a\n*b", "-1")]
    [InlineData(QuestionKind.SeveralRight, "a\n*b", "x")]
    [InlineData(QuestionKind.Scale, "", "6")]
    [InlineData(QuestionKind.Scale, "", "0")]
    public void An_answer_the_question_does_not_have_is_refused(QuestionKind kind, string key, string answer) => Assert.Throws<Refusal>(() => Scoring.Read(Item(kind, key), answer));

    [Property(MaxTest = 300)]
    public bool Points_lie_between_nothing_and_the_weight_and_only_the_whole_truth_is_worth_all(byte options, byte right, byte chosen, byte weight)
    {
        var count = 2 + options % 7;
        var (truth, said) = (Bits(right, count), Bits(chosen, count));
        if (truth.Count == 0) truth = [0];
        var item = Item(QuestionKind.SeveralRight, string.Join('\n', Enumerable.Range(0, count).Select(i => (truth.Contains(i) ? "*" : "") + "pilihan" + i)), weight: 1 + weight % 100);
        var points = Scoring.Points(item, Scoring.Read(item, string.Join(',', said)))!.Value;
        return points >= 0 && points <= item.Weight && points == item.Weight == said.SequenceEqual(truth);

        static List<int> Bits(byte value, int count) => [.. Enumerable.Range(0, count).Where(i => (value >> i & 1) == 1)];
    }

    /// <summary>However the line reorders, loses and repeats what a phone sent, the latest answer to each question stays.</summary>
    [Property(MaxTest = 300)]
    public bool The_latest_answer_stays_in_whatever_order_they_arrive(byte[] typed, int seed)
    {
        var (paper, items) = ThreeQuestions();
        var sent = typed.Take(60).Select((b, i) => (Item: items[b % 3], Value: (b / 3 % 4).ToString(), Sequence: i + 1L)).ToList();
        var arriving = sent.Concat(sent.Where((_, i) => i % 2 == 0)).ToArray();
        new Random(seed).Shuffle(arriving);
        var sheet = Sheet();
        foreach (var (item, value, sequence) in arriving) sheet.Take(item, value, sequence, DateTime.UnixEpoch);
        return items.All(item => sheet.Answers.SingleOrDefault(a => a.ItemId == item.Id)?.Value == (sent.LastOrDefault(s => s.Item == item) is { Value: not null } last ? last.Value : null))
            && sheet.LastSequence == sent.Count;
    }

    [Property(MaxTest = 200)]
    public bool Everybody_gets_every_question_and_option_once_and_the_same_order_each_time(Guid participant, int seed)
    {
        var paper = new Paper(Guid.NewGuid(), 1, PaperKind.Before, null, null, seed);
        paper.Set(shuffled: true, null, null);
        for (var i = 1; i <= 5; i++) paper.Items.Add(Item(QuestionKind.OneRight, "*a\nb\nc\nd", i));
        var order = ParticipantPaper.Order(paper, participant);
        return order.Select(o => o.Item.Order).Order().SequenceEqual([1, 2, 3, 4, 5]) && order.All(o => o.Options.Order().SequenceEqual([0, 1, 2, 3]))
            && ParticipantPaper.Order(paper, participant).Zip(order).All(both => both.First.Item == both.Second.Item && both.First.Options.SequenceEqual(both.Second.Options));
    }

    [Fact]
    public void Handing_in_gives_the_mark_of_the_weights()
    {
        var (paper, items) = ThreeQuestions();
        var sheet = Sheet();
        sheet.Take(items[0], "0", 1, DateTime.UnixEpoch);
        sheet.Take(items[1], "1", 2, DateTime.UnixEpoch);
        Assert.Null(sheet.Mark);
        sheet.HandIn(paper, DateTime.UnixEpoch);
        // 1 of 1 + 2 + 3 points.
        Assert.Equal(16.67m, sheet.Mark);
    }

    private static (Paper, List<PaperItem>) ThreeQuestions()
    {
        var paper = new Paper(Guid.NewGuid(), 1, PaperKind.Before, null, null, 1);
        paper.Items.AddRange(Enumerable.Range(1, 3).Select(i => Item(QuestionKind.OneRight, "*a\nb\nc\nd", i, i)));
        return (paper, paper.Items);
    }

    private static AnswerSheet Sheet() => (AnswerSheet)Activator.CreateInstance(typeof(AnswerSheet), nonPublic: true)!;

    private static PaperItem Item(QuestionKind kind, string key, int order = 1, decimal weight = 4) => new() { Order = order, Kind = kind, Text = "?", Answers = key, Weight = weight };
}
