namespace Pilar.Modules.Registry;

/// <summary>Time of service in days; days in two roles count once.</summary>
/// <param name="Proven">Covered by letters of appointment.</param>
/// <param name="Recorded">Covered by the roles as recorded, with or without letters.</param>
public readonly record struct YearsOfService(int Proven, int Recorded)
{
    private const double DaysOfYear = 365.25;

    public double ProvenYears => Proven / DaysOfYear;
    public double RecordedYears => Recorded / DaysOfYear;

    /// <summary>Whole years that letters prove.</summary>
    public int Whole => (int)Math.Floor(ProvenYears + 1e-9);

    public static YearsOfService Of(IReadOnlyList<ServedRole> roles, DateOnly today)
    {
        var served = roles.Where(r => r.StartsOn is not null).Select(r => (From: r.StartsOn!.Value, Until: Earlier(r.EndsOn, today)));
        // A letter counts while its role lasts, and never ahead of today.
        var proven = roles.SelectMany(r => r.Letters.Where(l => l.From is not null).Select(l => (From: l.From!.Value, Until: Earlier(l.Until, Earlier(r.EndsOn, today)))));
        return new(Days(proven), Days(served.Concat(proven)));
    }

    private static DateOnly Earlier(DateOnly? day, DateOnly other) => day is { } d && d < other ? d : other;

    private static int Days(IEnumerable<(DateOnly From, DateOnly Until)> spans)
    {
        var (days, covered) = (0, DateOnly.MinValue);
        foreach (var (from, until) in spans.Where(s => s.From <= s.Until).OrderBy(s => s.From))
        {
            var first = from > covered ? from : covered.AddDays(1);
            if (until < first) continue;
            days += until.DayNumber - first.DayNumber + 1;
            covered = until;
        }
        return days;
    }
}
