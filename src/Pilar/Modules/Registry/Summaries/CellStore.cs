using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Pilar.Data;
using Pilar.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Counted cells of this process, and the pen that writes them behind into the database, so that a restart need not count again.
/// A reader never waits for a writer: on SQLite a long import may hold the pen of the database.</summary>
public sealed class CellStore(IServiceScopeFactory scopes, Clock clock, ILogger<CellStore> log) : BackgroundService
{
    /// <param name="On">Day for which the cell was counted or confirmed.</param>
    private sealed record Counted(long Stamp, DateOnly On, Cell Content);

    // What was counted on its own day stands under Latest until it is counted anew; what was counted for a past day under that day.
    private readonly ConcurrentDictionary<(string Cell, DateOnly Day), Counted> known = new();
    private readonly ConcurrentDictionary<(string Region, DateOnly Day), bool> looked = new();
    private readonly Channel<StoredCell> unwritten = Channel.CreateBounded<StoredCell>(new BoundedChannelOptions(2048) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>One at a time counts; the others find the result.</summary>
    internal SemaphoreSlim Counting { get; } = new(1);

    internal Cell? Find(string cell, DateOnly day, long stamp) =>
        known.TryGetValue((cell, Key(day)), out var found) && found.Stamp == stamp && found.On == day ? found.Content : null;

    /// <summary>The earlier day on which a cell was last counted or confirmed under the stamp it still bears.</summary>
    internal DateOnly? Before(string cell, DateOnly today, long stamp) =>
        known.TryGetValue((cell, StoredCell.Latest), out var found) && found.Stamp == stamp && found.On < today ? found.On : null;

    /// <summary>What was counted earlier holds today as well.</summary>
    internal void Confirm(string cell, DateOnly today)
    {
        if (known.TryGetValue((cell, StoredCell.Latest), out var found)) known.TryUpdate((cell, StoredCell.Latest), found with { On = today }, found);
    }

    /// <summary>True the first time: what the database keeps of a region and day is read once.</summary>
    internal bool FirstLook(string region, DateOnly day) => looked.TryAdd((region, day), true);

    internal void Learn(StoredCell cell) => known.TryAdd((cell.CellCode, cell.Day), new(cell.Stamp, cell.CountedOn, JsonSerializer.Deserialize<Cell>(cell.Content)!));

    internal void Keep(string cell, DateOnly day, long stamp, Cell content)
    {
        foreach (var old in known.Keys.Where(k => k.Day < clock.Today.AddDays(-Days))) known.TryRemove(old, out _);
        known[(cell, Key(day))] = new(stamp, day, content);
        unwritten.Writer.TryWrite(new() { CellCode = cell, Day = Key(day), CountedOn = day, Stamp = stamp, Content = JsonSerializer.Serialize(content) });
    }

    private DateOnly Key(DateOnly day) => day == clock.Today ? StoredCell.Latest : day;

    /// <summary>How long figures of past days are kept at hand.</summary>
    private const int Days = 62;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await unwritten.Reader.WaitToReadAsync(stoppingToken))
                try
                {
                    await Write();
                }
                catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
                {
                    log.LogWarning(e, "Figures could not be kept; they will be counted again");
                }
        }
        catch (OperationCanceledException) { }
    }

    /// <summary>Writes what was counted since.</summary>
    public async Task Write()
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("figures");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        while (unwritten.Reader.TryRead(out var cell))
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO registry_cells ("CellCode", "Day", "CountedOn", "Stamp", "Content") VALUES ({cell.CellCode}, {cell.Day}, {cell.CountedOn}, {cell.Stamp}, {cell.Content})
                ON CONFLICT ("Day", "CellCode") DO UPDATE SET "CountedOn" = excluded."CountedOn", "Stamp" = excluded."Stamp", "Content" = excluded."Content"
                """);
        var old = clock.Today.AddDays(-Days);
        await db.Set<StoredCell>().Where(c => c.Day < old).ExecuteDeleteAsync();
        await transaction.CommitAsync();
    }
}
