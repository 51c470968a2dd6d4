using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Linkage;

namespace Pilar.Modules.Registry.People.Identity;

/// <summary>Somebody in the registry who resembles the one asked for.</summary>
public sealed record LookAlike(Guid Id, double Probability, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>Below this probability two records are more likely two people.</summary>
    public const double Least = 0.5;
}

/// <summary>Everybody of the registry in memory, to be asked who resembles whom: the one place that knows the linkage engine. Read once;
/// after that <see cref="CatchUp"/> takes in what was committed since, by whichever process. A large registry is only held while somebody asks.</summary>
public sealed class PeopleIndex(IServiceScopeFactory scopes, FieldCipher cipher, Clock clock, ILogger<PeopleIndex> log) : BackgroundService
{
    private const int Chunk = 1000, Page = 5000;

    /// <summary>People held also when nobody asks: about 40 MB.</summary>
    private const int AlwaysHeld = 250_000;
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(20), Pause = TimeSpan.FromMinutes(5), Idle = TimeSpan.FromMinutes(30);
    private readonly SemaphoreSlim turn = new(1, 1), expected = new(0);
    private readonly ChangesSeen seen = new();
    private volatile PersonIndex people = new();
    private bool loaded;
    private long asked;

    public int Count => people.Count;

    /// <summary>Makes answers include everything committed until now.</summary>
    public async Task CatchUp(CancellationToken cancel = default)
    {
        Volatile.Write(ref asked, Stopwatch.GetTimestamp());
        await Refresh(cancel);
    }

    /// <summary>Somebody is about to ask: whoever opens a form for a new person need not wait when it is sent.</summary>
    public void Expect()
    {
        Volatile.Write(ref asked, Stopwatch.GetTimestamp());
        expected.Release();
    }

    private async Task Refresh(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("index");
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (loaded) await Renew(db, cancel);
            else await Load(db, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Who resembles this person, the likeliest first, as of the last <see cref="CatchUp"/>. Any number may ask at once.</summary>
    public IReadOnlyList<LookAlike> Find(PersonEntry person, int most, double least, Guid? except = null)
    {
        Volatile.Write(ref asked, Stopwatch.GetTimestamp());
        return [.. people.Find(person, most, least, except).Select(m => new LookAlike(m.Id, m.Probability, MatchReason.Of(m)))];
    }

    /// <summary>The same for somebody who stands in the registry.</summary>
    internal IReadOnlyList<LookAlike> Like(PersonTraits person, int most, double least) => Find(person.Entry(cipher), most, least, person.Id);

    /// <summary>Loads before the first question, though not while the program starts, and stays near the present so that no question waits long.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var pause = Start; ; pause = Pause)
            {
                await expected.WaitAsync(pause, stoppingToken);
                await Try(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Try(CancellationToken stopping)
    {
        try
        {
            if (await IsSpared(stopping)) await Drop(stopping);
            else await Refresh(stopping);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            log.LogError(e, "The index of people could not be brought up to date");
        }
    }

    private async Task<bool> IsSpared(CancellationToken stopping)
    {
        if (Volatile.Read(ref asked) is not 0 and var last && Stopwatch.GetElapsedTime(last) < Idle) return false;
        if (loaded) return people.Count > AlwaysHeld;
        await using var scope = scopes.CreateAsyncScope();
        return await Living(scope.ServiceProvider.GetRequiredService<AppDb>()).Take(AlwaysHeld + 1).CountAsync(stopping) > AlwaysHeld;
    }

    private async Task Drop(CancellationToken stopping)
    {
        if (!loaded) return;
        await turn.WaitAsync(stopping);
        // Whoever still asks holds the old one; the collector frees it, and what it held outside the heap.
        (people, loaded) = (new(), false);
        turn.Release();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private async Task Load(AppDb db, CancellationToken cancel)
    {
        var number = await Living(db).CountAsync(cancel);
        var fresh = new PersonIndex(number + number / 20);
        var changes = db.Set<PeopleChange>().AsNoTracking();
        seen.Start(await changes.OrderByDescending(c => c.Id).Take(ChangesSeen.Recent).Select(c => c.Id).ToListAsync(cancel), clock.UtcNow);
        for (var (last, read) = (Guid.Empty, Page); read == Page;)
        {
            // One page in hand at a time: no driver holds the whole answer.
            var page = await Living(db).Where(p => p.Id.CompareTo(last) > 0).OrderBy(p => p.Id).Take(Page).Select(PersonTraits.Of).ToListAsync(cancel);
            foreach (var person in page) fresh.Set(person.Id, person.Entry(cipher));
            (last, read) = (page.Count == 0 ? last : page[^1].Id, page.Count);
        }
        (people, loaded) = (fresh, true);
        // The texts of a million people have passed through.
        if (number > AlwaysHeld) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private async Task Renew(AppDb db, CancellationToken cancel)
    {
        var (last, missing) = (seen.Last, seen.Missing);
        var rows = await db.Set<PeopleChange>().AsNoTracking().Where(c => c.Id > last || missing.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancel);
        foreach (var ids in rows.SelectMany(r => r.People).Distinct().Chunk(Chunk))
        {
            var now = await Living(db).Where(p => ids.Contains(p.Id)).Select(PersonTraits.Of).ToDictionaryAsync(p => p.Id, cancel);
            foreach (var id in ids)
                if (now.TryGetValue(id, out var person)) people.Set(id, person.Entry(cipher));
                else people.Remove(id);
        }
        seen.Take(rows.Select(r => r.Id), clock.UtcNow);
    }

    internal static IQueryable<Person> Living(AppDb db) => db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(p => p.MergedIntoId == null);

    public override void Dispose()
    {
        base.Dispose();
        people.Dispose();
        turn.Dispose();
        expected.Dispose();
    }
}
