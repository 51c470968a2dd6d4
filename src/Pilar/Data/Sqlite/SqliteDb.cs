using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;

namespace Pilar.Data.Sqlite;

/// <summary>The embedded default: one file in the data folder.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, Actor actor, Clock clock) : AppDb(options, actor, clock)
{
    protected override string? OrdinalCollation => null;

    // One writes at a time.
    public override bool NumbersActsInOrder => true;

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    public override async Task<IDisposable?> Turn(CancellationToken cancel)
    {
        var gate = Gates.GetOrAdd(Database.GetConnectionString()!, _ => new(1, 1));
        await gate.WaitAsync(cancel);
        return new OpenAgain(gate);
    }

    private sealed class OpenAgain(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }

    // A batch touches the indexes all over: with room for their pages few are read or written twice, and with rare checkpoints a page that
    // several batches touch reaches the file once.
    public override async Task MakeRoomForBatches(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        await Database.ExecuteSqlRawAsync("PRAGMA cache_size=-48000; PRAGMA wal_autocheckpoint=50000", cancel);
    }
}
