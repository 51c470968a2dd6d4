using Pilar.Kernel;

namespace Pilar.Modules.Training.Papers;

public sealed class PaperForm
{
    public PaperKind Kind { get; set; }
    public string? Title { get; set; }
    public int? MonthsAfter { get; set; }
    public bool Shuffled { get; set; }
    public DateOnly? OpensOn { get; set; }
    public TimeOnly? OpensFrom { get; set; }
    public DateOnly? ClosesOn { get; set; }
    public TimeOnly? ClosesFrom { get; set; }

    /// <summary>Questions chosen by hand.</summary>
    public Guid[]? Chosen { get; set; }

    /// <summary>How many more to draw of each subject.</summary>
    public Dictionary<Guid, int>? Draw { get; set; }
    public int? Seed { get; set; }
    public int Version { get; set; }

    /// <summary>In UTC; a day without a time begins at midnight, and ends with the day.</summary>
    public DateTime? Opens(Clock clock) => OpensOn is { } day ? Utc(day, OpensFrom ?? default, clock) : null;

    public DateTime? Closes(Clock clock) => ClosesOn is not { } day ? null : ClosesFrom is { } time ? Utc(day, time, clock) : Utc(day.AddDays(1), default, clock);

    public static PaperForm Of(Paper paper, Clock clock)
    {
        var (opens, closes) = (Local(paper.OpensAt, clock), Local(paper.ClosesAt, clock));
        return new()
        {
            Kind = paper.Kind, Title = paper.Title, MonthsAfter = paper.MonthsAfter, Shuffled = paper.Shuffled, Version = paper.Version,
            OpensOn = opens?.Day, OpensFrom = opens?.Time, ClosesOn = closes?.Day, ClosesFrom = closes?.Time,
        };
    }

    private static DateTime Utc(DateOnly day, TimeOnly time, Clock clock) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), clock.Zone);

    private static (DateOnly Day, TimeOnly Time)? Local(DateTime? utc, Clock clock) =>
        utc is { } at && TimeZoneInfo.ConvertTimeFromUtc(at, clock.Zone) is var local ? (DateOnly.FromDateTime(local), new TimeOnly(local.Hour, local.Minute)) : null;
}
