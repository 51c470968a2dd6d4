using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>A merge as the page that takes it back shows it.</summary>
/// <param name="Added">Roles and certificates recorded since, of which each may belong to either half.</param>
public sealed record StandingMerge(PersonMerge Merge, Person Kept, Person Merged, IReadOnlyList<AddedRow> Added);

public sealed record AddedRow(Guid Id, string Text);

/// <summary>Merges into a person that still stand.</summary>
public sealed class StandingMerges(AppDb db, RegionTree regions)
{
    /// <returns>The newest first, with the record that went in.</returns>
    public async Task<IReadOnlyList<(PersonMerge Merge, string Name)>> Of(Guid person, CancellationToken cancel = default)
    {
        var merges = await db.Set<PersonMerge>().AsNoTracking().Where(m => m.KeptId == person && m.SplitAt == null)
            .Join(db.Set<Person>().IgnoreQueryFilters(new[] { AppDb.RegionFilter }), m => m.MergedId, p => p.Id, (m, p) => new { Merge = m, p.Name }).ToListAsync(cancel);
        return [.. merges.OrderByDescending(m => m.Merge.At).Select(m => (m.Merge, m.Name))];
    }

    /// <returns>Null when there is none in the reader's region.</returns>
    public async Task<StandingMerge?> Open(Guid person, Guid id, CancellationToken cancel = default)
    {
        var merge = await db.Set<PersonMerge>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.KeptId == person && m.SplitAt == null, cancel);
        var kept = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == person, cancel);
        if (merge is null || kept is null) return null;
        var merged = await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().FirstAsync(p => p.Id == merge.MergedId, cancel);
        var roles = await db.Set<PillarRole>().AsNoTracking().Where(r => r.PersonId == person && r.CreatedAt > merge.At).ToListAsync(cancel);
        var certificates = await db.Set<TrainingCertificate>().AsNoTracking().Where(c => c.PersonId == person && c.RecordedAt > merge.At).ToListAsync(cancel);
        return new(merge, kept, merged,
        [
            .. roles.Select(r => new AddedRow(r.Id, $"{r.Kind} · {regions.Place(r.RegionCode)} · {r.Status.Name()}")),
            .. certificates.Select(c => new AddedRow(c.Id, $"{Language.T("Sertifikat", "Certificate")} {c.Level.Name()} {c.Number}".TrimEnd())),
        ]);
    }
}
