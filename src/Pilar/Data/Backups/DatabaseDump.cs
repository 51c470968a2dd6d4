using System.IO.Compression;

namespace Pilar.Data.Backups;

/// <summary>The database's part of a backup.</summary>
internal abstract class DatabaseDump
{
    public abstract Task Write(ZipArchive zip, CancellationToken cancel);

    public abstract Task Restore(ZipArchive zip, Backup.Manifest manifest, CancellationToken cancel);

    public static DatabaseDump For(AppDb db) => db is Sqlite.SqliteDb ? new SqliteDump(db) : new PostgresDump(db);
}
