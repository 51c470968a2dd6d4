namespace Pilar.Modules.Providers.Entries;

/// <summary>Open every week on a day, from one minute of the day to another.</summary>
public sealed class OpeningHours
{
    public const int DayEnd = 24 * 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LocationId { get; init; }

    /// <summary>1 = Monday to 7 = Sunday.</summary>
    public required int Day { get; init; }

    /// <summary>Minutes since midnight; closing at 1440 is the end of the day.</summary>
    public required int Opens { get; init; }
    public required int Closes { get; init; }

    public static int DayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}

/// <summary>Days on which the usual hours do not hold: closed, or open at other times.</summary>
public sealed class OpeningException
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LocationId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }

    /// <summary>Minutes since midnight; null = closed all day.</summary>
    public int? Opens { get; init; }
    public int? Closes { get; init; }
    public string? Note { get; init; }
}
