using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Activities.Reports;

/// <summary>Those of a region who should report a month.</summary>
/// <param name="Silent">Those whose report was not sent.</param>
public sealed record RegionReporting(string Region, int Serving, int Silent);

/// <summary>Who has not reported: those who serve in a kind that reports and whose report of the month was not sent.</summary>
public sealed class Unreported(AppDb db, RoleHolders holders, IOptions<ReportRules> rules)
{
    public IQueryable<RoleHolder> Serving(string region)
    {
        var kinds = rules.Value.Reporting;
        return holders.In(region).Where(h => h.InForce && !h.IsCandidate && kinds.Contains(h.Kind));
    }

    public IQueryable<RoleHolder> Silent(string region, DateOnly month) =>
        Serving(region).Where(h => !db.Set<MonthlyReport>().Any(r => r.PersonId == h.PersonId && r.Month == month && (r.State == ReportState.Sent || r.State == ReportState.Acknowledged)));

    /// <summary>By the regions one level below, in the order of their codes.</summary>
    public async Task<IReadOnlyList<RegionReporting>> ByRegion(string region, DateOnly month)
    {
        var length = RegionCode.ChildLength(region);
        var serving = await Counted(Serving(region), length);
        var silent = await Counted(Silent(region, month), length);
        return [.. serving.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new RegionReporting(s.Key, s.Value, silent.GetValueOrDefault(s.Key)))];
    }

    private static Task<Dictionary<string, int>> Counted(IQueryable<RoleHolder> some, int length) =>
        some.Select(h => new { Region = h.RegionCode.Substring(0, length), h.PersonId }).Distinct().GroupBy(h => h.Region).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
}
