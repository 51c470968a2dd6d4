using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Registry;
using Pilar.Modules.Selections.Nominations;

namespace Pilar.Bench;

/// <summary>The portfolio of a volunteer, as the officer of the regency opens it: cases of the busiest volunteer's account, a diary of years, and a hundred colleagues with as much.</summary>
internal static class PortfolioBench
{
    private const int EntriesAMonth = 25, Colleagues = 100, Times = 50;
    private static readonly Permission Filling = new("bench.fill");

    public static async Task<int> Run(int years, string folder)
    {
        await using var app = Application.Build(folder, builder => builder.Logging.ClearProviders());
        await Application.Migrate(app.Services);
        Guid person;
        int cases, own, all;
        await using (var scope = Scope(app.Services, null))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var holders = await scope.ServiceProvider.GetRequiredService<RoleHolders>().In(RegionCode.Nation, "PSM").OrderBy(h => h.RoleId).Take(Colleagues + 1).ToListAsync();
            person = holders[0].PersonId;
            var account = await db.Users.SingleAsync(a => a.Email == InventedCases.Volunteer(0));
            account.PersonId = person;
            await db.Commit(new Act(Filling, "Link", RegionCode.Nation, nameof(Account), account.Id));
            foreach (var holder in holders) await Fill(db, holder, years);
            cases = await db.Set<Modules.Cases.Records.CasePerson>().CountAsync(p => p.AccountId == account.Id);
            (own, all) = (await db.Set<DiaryEntry>().CountAsync(e => e.PersonId == person), await db.Set<DiaryEntry>().CountAsync());
        }
        var (ms, cpu) = (new List<double>(), Environment.CpuUsage.TotalTime);
        for (var i = 0; i < Times; i++)
        {
            await using var scope = Scope(app.Services, new Grant(Role.Administrator, RegionCode.Nation));
            var watch = Stopwatch.StartNew();
            var figures = await scope.ServiceProvider.GetRequiredService<Portfolios>().Of([person]);
            ms.Add(watch.Elapsed.TotalMilliseconds);
            if (figures.Single(f => f.Indonesian == "Kegiatan dicatat").Value != own) throw new InvalidOperationException("The portfolio is not whole.");
        }
        var each = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Times;
        Console.WriteLine($"| {app.Services.GetRequiredService<Installation>().Provider} | {cases:N0} | {own:N0} | {all:N0} | {ms[0]:F1} | {ms.Order().ElementAt(Times / 2):F1} | {ms.Skip(1).Max():F1} | {each:F1} |");
        return 0;
    }

    private static async Task Fill(AppDb db, RoleHolder holder, int years)
    {
        var first = new DateOnly(db.Clock.Today.Year, db.Clock.Today.Month, 1).AddMonths(-12 * years);
        var reports = Enumerable.Range(0, 12 * years).Select(n => new MonthlyReport { PersonId = holder.PersonId, WrittenAs = holder.PersonId, Name = holder.Name, SortName = holder.SortName, Kind = holder.Kind, RegionCode = holder.RegionCode, Month = first.AddMonths(n) }).ToList();
        var entries = reports.SelectMany(r => Enumerable.Range(0, EntriesAMonth).Select(n => MonthlyRun.Entry(r, n, db.Clock.UtcNow))).ToList();
        await db.CommitBatch(new Act(Filling, "Fill", RegionCode.Nation, nameof(DiaryEntry), Guid.Empty), async writer =>
        {
            await writer.Insert(reports);
            await writer.Insert(entries);
        });
    }

    private static AsyncServiceScope Scope(IServiceProvider services, Grant? grant)
    {
        var scope = services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        if (grant is null) actor.BecomeSystem("bench");
        else actor.Become(Guid.CreateVersion7(), "bench", grant, [grant]);
        return scope;
    }
}
