using Pilar.Modules.Outreach.Questions;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>Scores of one sheet, 0 to 100 for each dimension.</summary>
public static class Scores
{
    /// <summary>Knowledge: share of all its questions answered rightly, when one was touched at all (what is left open is not known). Trust and awareness: mean of the steps
    /// answered, 1 = 0 and 5 = 100 (reversed where the question is), when at least half are answered.</summary>
    public static (double? Knowledge, double? Trust, double? Awareness) Of(IReadOnlyList<SurveyItem> items, string values)
    {
        var answered = items.Zip(values).ToList();
        return (Known(answered.Where(a => a.First.Dimension == Dimension.Knowledge)), Steps(Dimension.Trust), Steps(Dimension.Awareness));

        double? Steps(Dimension dimension)
        {
            var all = answered.Where(a => a.First.Dimension == dimension).ToList();
            var given = all.Where(a => a.Second != Choices.Open).ToList();
            return given.Count == 0 || 2 * given.Count < all.Count ? null : given.Average(a => Step(a.First, a.Second));
        }
    }

    private static double? Known(IEnumerable<(SurveyItem Item, char Value)> answered)
    {
        var all = answered.ToList();
        return all.All(a => a.Value == Choices.Open) ? null : 100.0 * all.Count(a => a.Value - '1' == a.Item.Choices.Right) / all.Count;
    }

    private static double Step(SurveyItem item, char value)
    {
        var share = 100.0 * (value - '1') / (Choices.Steps - 1);
        return item.Reversed ? 100 - share : share;
    }
}
