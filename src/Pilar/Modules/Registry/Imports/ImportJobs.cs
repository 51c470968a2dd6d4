using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates.Finding;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Reads an uploaded list in the background.</summary>
internal sealed class ReadImportJob(ReadImport read, AppDb db, UploadStore uploads) : JobKind
{
    public static Job For(Import import, AppDb db) => ImportJob.Of<ReadImportJob>(import, db);

    public override async Task<string> Run(Job job, JobProgress progress, CancellationToken cancel)
    {
        try
        {
            var rows = 0;
            await read.Run(job.SubjectId, preview: true, count => progress.Report(rows = count, Math.Max(count, job.Total)), cancel);
            return T($"{Show.Number(rows)} baris terbaca.", $"{Show.Number(rows)} rows read.");
        }
        catch (Refusal refusal)
        {
            db.ChangeTracker.Clear();
            var import = await db.Set<Import>().FirstAsync(i => i.Id == job.SubjectId, CancellationToken.None);
            import.Fail(refusal.Message);
            await db.CommitBatch(ReadImport.Act(import, "FailImport", new { refusal.Message }), _ => db.Set<ImportRow>().Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(CancellationToken.None), CancellationToken.None);
            uploads.Remove(import.Hash);
            throw;
        }
    }
}

/// <summary>Writes an import into the registry in the background, and has whom it brought in or changed compared with everybody.</summary>
internal sealed class CommitImportJob(CommitImport commit, StartFinding finding) : JobKind
{
    public override async Task<string> Run(Job job, JobProgress progress, CancellationToken cancel)
    {
        await commit.Run(job.SubjectId, (done, total) => progress.Report(done, total), cancel);
        await finding.Run(cancel: cancel);
        return T("Semua baris selesai diproses.", "All rows have been dealt with.");
    }
}

/// <summary>Takes an import back in the background.</summary>
internal sealed class UndoImportJob(UndoImport undo) : JobKind
{
    public override async Task<string> Run(Job job, JobProgress progress, CancellationToken cancel) =>
        await undo.Run(job.SubjectId, (done, total) => progress.Report(done, total), cancel);
}

internal static class ImportJob
{
    public static Job Of<T>(Import import, AppDb db) where T : JobKind => new()
    {
        Kind = JobKind.NameOf<T>(),
        RegionCode = import.RegionCode,
        SubjectId = import.Id,
        RequestedBy = db.Actor.AccountId,
        RequestedByName = db.Actor.Name,
        RequestedAt = db.Clock.UtcNow,
    };
}
