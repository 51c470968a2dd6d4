using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Effects;
using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Surveys;

namespace Pilar.Tests.Modules.Outreach;

/// <summary>What must hold whoever answers, how often and in whatever order.</summary>
[Properties(Arbitrary = [typeof(MatchingProperties)], MaxTest = 300)]
public class MatchingProperties
{
    private static readonly Guid[] Surveys = [Guid.NewGuid(), Guid.NewGuid()], Slips = [.. Enumerable.Range(0, 6).Select(_ => Guid.NewGuid())];

    /// <summary>Few slips and two surveys, so that the same slip comes twice, and in the wrong survey.</summary>
    public static Arbitrary<Answered[]> Sheets => Arb.From(Gen.ArrayOf(
        from survey in Gen.Elements(Surveys)
        from slip in Gen.Elements(Slips)
        from moment in Gen.Elements(Enum.GetValues<Moment>())
        from score in Gen.Choose(-1, 4)
        select new Answered(survey, slip, moment, Guid.NewGuid(), score < 0 ? null : 25.0 * score, null, 50)));

    [Property]
    public void A_slip_is_counted_at_most_once_and_only_in_its_own_survey(Answered[] sheets)
    {
        var pairs = Matching.Pairs(sheets, Dimension.Knowledge, Moment.Before, Moment.After);
        var able = sheets.GroupBy(s => (s.Survey, s.Slip)).Count(g => g.Any(s => s.Moment == Moment.Before) && g.Any(s => s.Moment == Moment.After));
        Assert.InRange(pairs.Count, 0, able);
        var apart = Surveys.SelectMany(v => Matching.Pairs(sheets.Where(s => s.Survey == v), Dimension.Knowledge, Moment.Before, Moment.After)).ToList();
        Assert.Equal(apart.Order(), pairs.Order());
        Assert.Equal(able, Matching.Pairs(sheets, Dimension.Awareness, Moment.Before, Moment.After).Count);
        Assert.Empty(Matching.Pairs(sheets, Dimension.Trust, Moment.Before, Moment.After));
    }

    [Property]
    public void Order_does_not_matter_nor_do_answers_that_come_twice(Answered[] sheets, int seed)
    {
        var pairs = Matching.Pairs(sheets, Dimension.Knowledge, Moment.Before, Moment.After).Order().ToList();
        var shuffled = sheets.Concat(sheets).ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(pairs, Matching.Pairs(shuffled, Dimension.Knowledge, Moment.Before, Moment.After).Order());
    }

    [Property]
    public void Nothing_hidden_can_be_worked_out_from_what_is_shown(byte[] people)
    {
        var counts = people.Select(p => p % 40).ToArray();
        var hidden = Suppression.Hidden(counts, 5);
        Assert.All(counts.Index().Where(c => c.Item is > 0 and < 5), c => Assert.Contains(c.Index, hidden));
        if (hidden.Count > 0 && hidden.Count < counts.Count(c => c > 0)) Assert.InRange(hidden.Sum(i => counts[i]), 5, int.MaxValue);
    }

    [Property]
    public void A_code_with_one_wrong_letter_or_two_swapped_is_seen(byte place, byte other)
    {
        var code = SlipCode.New();
        Assert.Equal(code, SlipCode.Read($" {SlipCode.Shown(code).ToUpperInvariant()} "));
        var letters = code.ToCharArray();
        letters[place % letters.Length] = "abcdefghjkmnpqrstuvwxyz23456789"[other % 31];
        var next = code.ToCharArray();
        var at = place % (next.Length - 2);
        (next[at], next[at + 1]) = (next[at + 1], next[at]);
        foreach (var wrong in new[] { new string(letters), new string(next) }.Where(w => w != code)) Assert.Throws<Refusal>(() => SlipCode.Read(wrong));
    }

    [Fact]
    public void Scores_are_shares_of_what_could_be_had()
    {
        SurveyItem Item(int order, Dimension dimension, bool reversed = false) => new(Guid.NewGuid(), order, new("ID", new() { Dimension = dimension, Text = "Uji", Choices = dimension == Dimension.Knowledge ? "Salah\n*Benar" : null, Reversed = reversed }));
        SurveyItem[] items = [Item(1, Dimension.Knowledge), Item(2, Dimension.Knowledge), Item(3, Dimension.Trust), Item(4, Dimension.Trust, reversed: true), Item(5, Dimension.Awareness), Item(6, Dimension.Awareness), Item(7, Dimension.Awareness)];
        // Right, "I do not know"; 5 and (reversed) 2; one of three steps only.
        Assert.Equal((50, 87.5, null), Scores.Of(items, "20525--"));
        Assert.Equal((0, 25, 0), Scores.Of(items, "1-2-1-1"));
        Assert.Equal((null, null, null), Scores.Of(items, "-------"));
    }
}
