using Microsoft.Data.Sqlite;
using Npgsql;
using Pilar.Cli;
using Pilar.Data;

namespace Pilar.Tests.Support;

/// <summary>A migrated and seeded database per provider, made once per run; tests get copies.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqlite);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgres);

    private static string Server => Environment.GetEnvironmentVariable("PILAR_TEST_POSTGRES")
        ?? throw new InvalidOperationException("PILAR_TEST_POSTGRES is not set: run the tests with ./pilar test, which starts a PostgreSQL for them.");

    /// <returns>The connection string of a fresh copy.</returns>
    public static async Task<string> Copy(DatabaseProvider provider, string folder)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var file = Path.Combine(folder, "pilar.db");
            File.Copy(await SqliteTemplate.Value, file);
            return $"Data Source={file};Default Timeout=30";
        }
        return await Create(folder, $"TEMPLATE {await PostgresTemplate.Value} STRATEGY FILE_COPY");
    }

    /// <returns>The connection string of a database without any table.</returns>
    public static async Task<string> Empty(DatabaseProvider provider, string folder) => provider == DatabaseProvider.Sqlite
        ? $"Data Source={Path.Combine(folder, "data", "pilar.db")};Default Timeout=30"
        : await Create(folder, "TEMPLATE template0");

    // The name lies beside the data folder of the test, for the clean-up.
    private static async Task<string> Create(string folder, string from)
    {
        var name = "t_" + Guid.NewGuid().ToString("N");
        await Execute($"CREATE DATABASE {name} {from}");
        await File.WriteAllTextAsync(Path.Combine(folder, "database.name"), name);
        return Connection(name);
    }

    public static void Release(string folder)
    {
        var name = Path.Combine(folder, "database.name");
        if (File.Exists(name))
        {
            NpgsqlConnection.ClearAllPools();
            Execute($"DROP DATABASE IF EXISTS {File.ReadAllText(name)} WITH (FORCE)").GetAwaiter().GetResult();
        }
        else
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "pilar.db")};Default Timeout=30");
            SqliteConnection.ClearPool(connection);
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> MakeSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("pilar-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "pilar.db");
        await Fill(DatabaseProvider.Sqlite, folder, $"Data Source={file};Pooling=False");
        return file;
    }

    private static async Task<string> MakePostgres()
    {
        var name = "template_" + Guid.NewGuid().ToString("N");
        await Execute($"CREATE DATABASE {name}");
        var folder = Directory.CreateTempSubdirectory("pilar-template-").FullName;
        await Fill(DatabaseProvider.Postgres, folder, Connection(name));
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
        return name;
    }

    private static async Task Fill(DatabaseProvider provider, string folder, string connection)
    {
        await using var app = House.Build(provider, folder, connection);
        await Application.Migrate(app.Services);
    }

    private static string Connection(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
