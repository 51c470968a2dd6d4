using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pilar.Data.Sqlite;

/// <summary>An acknowledged write survives <c>kill -9</c> and power loss (WAL with synchronous=FULL).</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // 4 MB of pages for each pooled connection: the operating system keeps the rest of the file at hand, once and not once a connection.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA cache_size=-4000; PRAGMA wal_autocheckpoint=1000; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsReadOnly(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsReadOnly(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // EF looks whether the file exists through a read-only connection, which may not switch the journal.
    private static bool IsReadOnly(DbConnection connection) => connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase);
}
