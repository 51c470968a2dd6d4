using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Pilar.Data.Sqlite;

namespace Pilar.Data;

/// <summary>Writes a few columns of many rows of one table at a time: one prepared statement on SQLite, COPY into a temporary table and one
/// UPDATE on PostgreSQL. Runs in the caller's transaction.</summary>
internal static class BulkUpdate
{
    /// <param name="checkVersion">Only rows that stand as read are written, and their version counts up.</param>
    /// <returns>How many rows were written.</returns>
    public static async Task<int> Run(AppDb db, Type type, IReadOnlyCollection<object> rows, IReadOnlyCollection<string> properties, bool checkVersion, CancellationToken cancel)
    {
        if (rows.Count == 0) return 0;
        var entity = db.Model.FindEntityType(type) ?? throw new ArgumentException($"Not an entity: {type.Name}");
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var version = checkVersion ? entity.FindProperty(nameof(IVersioned.Version)) : null;
        var keys = entity.FindPrimaryKey()!.Properties.Append(version).OfType<IProperty>().Select(p => BulkInsert.ColumnOf(p, table)).ToArray();
        var values = properties.Select(name => BulkInsert.ColumnOf(entity.FindProperty(name) ?? throw new ArgumentException($"No property {name}"), table)).ToArray();
        var connection = db.Database.GetDbConnection();
        var counted = version is null ? "" : ",\"Version\"=\"Version\"+1";
        return connection is NpgsqlConnection npgsql
            ? await Copy(npgsql, table.Name, keys, values, counted, rows, cancel)
            : SqliteBulk.Execute((SqliteConnection)connection, Statement(table.Name, keys, values, counted), [.. values, .. keys], rows, cancel);
    }

    private static string Statement(string table, BulkInsert.Column[] keys, BulkInsert.Column[] values, string counted) =>
        $"UPDATE \"{table}\" SET {string.Join(',', values.Select((c, i) => $"\"{c.Name}\"=$p{i}"))}{counted} WHERE {string.Join(" AND ", keys.Select((c, i) => $"\"{c.Name}\"=$p{values.Length + i}"))}";

    private static async Task<int> Copy(NpgsqlConnection connection, string table, BulkInsert.Column[] keys, BulkInsert.Column[] values, string counted, IReadOnlyCollection<object> rows, CancellationToken cancel)
    {
        var fresh = $"fresh_{table}";
        BulkInsert.Column[] columns = [.. keys, .. values];
        await Execute($"CREATE TEMP TABLE \"{fresh}\" ON COMMIT DROP AS SELECT {string.Join(',', columns.Select(c => $"\"{c.Name}\""))} FROM \"{table}\" WITH NO DATA");
        await BulkInsert.Copy(connection, fresh, columns, rows, cancel);
        var written = await Execute($"UPDATE \"{table}\" t SET {string.Join(',', values.Select(c => $"\"{c.Name}\"=f.\"{c.Name}\""))}{counted.Replace("=", "=t.", StringComparison.Ordinal)} FROM \"{fresh}\" f WHERE {string.Join(" AND ", keys.Select(c => $"t.\"{c.Name}\"=f.\"{c.Name}\""))}");
        await Execute($"DROP TABLE \"{fresh}\"");
        return written;

        async Task<int> Execute(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
