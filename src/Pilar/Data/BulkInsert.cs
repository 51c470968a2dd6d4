using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Pilar.Data.Sqlite;

namespace Pilar.Data;

/// <summary>Writes many new rows of one table at a time, for imports and generators: one prepared statement on SQLite, COPY on PostgreSQL.
/// Runs in the caller's transaction; values go through the model's converters; permission and audit are the caller's <see cref="AppDb.CommitBatch"/>.</summary>
internal static class BulkInsert
{
    internal sealed record Column(string Name, Func<object, object?> Read, string StoreType);

    public static async Task Run<T>(AppDb db, IReadOnlyCollection<T> rows, CancellationToken cancel) where T : class
    {
        if (rows.Count == 0) return;
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"Not an entity: {typeof(T).Name}");
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = entity.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never || p.ClrType == typeof(Guid)).Select(p => ColumnOf(p, table)).ToArray();
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection npgsql) await Copy(npgsql, table.Name, columns, rows, cancel);
        else SqliteBulk.Execute((SqliteConnection)connection, Statement(table.Name, columns), columns, rows, cancel);
    }

    internal static Column ColumnOf(IProperty property, StoreObjectIdentifier table)
    {
        var getter = property.GetGetter();
        var mapping = property.GetRelationalTypeMapping();
        var convert = mapping.Converter?.ConvertToProvider;
        return new(property.GetColumnName(table)!, row => getter.GetClrValue(row) is { } value ? convert is null ? value : convert(value) : null, mapping.StoreType);
    }

    private static string Statement(string table, Column[] columns) =>
        $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(',', columns.Select((_, i) => "$p" + i))})";

    internal static async Task Copy<T>(NpgsqlConnection connection, string table, Column[] columns, IReadOnlyCollection<T> rows, CancellationToken cancel) where T : class
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({string.Join(',', columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancel);
            foreach (var column in columns)
                if (column.Read(row) is { } value) await writer.WriteAsync(value, BareType(column.StoreType), cancel);
                else await writer.WriteNullAsync(cancel);
        }
        await writer.CompleteAsync(cancel);
    }

    private static string BareType(string storeType) => storeType.Split('(')[0];
}
