using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;

namespace Pilar.Modules.Activities.Reports;

/// <summary>Which reports of a region.</summary>
/// <param name="State">A state; "mine" = those that await this level of office; null = all.</param>
public sealed record ReportFilter(string Region, DateOnly? Month, string? State, string? Q)
{
    public const string Mine = "mine";

    public static ReportFilter From(Actor actor, string? region, string? month, string? state, string? q) => new(
        RegionCode.IsWellFormed(region) && actor.Region is { } mine && RegionCode.Contains(mine, region!) ? region! : actor.Region ?? RegionCode.Nation,
        Months.Read(month), state == Mine || Enum.TryParse<ReportState>(state, ignoreCase: true, out _) ? state : null, string.IsNullOrWhiteSpace(q) ? null : q.Trim());
}

/// <summary>Lists of reports, for the page, the export and the JSON interface.</summary>
public sealed class ReportList(AppDb db, DiaryDoor door)
{
    public async Task<IQueryable<MonthlyReport>> Query(ReportFilter filter)
    {
        var (from, until) = (RegionCode.From(filter.Region), RegionCode.Until(filter.Region));
        var reports = (await door.Reports()).AsNoTracking();
        if (filter.Region != db.Actor.Region) reports = reports.Where(r => string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0);
        if (filter.Month is { } month) reports = reports.Where(r => r.Month == month);
        if (filter.State == ReportFilter.Mine && db.Actor.Region is { } mine && RegionCode.Level(mine) is var level) reports = reports.Where(r => r.State == ReportState.Sent && r.Awaits == level);
        else if (Enum.TryParse<ReportState>(filter.State, ignoreCase: true, out var state)) reports = reports.Where(r => r.State == state);
        if (filter.Q?.ToLowerInvariant() is { } q) reports = reports.Where(r => r.SortName.Contains(q));
        return reports;
    }

    public static IOrderedQueryable<MonthlyReport> Ordered(IQueryable<MonthlyReport> reports) => reports.OrderByDescending(r => r.Month).ThenBy(r => r.RegionCode).ThenBy(r => r.SortName).ThenBy(r => r.Id);
}
