using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Registry;

namespace Pilar.Bench;

/// <summary>The run of a month for everybody who serves: four of five have kept a diary, one has to be given an empty report.</summary>
internal static class MonthlyRun
{
    private static readonly Permission Filling = new("bench.fill");

    public static async Task<int> Run(int entriesEach, string folder)
    {
        await using var app = Application.Build(folder, builder => builder.Logging.ClearProviders());
        await Application.Migrate(app.Services);
        DateOnly month;
        int serving;
        await using (var scope = Scope(app.Services))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            month = new DateOnly(db.Clock.Today.Year, db.Clock.Today.Month, 1).AddMonths(-1);
            var holders = await scope.ServiceProvider.GetRequiredService<Unreported>().Serving(RegionCode.Nation).ToListAsync();
            serving = holders.Count;
            await Fill(db, [.. holders.Where((_, i) => i % 5 != 0)], month, entriesEach);
            await scope.ServiceProvider.GetRequiredService<ReportRuns>().Start(RegionCode.Nation, month);
        }
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await app.Services.GetRequiredService<JobRunner>().RunNext();
        var (seconds, cpu) = (watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime - processor);
        await using var after = Scope(app.Services);
        var read = after.ServiceProvider.GetRequiredService<AppDb>();
        var (made, counted) = (await read.Set<MonthlyReport>().CountAsync(r => r.Month == month), await read.Set<MonthlyReport>().SumAsync(r => r.Entries));
        var entries = await read.Set<DiaryEntry>().CountAsync();
        if (made != serving || counted != entries) throw new InvalidOperationException($"{made} reports of {serving}, {counted} entries of {entries}: the run is not whole.");
        Console.WriteLine($"| {app.Services.GetRequiredService<Installation>().Provider} | {serving:N0} | {entries:N0} | {seconds:F1} | {cpu.TotalSeconds:F1} | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} |");
        return 0;
    }

    private static async Task Fill(AppDb db, List<RoleHolder> holders, DateOnly month, int each)
    {
        foreach (var some in holders.Chunk(1000))
        {
            var reports = some.Select(h => new MonthlyReport { PersonId = h.PersonId, WrittenAs = h.PersonId, Name = h.Name, SortName = h.SortName, Kind = h.Kind, RegionCode = h.RegionCode, Month = month }).ToList();
            var entries = reports.SelectMany(r => Enumerable.Range(0, each).Select(n => Entry(r, n, db.Clock.UtcNow))).ToList();
            await db.CommitBatch(new Act(Filling, "Fill", RegionCode.Nation, nameof(DiaryEntry), Guid.Empty), async writer =>
            {
                await writer.Insert(reports);
                await writer.Insert(entries);
            });
        }
    }

    internal static DiaryEntry Entry(MonthlyReport report, int n, DateTime now)
    {
        var entry = new DiaryEntry { ReportId = report.Id, PersonId = report.PersonId, RegionCode = report.RegionCode, WrittenAt = now };
        void Set(string property, object value) => typeof(DiaryEntry).GetProperty(property)!.SetValue(entry, value);
        Set(nameof(entry.On), report.Month.AddDays(n % 28));
        Set(nameof(entry.Minutes), 30 + n * 15);
        Set(nameof(entry.Function), "COORDINATION");
        Set(nameof(entry.What), "Rapat koordinasi di balai desa.");
        Set(nameof(entry.PlaceRegionCode), report.RegionCode);
        Set(nameof(entry.Women), n);
        return entry;
    }

    private static AsyncServiceScope Scope(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("bench");
        return scope;
    }
}
