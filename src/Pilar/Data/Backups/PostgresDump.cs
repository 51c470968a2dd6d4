using System.Data;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Pilar.Data.Backups;

/// <summary>Every table by binary COPY from one snapshot; needs no PostgreSQL programs on the machine.</summary>
internal sealed class PostgresDump(AppDb db) : DatabaseDump
{
    private const string Folder = "postgres/";

    private async Task<NpgsqlConnection> Open(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return (NpgsqlConnection)db.Database.GetDbConnection();
    }

    public override async Task Write(ZipArchive zip, CancellationToken cancel)
    {
        var connection = await Open(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        foreach (var (table, columns) in await Tables(connection, cancel))
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" ({columns}) TO STDOUT (FORMAT BINARY)", cancel);
            await using var entry = zip.CreateEntry(Folder + table, CompressionLevel.Fastest).Open();
            await copy.CopyToAsync(entry, cancel);
        }
    }

    public override async Task Restore(ZipArchive zip, Backup.Manifest manifest, CancellationToken cancel)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Any()) throw new InvalidOperationException("The database is not empty: restore into an empty one.");
        await db.GetService<IMigrator>().MigrateAsync(manifest.Migration, cancel);
        var connection = await Open(cancel);
        await using (var transaction = await connection.BeginTransactionAsync(cancel))
        {
            await Execute(connection, "SET LOCAL session_replication_role = replica", cancel);
            foreach (var (table, columns) in await Tables(connection, cancel))
            {
                if (zip.GetEntry(Folder + table) is not { } entry) continue;
                await Execute(connection, $"DELETE FROM \"{table}\"", cancel);
                await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY \"{table}\" ({columns}) FROM STDIN (FORMAT BINARY)", cancel);
                await using var content = entry.Open();
                await content.CopyToAsync(copy, cancel);
            }
            await Execute(connection, "SELECT setval(pg_get_serial_sequence('audit', 'Id'), (SELECT COALESCE(MAX(\"Id\"), 0) + 1 FROM audit), false)", cancel);
            await transaction.CommitAsync(cancel);
        }
        await db.Database.MigrateAsync(cancel);
    }

    private static async Task<List<(string Table, string Columns)>> Tables(NpgsqlConnection connection, CancellationToken cancel)
    {
        const string sql = """
            SELECT c.relname, string_agg('"' || a.attname || '"', ',' ORDER BY a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '__EFMigrationsHistory'
            GROUP BY c.relname ORDER BY c.relname
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var tables = new List<(string, string)>();
        while (await reader.ReadAsync(cancel)) tables.Add((reader.GetString(0), reader.GetString(1)));
        return tables;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
