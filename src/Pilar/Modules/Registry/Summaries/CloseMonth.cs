using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>When a month has ended, keeps what was reported of the nation, every province, regency and district. A month is closed once,
/// on the first day the program runs after it, and not when the registry began later.</summary>
public sealed class CloseMonth(AppDb db, RegistryFigures figures, RegionTree tree) : EachDay
{
    /// <summary>Before roles are judged for the new day: their verdicts still are those of the month's last one.</summary>
    public override int Order => 5;

    public override async Task Run(CancellationToken cancel)
    {
        var day = db.Clock.Today.AddDays(-db.Clock.Today.Day);
        if (await db.Set<MonthEnd>().AnyAsync(m => m.Day == day, cancel) || !await Began(day, cancel)) return;
        var rows = new List<MonthEnd>();
        // The nation last: its cells are counted by then, province by province, so that readers get their turn in between.
        foreach (var province in tree.Root.Children) await Gather(province, day, rows, cancel);
        rows.Add(MonthEnd.Of(day, RegionCode.Nation, (await figures.Of(RegionCode.Nation, day))!.Total));
        var act = new Act(RegistryPermissions.CloseMonth, "CloseMonth", RegionCode.Nation, nameof(MonthEnd), Guid.Empty) { Facts = new { month = day.ToString("yyyy-MM"), regions = rows.Count } };
        await db.CommitBatch(act, writer => writer.Insert(rows), cancel);
    }

    private async Task Gather(RegionNode region, DateOnly day, List<MonthEnd> rows, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var table = (await figures.Of(region.Code, day))!;
        if (table.Total.Total.Reported == 0) return;
        rows.Add(MonthEnd.Of(day, region.Code, table.Total));
        foreach (var child in table.Children.Where(c => c.Kinds.Total.Reported > 0))
            if (region.Level == RegionLevel.Regency) rows.Add(MonthEnd.Of(day, child.Code, child.Kinds));
            else if (tree.Find(child.Code) is { } node) await Gather(node, day, rows, cancel);
    }

    private async Task<bool> Began(DateOnly day, CancellationToken cancel)
    {
        var first = await db.Audit.IgnoreQueryFilters([AppDb.RegionFilter]).OrderBy(a => a.Id).Select(a => (DateTime?)a.At).FirstOrDefaultAsync(cancel);
        return first is { } at && DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, db.Clock.Zone)) <= day;
    }
}
