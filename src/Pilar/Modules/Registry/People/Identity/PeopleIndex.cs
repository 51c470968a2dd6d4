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

/// <summary>Everybody of the registry in memory, to be asked who resembles whom: the one place that knows the linkage engine. Read once per
/// process; after that <see cref="CatchUp"/> takes in what was committed since, by whichever process.</summary>
public sealed class PeopleIndex(IServiceScopeFactory scopes, FieldCipher cipher, Clock clock, ILogger<PeopleIndex> log) : BackgroundService
{
    private const int Chunk = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private readonly PersonIndex people = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ChangesSeen seen = new();
    private bool loaded;

    public int Count => people.Count;

    /// <summary>Makes answers include everything committed until now.</summary>
    public async Task CatchUp(CancellationToken cancel = default)
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
    public IReadOnlyList<LookAlike> Find(PersonEntry person, int most, double least, Guid? except = null) =>
        [.. people.Find(person, most, least, except).Select(m => new LookAlike(m.Id, m.Probability, MatchReason.Of(m)))];

    /// <summary>The same for somebody who stands in the registry.</summary>
    internal IReadOnlyList<LookAlike> Like(PersonTraits person, int most, double least) => Find(person.Entry(cipher), most, least, person.Id);

    /// <summary>Loads before the first question, and stays near the present so that no question waits long.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do await Try(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Try(CancellationToken stopping)
    {
        try
        {
            await CatchUp(stopping);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            log.LogError(e, "The index of people could not be brought up to date");
        }
    }

    private async Task Load(AppDb db, CancellationToken cancel)
    {
        var changes = db.Set<PeopleChange>().AsNoTracking();
        seen.Start(await changes.OrderByDescending(c => c.Id).Take(ChangesSeen.Recent).Select(c => c.Id).ToListAsync(cancel), clock.UtcNow);
        await foreach (var person in Living(db).Select(PersonTraits.Of).AsAsyncEnumerable().WithCancellation(cancel)) people.Set(person.Id, person.Entry(cipher));
        loaded = true;
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
    }
}
