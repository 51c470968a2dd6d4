using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Pilar.Data.Backups;

/// <summary>A consistent copy of the database file, made by SQLite itself while others write.</summary>
internal sealed class SqliteDump(AppDb db) : DatabaseDump
{
    private const string Entry = "database.sqlite";

    private string DatabaseFile => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    public override async Task Write(ZipArchive zip, CancellationToken cancel)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"pilar-{Guid.NewGuid():N}.db");
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
            zip.CreateEntryFromFile(copy, Entry, CompressionLevel.Fastest);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    public override async Task Restore(ZipArchive zip, Backup.Manifest manifest, CancellationToken cancel)
    {
        (zip.GetEntry(Entry) ?? throw new InvalidDataException("The backup holds no database.")).ExtractToFile(DatabaseFile);
        await db.Database.MigrateAsync(cancel);
    }
}
