using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Pilar.Data.Backups;

/// <summary>One file (zip) with the database as of one moment, the documents and the keys of an installation; taken while it serves.
/// Whoever holds the file can read everything in it: keep it as safely as the server.</summary>
public sealed class Backup(AppDb db, Installation installation)
{
    private const string ManifestName = "pilar-backup.json";
    private static readonly string[] Folders = ["documents", "uploads", "keys"];

    internal sealed record Manifest(string Product, DatabaseProvider Provider, string Migration, DateTime TakenAt);

    /// <exception cref="InvalidOperationException">The file exists already.</exception>
    public async Task Write(string file, CancellationToken cancel = default)
    {
        if (File.Exists(file)) throw new InvalidOperationException($"{file} exists already: choose another name.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var part = file + ".part";
        try
        {
            await using (var stream = PrivateFile.Create(part))
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            {
                var manifest = new Manifest("Pilar", installation.Provider, (await db.Database.GetAppliedMigrationsAsync(cancel)).Last(), db.Clock.UtcNow);
                await using (var entry = zip.CreateEntry(ManifestName).Open()) await JsonSerializer.SerializeAsync(entry, manifest, cancellationToken: cancel);
                await DatabaseDump.For(db).Write(zip, cancel);
                // Files after the database: a document is stored before its row, so every row finds its file.
                foreach (var folder in Folders) AddFolder(zip, folder);
            }
            File.Move(part, file);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Restores into an empty data folder (and, with PostgreSQL, an empty database).</summary>
    /// <exception cref="InvalidOperationException">The folder or database is not empty, the file is no backup, or it is of another database or a newer version.</exception>
    public async Task Restore(string file, CancellationToken cancel = default)
    {
        if (Directory.EnumerateFileSystemEntries(installation.Folder).Any(e => Path.GetFileName(e) != "keys" || Directory.EnumerateFileSystemEntries(e).Any()))
            throw new InvalidOperationException($"{installation.Folder} is not empty: restore into an empty folder.");
        using var zip = OpenZip(file);
        var manifest = ReadManifest(zip, file);
        if (manifest.Provider != installation.Provider)
            throw new InvalidOperationException($"The backup is of a {manifest.Provider} installation; this one uses {installation.Provider}.");
        if (!db.Database.GetMigrations().Contains(manifest.Migration))
            throw new InvalidOperationException($"The backup comes from a newer version of Pilar ({manifest.Migration}): install that version first.");
        await DatabaseDump.For(db).Restore(zip, manifest, cancel);
        foreach (var entry in zip.Entries.Where(e => Folders.Any(f => e.FullName.StartsWith(f + "/", StringComparison.Ordinal))))
        {
            var target = Path.GetFullPath(Path.Combine(installation.Folder, entry.FullName));
            if (!target.StartsWith(installation.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new InvalidOperationException($"{file} is not a backup of Pilar.");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target);
            PrivateFile.Protect(target);
        }
    }

    private void AddFolder(ZipArchive zip, string folder)
    {
        var root = Path.Combine(installation.Folder, folder);
        if (!Directory.Exists(root)) return;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            zip.CreateEntryFromFile(file, $"{folder}/{Path.GetRelativePath(root, file).Replace('\\', '/')}", CompressionLevel.Fastest);
    }

    private static ZipArchive OpenZip(string file)
    {
        if (!File.Exists(file)) throw new InvalidOperationException($"{file} does not exist.");
        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (InvalidDataException)
        {
            throw new InvalidOperationException($"{file} is not a backup of Pilar, or it is damaged.");
        }
    }

    private static Manifest ReadManifest(ZipArchive zip, string file)
    {
        using var entry = zip.GetEntry(ManifestName)?.Open() ?? throw new InvalidOperationException($"{file} is not a backup of Pilar.");
        return JsonSerializer.Deserialize<Manifest>(entry)!;
    }
}
