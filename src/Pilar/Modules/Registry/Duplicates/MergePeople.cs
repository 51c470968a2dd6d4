using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Secrets;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Takes one record into another: roles, certificates, papers and history move together; nothing is lost, and
/// <see cref="SplitPeople"/> takes them apart again.</summary>
public sealed class MergePeople(AppDb db, Niks niks, FieldCipher cipher)
{
    /// <param name="keptId">The record that stays.</param>
    /// <param name="mergedId">The record that goes into it.</param>
    /// <param name="fromMerged">Fields (keys of <see cref="PersonColumns.Groups"/>) whose value the merged record has right; gaps of the kept
    /// record are filled without being named.</param>
    /// <returns>The merge, by which it can be undone.</returns>
    /// <exception cref="Refusal">One of them is not there, or was merged before.</exception>
    /// <exception cref="Denied">The merged record has roles in a region the actor does not reach.</exception>
    public async Task<Guid> Run(Guid keptId, Guid mergedId, IReadOnlyCollection<string> fromMerged, string? reason, CancellationToken cancel = default)
    {
        if (keptId == mergedId) throw new Refusal(T("Pilih dua orang yang berbeda.", "Choose two different people."));
        var (kept, merged) = (await Living(keptId, cancel), await Living(mergedId, cancel));
        var (before, other) = (PersonColumns.Read(db.Entry(kept)), PersonColumns.Read(db.Entry(merged)));
        foreach (var (field, columns) in PersonColumns.Groups.Where(g => fromMerged.Contains(g.Key) || before[g.Value[0]] is null))
            foreach (var column in columns) PersonColumns.Write(db.Entry(kept), column, other[column]);
        merged.MergedIntoId = kept.Id;
        var moved = await new PersonRows(db).Move(merged.Id, kept.Id, null, cancel);
        await niks.Settle(new[] { before[nameof(Person.NikIndex)], other[nameof(Person.NikIndex)] }.OfType<string>().Select(json => JsonSerializer.Deserialize<string>(json)!));
        var merge = new PersonMerge
        {
            KeptId = kept.Id,
            MergedId = merged.Id,
            At = db.Clock.UtcNow,
            By = db.Actor.AccountId,
            ByName = db.Actor.Name,
            Memory = cipher.Encrypt(JsonSerializer.Serialize(new MergeMemory(before, PersonColumns.Read(db.Entry(kept)), moved))),
        };
        db.Add(merge);
        foreach (var pair in await db.Set<DuplicatePair>().Where(p => p.FirstId == keptId && p.SecondId == mergedId || p.FirstId == mergedId && p.SecondId == keptId).ToListAsync(cancel))
            if (pair.State is PairState.Open or PairState.Asked) pair.Decide(PairState.Merged, reason, db.Actor.AccountId, db.Clock.UtcNow);
        await db.Commit(new Act(RegistryPermissions.Merge, nameof(MergePeople), await Region(kept, cancel), nameof(Person), kept.Id, reason) { RelatedId = merged.Id }, cancel);
        return merge.Id;
    }

    private async Task<Person> Living(Guid id, CancellationToken cancel) =>
        await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id && p.MergedIntoId == null, cancel)
        ?? throw new Refusal(T("Orang tidak ditemukan, atau sudah digabung.", "The person is not found, or was merged already."));

    private async Task<string> Region(Person person, CancellationToken cancel) => person.VillageCode is { } village && db.Actor.May(RegistryPermissions.Merge, village)
        ? village
        : await db.Set<PillarRole>().Where(r => r.PersonId == person.Id).Select(r => r.RegionCode).FirstOrDefaultAsync(cancel) ?? db.Actor.Region ?? RegionCode.Nation;
}
