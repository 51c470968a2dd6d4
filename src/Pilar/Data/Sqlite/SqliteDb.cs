using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;

namespace Pilar.Data.Sqlite;

/// <summary>The embedded default: one file in the data folder.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, Actor actor, Clock clock) : AppDb(options, actor, clock)
{
    protected override string? OrdinalCollation => null;

    // One writes at a time.
    public override bool NumbersActsInOrder => true;

    // A batch touches the indexes all over: with room for their pages few are read or written twice, and with rare checkpoints a page that
    // several batches touch reaches the file once.
    public override async Task MakeRoomForBatches(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        await Database.ExecuteSqlRawAsync("PRAGMA cache_size=-48000; PRAGMA wal_autocheckpoint=50000", cancel);
    }
}
