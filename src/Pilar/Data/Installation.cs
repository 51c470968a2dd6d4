namespace Pilar.Data;

public enum DatabaseProvider { Sqlite, Postgres }

/// <summary>Where an installation keeps its things. Everything but a PostgreSQL database lies in one folder.</summary>
public sealed record Installation(string Folder, DatabaseProvider Provider, string ConnectionString)
{
    public string Documents => Path.Combine(Folder, "documents");
    public string Uploads => Path.Combine(Folder, "uploads");
    public string Backups => Path.Combine(Folder, "backups");
    public string Keys => Path.Combine(Folder, "keys");
    public string KeyFile => Path.Combine(Keys, "fields.json");

    /// <summary>Reads DataDir, Database:Provider and Database:ConnectionString; SQLite in the data folder by default.</summary>
    public static Installation From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["DataDir"] ?? "data");
        Directory.CreateDirectory(folder);
        var provider = Enum.Parse<DatabaseProvider>(configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true);
        var connection = configuration["Database:ConnectionString"];
        if (provider == DatabaseProvider.Postgres && string.IsNullOrWhiteSpace(connection))
            throw new InvalidOperationException("PILAR_Database__ConnectionString is missing: say which PostgreSQL database to use.");
        return new(folder, provider, connection ?? $"Data Source={Path.Combine(folder, "pilar.db")};Default Timeout=30");
    }
}
