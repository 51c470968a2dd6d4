using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pilar.Cli;
using Pilar.Data;
using Pilar.Data.Field;
using Pilar.Modules.Cases.Records;

namespace Pilar.Bench;

/// <summary>A morning's work of many phones comes in at once, some of it twice, some of it cut off, while the server is killed twice; then every phone looks whether all of it is there, once.</summary>
internal static class SyncBench
{
    private const int Lanes = 16, Kills = 2;

    public static async Task<int> Run(int phones, string program, string folder)
    {
        var crew = await SyncPhones.Prepare(phones, folder);
        using var run = new SyncRun(program, folder, crew.Sum(p => p.Acts.Count), Kills);
        await run.Start();
        var jobs = new ConcurrentQueue<SyncJob>(SyncJob.Of(crew, new Random(17)));
        var sent = jobs.Count;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => run.Lane(jobs)));
        watch.Stop();
        var (cpu, peak) = (run.CpuMilliseconds(), run.PeakMegabytes());
        var (lost, doubled) = await Check(crew, run.Address);
        run.Stop();
        var (tables, provider) = await Tables(folder, crew);
        var acts = crew.Sum(p => p.Acts.Count);
        var times = run.Times.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {provider} | {phones:N0} | {acts:N0} | {sent:N0} | {run.CutOff:N0} | {run.Killed} | {watch.Elapsed.TotalSeconds:F1} | {acts / watch.Elapsed.TotalSeconds:N0} | {acts / (watch.Elapsed - run.Down).TotalSeconds:N0} | {At(times, 0.5):F0} | {At(times, 0.95):F0} | {cpu / acts:F2} | {peak} | {lost + tables.Lost} | {doubled + tables.Doubled} |"));
        return lost + doubled + tables.Lost + tables.Doubled == 0 ? 0 : 1;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    /// <summary>What each phone has after its next pull.</summary>
    private static async Task<(int Lost, int Doubled)> Check(IReadOnlyList<SyncPhone> crew, Uri address)
    {
        var (lost, doubled) = (0, 0);
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };
        await Parallel.ForEachAsync(crew, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (phone, cancel) =>
        {
            var (text, tasks) = ("", 0);
            string? cursor = null;
            for (var more = true; more;)
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/v1/field/pull" + (cursor is null ? "" : $"?since={cursor}")) { Headers = { Authorization = new("Bearer", phone.Token) } };
                using var answer = await http.SendAsync(ask, cancel);
                using var page = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancel));
                var shares = page.RootElement.GetProperty("shares");
                if (shares.TryGetProperty("cases", out var cases)) text += cases.GetRawText();
                if (shares.TryGetProperty("tasks", out var open)) tasks += open.GetArrayLength();
                (cursor, more) = (page.RootElement.GetProperty("cursor").GetString(), page.RootElement.GetProperty("more").GetBoolean());
            }
            foreach (var mark in phone.Marks)
            {
                var seen = text.Split(mark).Length - 1;
                if (seen == 0) Interlocked.Increment(ref lost);
                else if (seen > 1) Interlocked.Increment(ref doubled);
            }
            Interlocked.Add(ref lost, tasks);
        });
        return (lost, doubled);
    }

    /// <summary>What the database has, beyond what phones are shown.</summary>
    private static async Task<((int Lost, int Doubled), string Provider)> Tables(string folder, IReadOnlyList<SyncPhone> crew)
    {
        await using var app = Application.Build(folder, builder => builder.Logging.ClearProviders());
        await using var scope = SyncPhones.System(app.Services);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        int[] off =
        [
            await db.Set<Case>().CountAsync() - crew.Count * (1 + SyncPhone.Reports), await db.Set<CaseEntry>().CountAsync() - crew.Count * SyncPhone.Entries,
            await db.Set<CaseTask>().CountAsync(t => t.DoneAt != null) - crew.Count * SyncPhone.Tasks, await db.Set<FieldReceipt>().CountAsync(r => r.State == FieldState.Done) - crew.Sum(p => p.Acts.Count),
        ];
        return ((off.Where(n => n < 0).Sum(n => -n), off.Where(n => n > 0).Sum()), app.Services.GetRequiredService<Installation>().Provider.ToString());
    }
}
