using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Coverage;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Everything the page for the head of office shows of one region, day and kind.</summary>
/// <param name="Before">The same region at the end of the last month closed, else a month earlier; null while that is still being counted.</param>
/// <param name="Closed">Before is what was reported then, not what today's records say of that day.</param>
/// <param name="Kind">Code of the kind looked at; <see cref="KindTallies.All"/> = all.</param>
public sealed record OverviewView(FiguresTable Now, FiguresTable? Before, bool Closed, CoverageTable Coverage, IReadOnlyList<CoverageTally> Tallies, IReadOnlyList<PillarKind> Kinds, string Kind)
{
    public string Region => Now.Region.Code;
    public Tally Tally => Now.Total.Of(Kind);
    public string? KindFilter => Kind.Length == 0 ? null : Kind;

    public string KindName(string code) => Kinds.FirstOrDefault(k => k.Code == code)?.Name ?? code;

    /// <summary>The time over which numbers changed.</summary>
    public string Since => Closed ? T($"sejak {Show.Date(Before!.Day)}", $"since {Show.Date(Before!.Day)}") : T("sebulan ini", "this month");

    public CoverageTally? CoverageOf(string code) => Tallies.FirstOrDefault(t => t.Code == code);

    /// <summary>How a number of the region changed since <see cref="Before"/>; null when not known.</summary>
    public int? Change(Func<Tally, int> number) => Before is null ? null : number(Tally) - number(Before.Total.Of(Kind));

    /// <summary>The same for a child.</summary>
    public int? Change(string child, Func<Tally, int> number) =>
        Before?.Children.FirstOrDefault(c => c.Code == child) is { } before ? number(Now.Children.First(c => c.Code == child).Kinds.Of(Kind)) - number(before.Kinds.Of(Kind)) : null;
}

/// <summary>Gathers an <see cref="OverviewView"/>.</summary>
public sealed class Overviews(AppDb db, RegistryFigures figures, MonthEnds months, RegistryCoverage coverage)
{
    /// <returns>Null for a region that does not exist or that the actor does not see.</returns>
    public async Task<OverviewView?> Of(string? region, DateOnly day, string? kind)
    {
        if (await figures.Of(region, day) is not { } now || await coverage.Of(region, day) is not { } covered) return null;
        var kinds = await db.Set<PillarKind>().AsNoTracking().OrderBy(k => k.Order).ToListAsync();
        var closed = await months.Before(day, now.Region);
        return new(now, closed ?? await figures.OfPast(now.Region.Code, day.AddMonths(-1)), closed is not null, covered, covered.Tallies(), kinds, kinds.Any(k => k.Code == kind) ? kind! : KindTallies.All);
    }
}
