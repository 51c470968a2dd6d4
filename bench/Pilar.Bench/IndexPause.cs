using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Bench;

/// <summary>Takes the indexes of tables away while very many rows are written, and makes them again at once, which is many times faster. For generators only.</summary>
internal static class IndexPause
{
    /// <returns>The statements that make them again.</returns>
    public static async Task<IReadOnlyList<string>> Begin(AppDb db, IReadOnlyCollection<string> tables)
    {
        var (names, makers) = (new List<string>(), new List<string>());
        await using (var command = await Command(db, db.Database.IsSqlite()
            ? "SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            : "SELECT indexname, indexdef, tablename FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE 'PK\\_%'"))
        await using (var found = await command.ExecuteReaderAsync())
            while (await found.ReadAsync())
                if (tables.Contains(found.GetString(2)))
                {
                    names.Add(found.GetString(0));
                    makers.Add(found.GetString(1));
                }
        foreach (var name in names) await Run(db, $"DROP INDEX \"{name}\"");
        return makers;
    }

    /// <summary>Makes them again; PostgreSQL also learns how the values are spread, as its own housekeeping would see to by night.</summary>
    public static async Task End(AppDb db, IReadOnlyList<string> makers)
    {
        foreach (var maker in makers) await Run(db, maker);
        if (!db.Database.IsSqlite()) await Run(db, "VACUUM ANALYZE");
    }

    private static async Task Run(AppDb db, string sql)
    {
        await using var command = await Command(db, sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<DbCommand> Command(AppDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
