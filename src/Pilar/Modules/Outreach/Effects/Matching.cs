using Pilar.Modules.Outreach.Questions;
using Pilar.Modules.Outreach.Surveys;

namespace Pilar.Modules.Outreach.Effects;

/// <summary>What one slip answered at one moment, as scores.</summary>
/// <param name="Sheet">Its number; of two sheets for the same moment the one with the smaller number counts.</param>
public sealed record Answered(Guid Survey, Guid Slip, Moment Moment, Guid Sheet, double? Knowledge, double? Trust, double? Awareness)
{
    public double? On(Dimension dimension) => dimension switch { Dimension.Knowledge => Knowledge, Dimension.Trust => Trust, _ => Awareness };
}

/// <summary>Finds the same anonymous person at two moments.</summary>
public static class Matching
{
    /// <summary>A slip counts at most once, and only within its own survey; whoever lacks one of the two scores is left out.</summary>
    public static IReadOnlyList<(double Before, double After)> Pairs(IEnumerable<Answered> sheets, Dimension dimension, Moment from, Moment to) =>
    [
        .. sheets.GroupBy(s => (s.Survey, s.Slip)).Select(g => (Before: At(g, from)?.On(dimension), After: At(g, to)?.On(dimension)))
            .Where(p => p is { Before: not null, After: not null }).Select(p => (p.Before!.Value, p.After!.Value)),
    ];

    private static Answered? At(IEnumerable<Answered> sheets, Moment moment) => sheets.Where(s => s.Moment == moment).MinBy(s => s.Sheet);
}
