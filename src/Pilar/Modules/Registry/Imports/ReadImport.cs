using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.Imports.Reading;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Imports;

/// <summary>Reads the uploaded file and keeps every row with what was understood of it. Cut off half-way it begins again.</summary>
public sealed class ReadImport(AppDb db, UploadStore uploads, ListReader lists, OfficeMappings mappings, RowSeal seal, FieldCipher cipher)
{
    internal const int BatchSize = 2000;

    /// <param name="id">The import.</param>
    /// <param name="preview">Also look up who the rows are; without it the commit does so.</param>
    /// <param name="progress">Told how many rows have been read.</param>
    public async Task Run(Guid id, bool preview, Func<int, Task> progress, CancellationToken cancel)
    {
        var import = await db.Set<Import>().FirstAsync(i => i.Id == id, cancel);
        await db.MakeRoomForBatches(cancel);
        var remembered = await mappings.For(import.RegionCode, cancel);
        await using var file = uploads.Open(import.Hash);
        using var list = lists.Open(file, import.FileName, import.Kind, import.RegionCode, remembered);
        await Clear(import, cancel);
        var tables = new Tables();
        var look = preview ? new Preview(db, cipher) : null;
        var count = 0;
        await foreach (var batch in Batches(list, tables, import, cancel))
        {
            if (look is not null) await look.Judge(batch, cancel);
            await db.CommitBatch(Act(import, "ReadImport", new { Rows = batch.Count }), writer => writer.Insert(batch.Select(b => b.Row).ToList()), cancel);
            await progress(count += batch.Count);
        }
        if (count == 0) throw NobodyFound();
        import = await db.Set<Import>().FirstAsync(i => i.Id == id, cancel);
        import.Read(list.Kind.Code, tables.Layout(list).ToJson(), count);
        import.CorrectsId = tables.Corrects;
        await db.Commit(Act(import, "ReadImport", new { Rows = count }), cancel);
    }

    internal static Refusal NobodyFound() => new(T(
        "Tidak ditemukan tabel berisi orang di berkas ini. Pastikan ada baris judul kolom dengan Nama dan NIK.",
        "No table of people was found in this file. Make sure that a header row names the columns, with Nama and NIK."), "File");

    internal static Act Act(Import import, string verb, object facts) =>
        new(RegistryPermissions.ImportLists, verb, import.RegionCode, nameof(Import), import.Id) { Facts = facts };

    private async Task Clear(Import import, CancellationToken cancel)
    {
        if (await db.Set<ImportRow>().AnyAsync(r => r.ImportId == import.Id, cancel))
            await db.CommitBatch(Act(import, "ReadImport", new { Again = true }), _ => db.Set<ImportRow>().Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(cancel), cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Reading runs ahead of writing by one batch; packing and encrypting use all processors.</summary>
    private IAsyncEnumerable<IReadOnlyList<RowWork>> Batches(ListedFile list, Tables tables, Import import, CancellationToken cancel) => Ahead.Of(
        list.Rows().Select((row, at) => (Facts: ListedFacts.Of(row, tables.Add(row)), row.Number, At: at + 1, row.Table.Sheet)).Chunk(BatchSize)
            .Select(IReadOnlyList<RowWork> (chunk) =>
                [.. chunk.AsParallel().AsOrdered().Select(r => Pack(r.Facts, r.At, r.Sheet, r.Number, import))]).ToAsyncEnumerable(), cancel);

    private RowWork Pack(ListedFacts facts, int number, string sheet, int line, Import import)
    {
        var sighting = Sighting.Of(facts, cipher, db.Clock.Today.Year);
        var row = new ImportRow
        {
            ImportId = import.Id,
            Number = number,
            RegionCode = import.RegionCode,
            Sheet = sheet,
            Line = line,
            Content = seal.Close(facts),
            NikIndex = sighting.NikIndex,
        };
        var work = new RowWork(row, facts, sighting);
        var standing = work.Standing;
        (row.Status, row.Problems) = (standing.Status, ImportRow.Join(standing.Problems));
        return work;
    }

    /// <summary>The tables met while reading, in their order.</summary>
    private sealed class Tables
    {
        private readonly List<(ListedTable Table, int Rows)> met = [];

        public Guid? Corrects { get; private set; }

        public int Add(Reading.Rows.ListedRow row)
        {
            var at = met.FindLastIndex(m => ReferenceEquals(m.Table, row.Table));
            if (at < 0)
            {
                met.Add((row.Table, 0));
                at = met.Count - 1;
            }
            met[at] = (row.Table, met[at].Rows + 1);
            if (Corrects is null && row.Others.Count > 0)
                Corrects = row.Others.Where(o => o.Heading == Correcting.RowCode.Heading).Select(o => Correcting.RowCode.Parse(o.Text)?.Import).FirstOrDefault();
            return at;
        }

        public ListLayout Layout(ListedFile list) => ListLayout.Of(met, list.Sheets);
    }
}
