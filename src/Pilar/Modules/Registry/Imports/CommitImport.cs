using System.Runtime.CompilerServices;
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

    /// <summary>Batches of the running commit that stand in the registry.</summary>
    private int written;

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
        Wake? wake = null;
        written = 0;
        await foreach (var (batch, glimpse) in Ahead.Of(OpenRows(id, cancel), cancel))
        {
            // Never more than one batch is written while the next is looked at.
            if (wake is not null && glimpse?.Batches < written) glimpse.Add(wake);
            wake = await Write(id, batch, glimpse, kinds, seen, cancel);
            Volatile.Write(ref written, written + 1);
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

    /// <summary>Read on a connection of its own, so that opening the next batch, and looking for its people, overlaps with writing this one.</summary>
    private async IAsyncEnumerable<(IReadOnlyList<RowWork> Rows, Glimpse? Glimpse)> OpenRows(Guid id, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Kernel.Actor>().BecomeSystem("import");
        var own = scope.ServiceProvider.GetRequiredService<AppDb>();
        for (var last = 0; ;)
        {
            var batches = Volatile.Read(ref written);
            var rows = await own.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == id && r.Number > last && r.State == RowState.Open).OrderBy(r => r.Number).Take(batchRows).ToListAsync(cancel);
            if (rows.Count == 0) yield break;
            last = rows[^1].Number;
            var work = rows.AsParallel().AsOrdered().Select(r => RowWork.Open(r, seal, cipher, own.Clock.Today.Year)).ToList();
            // What was read is not written again: three batches of it would only wait in memory.
            foreach (var row in rows) row.Content = [];
            yield return (work, await Glimpse.Take(own, cipher, work, batches, cancel));
        }
    }

    /// <summary>Somebody may edit one of the people meanwhile: then the batch looks again.</summary>
    private async Task<Wake> Write(Guid id, IReadOnlyList<RowWork> batch, Glimpse? glimpse, PillarKindBook kinds, HashSet<Guid> seen, CancellationToken cancel)
    {
        var rules = await books.Today();
        for (var attempt = 1; ; attempt++, glimpse = null)
        {
            var (work, told) = (batch.Select(b => b.Again()).ToList(), seen.ToHashSet());
            try
            {
                var import = await Load(id, cancel);
                import.Walk(batch.Count);
                Wake? wake = null;
                await db.CommitBatch(ReadImport.Act(import, "CommitImportRows", new { From = batch[0].Row.Number, To = batch[^1].Row.Number }),
                    async writer => wake = await new BatchCommit(db, cipher, niks, postings, regions, rules).Run(import, work, kinds, told, glimpse, writer, cancel), cancel);
                seen.UnionWith(told);
                return wake!;
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
