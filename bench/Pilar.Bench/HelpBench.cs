using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Providers;
using Pilar.Modules.Providers.Entries;
using Pilar.Modules.Regions;

namespace Pilar.Bench;

/// <summary>Fills an installation with an invented national directory of help, and asks it for help many times, each in a scope of its own like a request.</summary>
internal static class HelpBench
{
    private const int ServicesEach = 3, BatchSize = 2000, Warm = 50;
    internal static readonly Permission Filling = new("bench.fill");
    private static readonly string[] Kinds = [.. Enumerable.Range(1, 26).Select(n => $"PMKS-{n:00}")];
    private static readonly string[] Papers = ["KTP", "KK", "POOR", "BPJS", "REFERRAL"];

    public static async Task<int> Run(int services, int questions, string folder)
    {
        await using var app = Application.Build(folder, builder => builder.Logging.ClearProviders());
        await Application.Migrate(app.Services);
        RegionTree tree;
        await using (var scope = Scope(app.Services, RegionCode.Nation))
        {
            tree = scope.ServiceProvider.GetRequiredService<RegionTree>();
            if (!await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Provider>().AnyAsync()) await Fill(app.Services, tree, services);
        }
        var chance = new Random(7);
        var villages = tree.Below(RegionCode.Nation, RegionLevel.Village).Select(v => v.Code).ToArray();
        var (times, found) = (new List<double>(), 0L);
        var cpu = TimeSpan.Zero;
        for (var i = 0; i < questions + Warm; i++)
        {
            if (i == Warm) cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var village = villages[chance.Next(villages.Length)];
            var watch = Stopwatch.StartNew();
            await using var scope = Scope(app.Services, RegionCode.At(village, RegionLevel.Regency)!);
            var matches = await scope.ServiceProvider.GetRequiredService<MatchServices>().Run(Ask(chance, village), int.MaxValue);
            if (i < Warm) continue;
            times.Add(watch.Elapsed.TotalMilliseconds);
            found += matches.Count;
        }
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        times.Sort();
        Console.WriteLine($"| {app.Services.GetRequiredService<Installation>().Provider} | {services:N0} | {questions:N0} | {(double)found / questions:N0} | {At(times, 0.5):F1} | {At(times, 0.95):F1} | {times[^1]:F1} | {cpu.TotalMilliseconds / questions:F1} |");
        return 0;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static Need Ask(Random chance, string village) => new()
    {
        Region = village, Kinds = [Kinds[chance.Next(Kinds.Length)]], Age = chance.Next(90), Sex = chance.Next(2) == 0 ? "M" : "F", Papers = ["KTP", "KK"],
        Point = RegionPoints.Of(RegionCode.At(village, RegionLevel.Regency)!),
    };

    /// <summary>An invented directory of so many services.</summary>
    internal static async Task Fill(IServiceProvider services, RegionTree tree, int wanted)
    {
        var chance = new Random(11);
        var (watch, regencies) = (Stopwatch.StartNew(), tree.Below(RegionCode.Nation, RegionLevel.Regency).Select(r => r.Code).ToArray());
        for (var made = 0; made < wanted; made += BatchSize * ServicesEach)
        {
            await using var scope = Scope(services, RegionCode.Nation);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var batch = Enumerable.Range(made / ServicesEach, Math.Min(BatchSize, (wanted - made + ServicesEach - 1) / ServicesEach)).Select(n => Somebody(n, chance, tree, regencies, db.Clock.UtcNow)).ToList();
            await db.CommitBatch(new Act(Filling, "Fill", RegionCode.Nation, nameof(Provider), Guid.Empty), async writer =>
            {
                await writer.Insert(batch);
                await writer.Insert(batch.SelectMany(p => p.Presence).ToList());
                await writer.Insert(batch.SelectMany(p => p.Words).ToList());
                await writer.Insert(batch.SelectMany(p => p.Locations).ToList());
                await writer.Insert(batch.SelectMany(p => p.Locations).SelectMany(l => l.Hours).ToList());
                await writer.Insert(batch.SelectMany(p => p.Services).ToList());
                await writer.Insert(batch.SelectMany(p => p.Services).SelectMany(s => s.Reached).ToList());
                await writer.Insert(batch.SelectMany(p => p.ServicePlaces).ToList());
            });
        }
        Console.Error.WriteLine($"{wanted:N0} services in {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static Provider Somebody(int n, Random chance, RegionTree tree, string[] regencies, DateTime now)
    {
        var regency = regencies[chance.Next(regencies.Length)];
        var districts = tree.Children(regency);
        var district = districts.Count == 0 ? regency : districts[chance.Next(districts.Count)].Code;
        var provider = new Provider(regency, new() { Name = $"Lembaga Contoh {n}", Kind = (ProviderKind)(n % 11), IsPublic = true, Languages = ["ind"] }, now);
        var point = RegionPoints.Of(regency) is { } middle ? Coordinates.Write(new(middle.Longitude + chance.NextDouble() / 10, middle.Latitude + chance.NextDouble() / 10)) : null;
        provider.Locations.Add(new(provider.Id, new() { Address = $"Jalan Contoh {n}", Region = district, Point = point, Hours = "Senin-Jumat 08.00-16.00" }));
        // Of ten services six serve their regency, two a district, one a province, one in a hundred the nation.
        for (var i = 0; i < ServicesEach; i++)
            provider.Services.Add(new(provider.Id, new()
            {
                Name = $"Layanan {n}-{i}", Type = (ServiceType)chance.Next(4), AgeFrom = chance.Next(3) == 0 ? 18 : null, Papers = chance.Next(2) == 0 ? [Papers[chance.Next(Papers.Length)]] : [],
                Areas = [chance.Next(100) switch { < 1 => RegionCode.Nation, < 11 => regency[..2], < 31 => district, _ => regency }],
                Kinds = chance.Next(8) == 0 ? [] : [.. Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Kinds[chance.Next(Kinds.Length)])],
            }));
        foreach (var service in provider.Services.Where(_ => chance.Next(2) == 0)) service.CountPlaces(40, chance.Next(41), 0, "bench", now);
        provider.Touch(now);
        return provider;
    }

    private static AsyncServiceScope Scope(IServiceProvider services, string region)
    {
        var scope = services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        if (region == RegionCode.Nation) actor.BecomeSystem("bench");
        else
        {
            var grant = new Grant(Role.RegencyOfficer, region);
            actor.Become(Guid.Empty, "bench", grant, [grant]);
        }
        return scope;
    }
}
