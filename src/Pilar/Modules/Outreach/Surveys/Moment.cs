using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Surveys;

/// <summary>When the same people are asked the same questions: before, right after, and some months later.</summary>
public enum Moment { Before, After, Later }

public static class Moments
{
    public static IReadOnlyList<Moment> All { get; } = Enum.GetValues<Moment>();

    public static string Name(this Moment moment) => moment switch
    {
        Moment.Before => T("sebelum", "before"),
        Moment.After => T("sesudah", "after"),
        _ => T("kemudian", "later"),
    };
}
