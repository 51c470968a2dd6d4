using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pilar.Data.Sqlite;

/// <summary>Runs one statement for each of many rows on SQLite's own interface, without what a command does each time its parameters are set
/// and its rows are asked for. Values are stored as the provider stores them.</summary>
internal static class SqliteBulk
{
    /// <param name="sql">With parameters $p0, $p1, ... in the order of <paramref name="columns"/>.</param>
    /// <returns>How many rows were affected.</returns>
    public static int Execute<T>(SqliteConnection connection, string sql, BulkInsert.Column[] columns, IReadOnlyCollection<T> rows, CancellationToken cancel) where T : class
    {
        var handle = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using (statement)
        {
            var affected = 0;
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                for (var i = 0; i < columns.Length; i++) Check(Bind(statement, i + 1, columns[i].Read(row)), handle);
                if (raw.sqlite3_step(statement) is var result and not raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, handle);
                affected += raw.sqlite3_changes(handle);
                Check(raw.sqlite3_reset(statement), handle);
            }
            return affected;
        }
    }

    private static int Bind(sqlite3_stmt to, int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(to, at),
        string text => raw.sqlite3_bind_text(to, at, text),
        Guid id => BindId(to, at, id),
        byte[] bytes => raw.sqlite3_bind_blob(to, at, bytes),
        bool yes => raw.sqlite3_bind_int64(to, at, yes ? 1 : 0),
        int number => raw.sqlite3_bind_int64(to, at, number),
        long number => raw.sqlite3_bind_int64(to, at, number),
        double number => raw.sqlite3_bind_double(to, at, number),
        DateOnly day => raw.sqlite3_bind_text(to, at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime time => raw.sqlite3_bind_text(to, at, time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"No bulk form of {value.GetType().Name}."),
    };

    private static int BindId(sqlite3_stmt to, int at, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);
        return raw.sqlite3_bind_text(to, at, text);
    }

    private static void Check(int result, sqlite3 handle)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, handle);
    }
}
