using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Pilar.Data;

/// <summary>Writes a few columns of many rows of one table at a time: one prepared statement on SQLite, COPY into a temporary table and one
/// UPDATE on PostgreSQL. For rows only their job writes (no version check); runs in the caller's transaction.</summary>
internal static class BulkUpdate
{
    public static async Task Run<T>(AppDb db, IReadOnlyCollection<T> rows, IReadOnlyCollection<string> properties, CancellationToken cancel) where T : class
    {
        if (rows.Count == 0) return;
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"Not an entity: {typeof(T).Name}");
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var keys = entity.FindPrimaryKey()!.Properties.Select(p => BulkInsert.ColumnOf(p, table)).ToArray();
        var values = properties.Select(name => BulkInsert.ColumnOf(entity.FindProperty(name) ?? throw new ArgumentException($"No property {name}"), table)).ToArray();
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection npgsql) await Copy(npgsql, table.Name, keys, values, rows, cancel);
        else await Update(connection, db.Database.CurrentTransaction?.GetDbTransaction(), table.Name, keys, values, rows, cancel);
    }

    private static async Task Update<T>(DbConnection connection, DbTransaction? transaction, string table, BulkInsert.Column[] keys, BulkInsert.Column[] values, IReadOnlyCollection<T> rows, CancellationToken cancel) where T : class
    {
        BulkInsert.Column[] columns = [.. values, .. keys];
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"UPDATE \"{table}\" SET {string.Join(',', values.Select((c, i) => $"\"{c.Name}\"=$p{i}"))} WHERE {string.Join(" AND ", keys.Select((c, i) => $"\"{c.Name}\"=$p{values.Length + i}"))}";
        await BulkInsert.Execute(command, columns, rows, cancel);
    }

    private static async Task Copy<T>(NpgsqlConnection connection, string table, BulkInsert.Column[] keys, BulkInsert.Column[] values, IReadOnlyCollection<T> rows, CancellationToken cancel) where T : class
    {
        var fresh = $"fresh_{table}";
        BulkInsert.Column[] columns = [.. keys, .. values];
        await Execute($"CREATE TEMP TABLE \"{fresh}\" ON COMMIT DROP AS SELECT {string.Join(',', columns.Select(c => $"\"{c.Name}\""))} FROM \"{table}\" WITH NO DATA");
        await BulkInsert.Copy(connection, fresh, columns, rows, cancel);
        await Execute($"UPDATE \"{table}\" t SET {string.Join(',', values.Select(c => $"\"{c.Name}\"=f.\"{c.Name}\""))} FROM \"{fresh}\" f WHERE {string.Join(" AND ", keys.Select(c => $"t.\"{c.Name}\"=f.\"{c.Name}\""))}");
        await Execute($"DROP TABLE \"{fresh}\"");

        async Task Execute(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
