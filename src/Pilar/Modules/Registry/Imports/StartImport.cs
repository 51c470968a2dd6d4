using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Reading;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Takes an uploaded list in: keeps the file, makes sure that it can be read, and makes an import of it.</summary>
public sealed class StartImport(AppDb db, UploadStore uploads, ListReader lists, OfficeMappings mappings)
{
    private const int ProbedRows = 2000;

    /// <summary>A new import, or the one the same file already made.</summary>
    public sealed record Started(Import Import, bool IsKnown);

    /// <param name="content">The file.</param>
    /// <param name="fileName">As the office named it.</param>
    /// <param name="kind">Code of a pillar kind, or "auto".</param>
    /// <param name="region">The region whose office sent it.</param>
    /// <param name="queue">Read it in the background; else the caller reads it.</param>
    /// <exception cref="Refusal">The file is no list that can be read. Nothing is kept of it.</exception>
    /// <exception cref="Denied">Not allowed to import for this region.</exception>
    public async Task<Started> Run(Stream content, string fileName, string kind, string region, bool queue, CancellationToken cancel)
    {
        fileName = Path.GetFileName(fileName.Replace('\\', '/'));
        var code = KindOf(kind);
        if (!RegionCode.IsWellFormed(region)) throw new Refusal(T("Pilih wilayah daftar ini.", "Choose the region of this list."), "Region");
        if (!db.Actor.May(RegistryPermissions.ImportLists, region)) throw new Denied();
        var (hash, size) = await uploads.Keep(content, cancel);
        try
        {
            if (await Known(hash, code, region, cancel) is { } known) return new(known, IsKnown: true);
            await Probe(hash, fileName, code, region, cancel);
        }
        catch
        {
            if (!await db.Set<Import>().AnyAsync(i => i.Hash == hash && (i.State == ImportState.Uploaded || i.State == ImportState.Ready), CancellationToken.None)) uploads.Remove(hash);
            throw;
        }
        var import = new Import(fileName, hash, size, code, region, db.Clock.UtcNow) { UploadedBy = db.Actor.AccountId, UploadedByName = db.Actor.Name };
        db.Add(import);
        if (queue) db.Add(ReadImportJob.For(import, db));
        await db.Commit(ReadImport.Act(import, "UploadImport", new { import.FileName, import.Size }), cancel);
        return new(import, IsKnown: false);
    }

    /// <summary>The file turned out to be unreadable further down: nothing is kept of it.</summary>
    public async Task Forget(Guid id)
    {
        db.ChangeTracker.Clear();
        var import = await db.Set<Import>().FirstAsync(i => i.Id == id);
        await db.CommitBatch(ReadImport.Act(import, "ForgetImport", new { import.FileName }), _ => db.Set<ImportRow>().Where(r => r.ImportId == id).ExecuteDeleteAsync());
        db.Remove(import);
        await db.Commit(ReadImport.Act(import, "ForgetImport", new { import.FileName }));
        uploads.Remove(import.Hash);
    }

    /// <summary>The same file twice changes nothing: an import of it that stands, or is on its way, is the answer.</summary>
    private Task<Import?> Known(string hash, string kind, string region, CancellationToken cancel) => db.Set<Import>()
        .Where(i => i.Hash == hash && i.RegionCode == region && (i.Kind == kind || kind == "auto") && i.State != ImportState.Undone && i.State != ImportState.Undoing && i.State != ImportState.Failed)
        .OrderByDescending(i => i.UploadedAt).FirstOrDefaultAsync(cancel);

    private async Task Probe(string hash, string fileName, string kind, string region, CancellationToken cancel)
    {
        var remembered = await mappings.For(region, cancel);
        await using var file = uploads.Open(hash);
        using var list = lists.Open(file, fileName, kind, region, remembered);
        if (list.Rows().Take(ProbedRows).ToList() is []) throw ReadImport.NobodyFound();
    }

    private static string KindOf(string kind) =>
        kind.Trim().Equals("auto", StringComparison.OrdinalIgnoreCase) ? "auto"
        : ListKind.Of(kind)?.Code ?? throw new Refusal(T(
            $"Jenis \"{kind}\" tidak dikenal. Pilih PSM, TKSK, TAGANA, PENSOSMAS, KT, LKS, atau auto.",
            $"Kind \"{kind}\" is not known. Choose PSM, TKSK, TAGANA, PENSOSMAS, KT, LKS or auto."), "Kind");
}
