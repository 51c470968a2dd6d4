using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Modules.Registry.Imports.Committing;
using Pilar.Modules.Registry.Imports.Correcting;
using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Rules;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Writes the open rows of an import into the registry, batch by batch: records and row states in one transaction each, so that
/// a run cut off at any moment goes on with the first row that is still open.</summary>
public sealed class CommitImport(AppDb db, IServiceScopeFactory scopes, UploadStore uploads, RowSeal seal, FieldCipher cipher, Niks niks, NamePostings postings, RegionTree regions, RuleBooks books, IConfiguration settings)
{
    /// <summary>Rows written in one transaction; fewer on slow disks keep others from waiting.</summary>
    private readonly int batchRows = settings.GetValue("Imports:BatchRows", 2000);
    private const int Tries = 3;

    /// <summary>Decides how conflicts are treated and lets the rows in; <see cref="Run"/> does it.</summary>
    public async Task Start(Import import, ConflictRule rule)
    {
        import.StartCommit(rule);
        await db.Commit(ReadImport.Act(import, "StartImportCommit", new { Rule = rule.ToString() }));
    }

    /// <summary>The same, to be done in the background.</summary>
    public Task Queue(Import import, ConflictRule rule)
    {
        db.Add(ImportJob.Of<CommitImportJob>(import, db));
        return Start(import, rule);
    }

    public async Task Run(Guid id, Func<long, long, Task> progress, CancellationToken cancel)
    {
        await db.MakeRoomForBatches(cancel);
        var import = await Load(id, cancel);
        var kinds = await PillarKindBook.Open(db, cancel);
        var seen = await db.Set<ImportRow>().Where(r => r.ImportId == id && r.RoleId != null).Select(r => r.RoleId!.Value).ToHashSetAsync(cancel);
        await foreach (var batch in Ahead.Of(OpenRows(id), cancel))
        {
            await Write(id, batch, kinds, seen, cancel);
            import = await Load(id, cancel);
            await progress(import.Walked, import.Rows);
            db.ChangeTracker.Clear();
        }
        import = await Load(id, cancel);
        if (import.CorrectsId is not null) await MarkCorrected(import, cancel);
        import.Finish(db.Clock.UtcNow);
        await db.Commit(ReadImport.Act(import, "CommitImport", await Counts(id, cancel)), cancel);
        uploads.Remove(import.Hash);
    }

    /// <summary>Rows by status, and how many of them the registry took.</summary>
    public async Task<Dictionary<string, int>> Counts(Guid id, CancellationToken cancel) => await db.Set<ImportRow>().Where(r => r.ImportId == id)
        .GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key.Code(), g => g.Count, cancel);

    private Task<Import> Load(Guid id, CancellationToken cancel) => db.Set<Import>().FirstAsync(i => i.Id == id, cancel);

    /// <summary>Read on a connection of its own, so that opening the next batch overlaps with writing this one.</summary>
    private IEnumerable<IReadOnlyList<RowWork>> OpenRows(Guid id)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Kernel.Actor>().BecomeSystem("import");
        var rows = scope.ServiceProvider.GetRequiredService<AppDb>().Set<ImportRow>().AsNoTracking();
        for (var last = 0; ;)
        {
            var batch = rows.Where(r => r.ImportId == id && r.Number > last && r.State == RowState.Open).OrderBy(r => r.Number).Take(batchRows).ToList();
            if (batch.Count == 0) yield break;
            last = batch[^1].Number;
            yield return [.. batch.AsParallel().AsOrdered().Select(r => RowWork.Open(r, seal, cipher, db.Clock.Today.Year))];
        }
    }

    /// <summary>Somebody may edit one of the people meanwhile: then the batch looks again.</summary>
    private async Task Write(Guid id, IReadOnlyList<RowWork> batch, PillarKindBook kinds, HashSet<Guid> seen, CancellationToken cancel)
    {
        var rules = await books.Today();
        for (var attempt = 1; ; attempt++)
        {
            var (work, told) = (batch.Select(b => b.Again()).ToList(), seen.ToHashSet());
            try
            {
                var import = await Load(id, cancel);
                import.Walk(batch.Count);
                await db.CommitBatch(ReadImport.Act(import, "CommitImportRows", new { From = batch[0].Row.Number, To = batch[^1].Row.Number }),
                    writer => new BatchCommit(db, cipher, niks, postings, regions, rules).Run(import, work, kinds, told, writer, cancel), cancel);
                seen.UnionWith(told);
                return;
            }
            catch (Conflict) when (attempt < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The rows this file was sent to correct wait no longer.</summary>
    private async Task MarkCorrected(Import import, CancellationToken cancel)
    {
        var numbers = new List<int>();
        await foreach (var row in db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == import.Id && r.State == RowState.Committed).AsAsyncEnumerable().WithCancellation(cancel))
            if (RowCode.Parse(seal.Open(row).Corrects) is { } code && code.Import == import.CorrectsId) numbers.Add(code.Row);
        foreach (var some in numbers.Chunk(batchRows))
            await db.CommitBatch(ReadImport.Act(import, "MarkCorrectedRows", new { Rows = some.Length }),
                _ => db.Set<ImportRow>().Where(r => r.ImportId == import.CorrectsId && some.Contains(r.Number)).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RowState.Corrected), cancel), cancel);
    }
}
