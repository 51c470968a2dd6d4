using System.Collections.Concurrent;
using System.Numerics;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People.Identity;

namespace Pilar.Modules.Registry.People.Search;

/// <summary>Every distinct sound of every name with how often it occurs, in memory (about 10 MB for a million people):
/// finds the known sounds near a misspelt one without asking the database. Counted once; after that it learns the words of whoever came or changed.</summary>
public sealed class NameSounds(IServiceScopeFactory scopes, Clock clock) : BackgroundService
{
    private const int Chunk = 1000;
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(5), Fresh = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly ChangesSeen seen = new();
    private Known[] known = [];
    private bool loaded;

    private readonly record struct Known(string Sound, uint Letters);

    /// <param name="Sound">A sound that occurs.</param>
    /// <param name="Distance">Letters inserted, dropped, changed or swapped.</param>
    /// <param name="Count">People who have it.</param>
    public readonly record struct Near(string Sound, int Distance, int Count);

    /// <summary>Known sounds within one typing error (short words) or two (six letters and more), the nearest first, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<Near>> Around(string sound, int most = 24)
    {
        await Load(again: false);
        // Who writes a name that exists has seldom made two mistakes in it.
        var allowed = sound.Length switch { < 3 => 0, < 6 => 1, _ => counts.ContainsKey(sound) ? 1 : 2 };
        var letters = Letters(sound);
        return
        [
            .. Snapshot().Where(k => Math.Abs(k.Sound.Length - sound.Length) <= allowed && BitOperations.PopCount(k.Letters ^ letters) <= 2 * allowed)
                .Select(k => new Near(k.Sound, EditDistance.Between(sound, k.Sound, allowed), counts.GetValueOrDefault(k.Sound)))
                .Where(n => n.Distance <= allowed).OrderBy(n => n.Distance).ThenByDescending(n => n.Count).Take(most),
        ];
    }

    public async Task<bool> Knows(string sound)
    {
        await Load(again: false);
        return counts.ContainsKey(sound);
    }

    /// <summary>Counts the words of one more name.</summary>
    public void Learn(IEnumerable<string> sounds)
    {
        foreach (var sound in sounds) counts.AddOrUpdate(sound, 1, (_, count) => count + 1);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A starting program has better things to do; whoever searches sooner waits for it.
        await Task.Delay(Start, stoppingToken);
        using var timer = new PeriodicTimer(Fresh);
        do await Load(again: true);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Load(bool again)
    {
        if (loaded && !again) return;
        await loading.WaitAsync();
        try
        {
            if (loaded && !again) return;
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("search");
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (loaded) await Renew(db);
            else await Count(db);
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task Count(AppDb db)
    {
        seen.Start(await db.Set<PeopleChange>().OrderByDescending(c => c.Id).Take(ChangesSeen.Recent).Select(c => c.Id).ToListAsync(), clock.UtcNow);
        await foreach (var row in db.Set<NamePosting>().GroupBy(p => p.Sound).Select(g => new { g.Key, Count = g.Count() }).AsAsyncEnumerable())
            counts[row.Key] = row.Count;
        loaded = true;
    }

    /// <summary>Words that another process wrote. How often they occur only orders what is found, and may be behind.</summary>
    private async Task Renew(AppDb db)
    {
        var (last, missing) = (seen.Last, seen.Missing);
        var rows = await db.Set<PeopleChange>().AsNoTracking().Where(c => c.Id > last || missing.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync();
        foreach (var ids in rows.SelectMany(r => r.People).Distinct().Chunk(Chunk))
            foreach (var name in await PeopleIndex.Living(db).Where(p => ids.Contains(p.Id)).Select(p => p.SortName).ToListAsync())
                foreach (var sound in NamePostings.WordsOf(name)) counts.TryAdd(sound, 1);
        seen.Take(rows.Select(r => r.Id), clock.UtcNow);
    }

    private Known[] Snapshot()
    {
        if (known.Length != counts.Count) known = [.. counts.Keys.Select(k => new Known(k, Letters(k)))];
        return known;
    }

    private static uint Letters(string sound)
    {
        var letters = 0u;
        foreach (var c in sound) letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + c % 6);
        return letters;
    }
}
