using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Accounts;
using Pilar.Modules.Cases.Flow;
using Pilar.Modules.Cases.Referrals;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Duplicates.Finding;
using Pilar.Modules.Registry.Imports;

namespace Pilar.Cli.Demo;

/// <summary>Makes the demo installation through the operations users have: accounts, then the lists of every office, imported by the province; then the trainings, cases and diaries of one regency.</summary>
internal static class DemoProvince
{
    private const string Province = "63";

    /// <summary>A demo is always fresh; only a folder that an earlier demo made is emptied.</summary>
    public static void Clear(string folder)
    {
        if (!Directory.Exists(folder)) return;
        if (Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, "demo")))
            throw new InvalidOperationException($"{folder} holds something else than a demo: choose another folder with --data.");
        Directory.Delete(folder, recursive: true);
    }

    public static async Task Fill(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(Path.Combine(services.GetRequiredService<Installation>().Folder, "demo"), "", cancel);
        await using (var scope = Scope(services))
        {
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().Run();
        }
        foreach (var list in await Lists(services, cancel))
        {
            await using var scope = Scope(services);
            var import = await Import(scope.ServiceProvider, list, cancel);
            var counts = await scope.ServiceProvider.GetRequiredService<CommitImport>().Counts(import, cancel);
            await output.WriteLineAsync($"  {list.FileName}: {counts.Values.Sum()} rows");
        }
        await new DemoTrainings(services).Run();
        await new DemoProviders(services).Run();
        await Cases(services, cancel);
        await new DemoDisasters(services).Run();
        await new DemoSelections(services).Run();
        await new DemoActivities(services).Run();
        await new DemoPractices(new(services)).Run();
        await new DemoOutreach(new(services), seed: 6305).Run();
        await using var last = Scope(services);
        await last.ServiceProvider.GetRequiredService<StartFinding>().Run(cancel: cancel);
    }

    /// <summary>Some cases and referrals began two weeks ago and wait for too long; what the office does every day has shown them to the offices above.</summary>
    private static async Task Cases(IServiceProvider services, CancellationToken cancel)
    {
        var desk = new DemoDesk(services);
        await new DemoReferrals(desk).Link();
        await using (var then = DemoPast.Of(services, TimeSpan.FromDays(14)))
        {
            await new DemoCases(new(then.Services), seed: 6304).Run(24);
            await new DemoReferrals(new(then.Services)).Leave();
        }
        await new DemoCases(desk, seed: 6303).Run(60);
        await new DemoReferrals(desk).Run();
        await desk.As(null, async s =>
        {
            foreach (var daily in s.GetServices<EachDay>().Where(d => d is EscalateCases or EscalateReferrals)) await daily.Run(cancel);
        });
    }

    private static async Task<IReadOnlyList<DemoList>> Lists(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = Scope(services);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (from, until) = (RegionCode.From(Province), RegionCode.Until(Province));
        var names = await db.Set<Region>().Where(r => string.Compare(r.Code, from) >= 0 && string.Compare(r.Code, until) < 0).ToDictionaryAsync(r => r.Code, r => r.Name, cancel);
        return [.. DemoLists.Of(new DemoWorld(names, db.Clock.Today))];
    }

    private static async Task<Guid> Import(IServiceProvider services, DemoList list, CancellationToken cancel)
    {
        var (db, commit) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<CommitImport>());
        var (import, _) = await services.GetRequiredService<StartImport>().Run(new MemoryStream(list.Content), list.FileName, list.Kind, list.Region, queue: false, cancel);
        await services.GetRequiredService<ReadImport>().Run(import.Id, preview: false, _ => Task.CompletedTask, cancel);
        db.ChangeTracker.Clear();
        await commit.Start(await db.Set<Import>().FirstAsync(i => i.Id == import.Id, cancel), ConflictRule.FillGaps);
        await commit.Run(import.Id, (_, _) => Task.CompletedTask, cancel);
        return import.Id;
    }

    private static AsyncServiceScope Scope(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("Dinas Sosial Provinsi (demo)", "demo");
        return scope;
    }

    public static void PrintAccounts(TextWriter output)
    {
        output.WriteLine($"Accounts (password {DemoAccounts.Password}):");
        foreach (var account in DemoAccounts.All) output.WriteLine($"  {account.Email,-24}{account.Role,-18}{account.Region}");
    }
}
