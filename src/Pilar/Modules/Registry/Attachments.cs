using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Documents;

namespace Pilar.Modules.Registry;

/// <summary>Files that other modules keep beside their records, encrypted like every scan. Who may see them is theirs to decide. The caller commits.</summary>
public sealed class Attachments(AppDb db, DocumentStore store)
{
    /// <param name="about">Form field a refusal is shown at.</param>
    /// <returns>The id of the file.</returns>
    public async Task<Guid> Keep(byte[] content, string name, string subject, Guid subjectId, string region, string about) => (await store.Keep(content, name, subject, subjectId, region, about, forOthers: true)).Id;

    /// <returns>Null when there is no such file in the actor's region.</returns>
    public async Task<byte[]?> Read(Guid id) => await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } document ? await store.Read(document) : null;

    public async Task Remove(Guid id)
    {
        if (await db.Set<Document>().SingleOrDefaultAsync(d => d.Id == id) is { } document) db.Remove(document);
    }
}
