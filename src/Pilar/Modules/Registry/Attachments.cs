using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry;

/// <summary>A file as it was kept: its cleaned name and what it really is.</summary>
public sealed record KeptFile(Guid Id, string Name, string ContentType, long Size);

/// <summary>Files that other modules keep beside their records, encrypted like every scan. Who may see them is theirs to decide. The caller commits.</summary>
public sealed class Attachments(AppDb db, DocumentStore store)
{
    /// <summary>The largest upload while nothing else is set.</summary>
    public const long UsualBytes = DocumentStore.MostBytes;

    /// <param name="about">Form field a refusal is shown at.</param>
    /// <returns>The id of the file.</returns>
    public async Task<Guid> Keep(byte[] content, string name, string subject, Guid subjectId, string region, string about) => (await store.Keep(content, name, subject, subjectId, region, about, forOthers: true)).Id;

    /// <summary>A file to be handed out: a scan or an office document, without macros.</summary>
    public async Task<KeptFile> KeepHandout(IFormFile file, long mostBytes, string subject, Guid subjectId, string region, string about)
    {
        if (file.Length == 0) throw new Refusal(T($"\"{file.FileName}\" kosong.", $"\"{file.FileName}\" is empty."), about);
        if (file.Length > mostBytes)
            throw new Refusal(T($"\"{file.FileName}\" berukuran {Show.Size(file.Length)}; paling besar {Show.Size(mostBytes)}. Perkecil gambarnya atau bagi menjadi beberapa berkas.", $"\"{file.FileName}\" has {Show.Size(file.Length)}; {Show.Size(mostBytes)} at most. Shrink its pictures or split it."), about);
        using var buffer = new MemoryStream((int)file.Length);
        await file.CopyToAsync(buffer);
        var kept = await store.KeepHandout(buffer.ToArray(), file.FileName, subject, subjectId, region, about);
        return new(kept.Id, kept.Name, kept.ContentType, kept.Size);
    }

    /// <summary>For somebody whom the other module has let in, wherever the file belongs.</summary>
    public async Task<byte[]?> Open(Guid id) => await db.Set<Document>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } document ? await store.Read(document) : null;

    /// <returns>Null when there is no such file in the actor's region.</returns>
    public async Task<byte[]?> Read(Guid id) => await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } document ? await store.Read(document) : null;

    public async Task Remove(Guid id)
    {
        if (await db.Set<Document>().SingleOrDefaultAsync(d => d.Id == id) is { } document) db.Remove(document);
    }
}
