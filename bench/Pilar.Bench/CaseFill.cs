using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Cases.Assessments;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;

namespace Pilar.Bench;

/// <summary>Fills an installation with an invented directory of help, invented cases of the whole nation, and the officers and volunteers who work on them.</summary>
internal static class CaseFill
{
    private const int BatchSize = 10_000, Told = 500_000;
    private static readonly string[] Tables = ["cases", "clients", "client_sounds", "case_kinds", "case_people", "case_entries", "case_tasks", "case_plan_items", "filled_assessments", "referrals"];

    public static async Task<int> Run(int cases, int services, string folder)
    {
        await using var app = Application.Build(folder, builder => builder.Logging.ClearProviders());
        await Application.Migrate(app.Services);
        var watch = Stopwatch.StartNew();
        await HelpBench.Fill(app.Services, app.Services.GetRequiredService<RegionTree>(), services);
        var maker = await Maker(app.Services, cases);
        await using var indexes = Scope(app.Services);
        var again = await IndexPause.Begin(Db(indexes), Tables);
        var next = Task.Run(() => maker.Make(0, Math.Min(BatchSize, cases)));
        for (var from = 0; from < cases; from += BatchSize)
        {
            var batch = await next;
            var after = from + BatchSize;
            // While this batch is written, the next one is encrypted.
            if (after < cases) next = Task.Run(() => maker.Make(after, Math.Min(after + BatchSize, cases)));
            await using var scope = Scope(app.Services);
            await Db(scope).MakeRoomForBatches(CancellationToken.None);
            await Db(scope).CommitBatch(new Act(HelpBench.Filling, "Fill", RegionCode.Nation, nameof(Case), Guid.Empty), batch.Write);
            if (from % Told == 0) Console.Error.WriteLine($"{from:N0} cases, {watch.Elapsed.TotalSeconds:F0} s");
        }
        Console.Error.WriteLine($"indexes, {watch.Elapsed.TotalSeconds:F0} s");
        await IndexPause.End(Db(indexes), again);
        Console.WriteLine($"{cases:N0} cases and {services:N0} services in {watch.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static async Task<CaseMaker> Maker(IServiceProvider services, int cases)
    {
        await using var scope = Scope(services);
        var db = Db(scope);
        var add = scope.ServiceProvider.GetRequiredService<AddAccount>();
        var password = WebLoad.Setting("PILAR_BENCH_PASSWORD");
        var accounts = new Dictionary<string, Guid>();
        for (var office = 0; office < InventedCases.Offices; office++)
        {
            accounts[InventedCases.Regencies[office]] = (await add.Run(new(InventedCases.Officer(office), $"Petugas Rekaan {office}", Role.RegencyOfficer, InventedCases.Regencies[office], password))).Id;
            accounts[InventedCases.VillageOf(office)] = (await add.Run(new(InventedCases.Volunteer(office), $"Relawan Rekaan {office}", Role.Volunteer, InventedCases.VillageOf(office), password))).Id;
        }
        return new(new(cases, db.Clock.Today), accounts, services.CreateScope().ServiceProvider.GetRequiredService<CaseCipher>(), scope.ServiceProvider.GetRequiredService<Modules.Registry.Identities>(), db.Clock,
            await db.Set<AssessmentForm>().Where(f => f.State == EditionState.InForce).Select(f => f.Id).FirstAsync(), await db.Set<Service>().Select(s => s.Id).ToArrayAsync(),
            await db.Set<SealedKind>().Select(k => k.Code).ToListAsync());
    }

    private static AppDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<AppDb>();

    private static AsyncServiceScope Scope(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("bench");
        return scope;
    }
}
