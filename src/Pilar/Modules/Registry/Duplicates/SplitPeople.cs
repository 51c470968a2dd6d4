using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates.Finding;
using Pilar.Modules.Registry.People;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Takes a merge back: each record gets its rows and values of before. What was corrected since stays with the kept record;
/// rows added since stay there too unless they are named.</summary>
public sealed class SplitPeople(AppDb db, Niks niks, FieldCipher cipher)
{
    /// <param name="mergeId">The latest merge into that person.</param>
    /// <param name="addedForMerged">Ids of rows added since the merge that belong to the other half.</param>
    public async Task Run(Guid mergeId, IReadOnlyCollection<Guid> addedForMerged, string? reason, CancellationToken cancel = default)
    {
        var merge = await db.Set<PersonMerge>().FirstOrDefaultAsync(m => m.Id == mergeId && m.SplitAt == null, cancel)
            ?? throw new Refusal(T("Penggabungan tidak ditemukan atau sudah dipisahkan.", "The merge is not found, or was taken back already."));
        var kept = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == merge.KeptId, cancel)
            ?? throw new Refusal(T("Orang tidak ditemukan.", "The person is not found."));
        if (kept.MergedIntoId is not null || await db.Set<PersonMerge>().AnyAsync(m => m.KeptId == kept.Id && m.SplitAt == null && m.At > merge.At, cancel))
            throw new Refusal(T("Pisahkan dulu penggabungan yang lebih baru.", "Take back the later merge first."));
        var merged = await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).FirstAsync(p => p.Id == merge.MergedId, cancel);
        var memory = JsonSerializer.Deserialize<MergeMemory>(cipher.Decrypt(merge.Memory!))!;

        var now = PersonColumns.Read(db.Entry(kept));
        foreach (var columns in PersonColumns.Groups.Values.Where(g => g.All(c => c == nameof(Person.NikState) || now[c] == memory.Result[c])))
            foreach (var column in columns) PersonColumns.Write(db.Entry(kept), column, memory.Kept[column]);
        merged.MergedIntoId = null;
        var rows = new PersonRows(db);
        await rows.Move(kept.Id, merged.Id, memory.Moved, cancel);
        if (addedForMerged.Count > 0) await rows.Move(kept.Id, merged.Id, await Named(kept.Id, addedForMerged, rows, cancel), cancel);
        await niks.Settle(new[] { kept.NikIndex, merged.NikIndex, now[nameof(Person.NikIndex)] is { } json ? JsonSerializer.Deserialize<string>(json) : null }.OfType<string>());
        merge.Split(db.Clock.UtcNow);
        // Who came while they were one was compared with neither half alone.
        await db.Set<ComparedPerson>().Where(c => c.PersonId == kept.Id || c.PersonId == merged.Id).ExecuteDeleteAsync(cancel);
        foreach (var pair in await db.Set<DuplicatePair>().Where(p => p.FirstId == kept.Id && p.SecondId == merged.Id || p.FirstId == merged.Id && p.SecondId == kept.Id).ToListAsync(cancel))
            pair.PartAgain(reason, db.Actor.AccountId, db.Clock.UtcNow);
        await db.Commit(new Act(RegistryPermissions.Merge, nameof(SplitPeople), kept.VillageCode ?? db.Actor.Region ?? RegionCode.Nation, nameof(Person), kept.Id, reason) { RelatedId = merged.Id }, cancel);
    }

    private static async Task<Dictionary<string, Guid[]>> Named(Guid kept, IReadOnlyCollection<Guid> ids, PersonRows rows, CancellationToken cancel) =>
        (await rows.Of(kept, cancel)).ToDictionary(t => t.Key, t => t.Value.Where(ids.Contains).ToArray(), StringComparer.Ordinal);
}
