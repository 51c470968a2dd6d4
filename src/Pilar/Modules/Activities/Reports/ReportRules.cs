using Pilar.Kernel;

namespace Pilar.Modules.Activities.Reports;

/// <summary>How an office wants its monthly reports: settings Activities:Reports.</summary>
public sealed class ReportRules
{
    private static readonly string[] UsualKinds = ["PSM", "TKSK"];
    private static readonly RegionLevel[] UsualSteps = [RegionLevel.District, RegionLevel.Regency];

    /// <summary>Kinds of roles that report every month.</summary>
    public string[]? Kinds { get; set; }

    /// <summary>Levels of office that acknowledge, one after the other.</summary>
    public RegionLevel[]? Steps { get; set; }

    /// <summary>Day of a month from which its report may be sent.</summary>
    public int SendFromDay { get; set; } = 25;

    /// <summary>Day of the next month on which it is due.</summary>
    public int DueDay { get; set; } = 5;

    public IReadOnlyList<string> Reporting => Kinds is { Length: > 0 } kinds ? kinds : UsualKinds;

    public int Rank(string kind) => Reporting.ToList().IndexOf(kind) is var at and >= 0 ? at : int.MaxValue;

    /// <summary>The levels that acknowledge the report of somebody who serves in a region: those above it, the nearest first.</summary>
    public IReadOnlyList<RegionLevel> StepsFor(string region) => [.. (Steps is { Length: > 0 } steps ? steps : UsualSteps).Where(level => level < RegionCode.Level(region)).Distinct().OrderDescending()];

    public DateOnly DueOn(DateOnly month) => month.AddMonths(1).AddDays(Math.Clamp(DueDay, 1, 28) - 1);

    public DateOnly SendFrom(DateOnly month) => month.AddDays(Math.Clamp(SendFromDay, 1, 28) - 1);
}
