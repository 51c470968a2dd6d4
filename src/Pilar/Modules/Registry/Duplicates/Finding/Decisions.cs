using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.People;

namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>What officers have decided is never asked again, also when a record went into another since: who was told apart from one record of a
/// person is told apart from the person.</summary>
internal sealed class Decisions(AppDb db)
{
    public async Task<IReadOnlyList<LikePair>> NotDecided(IReadOnlyCollection<LikePair> pairs, CancellationToken cancel)
    {
        var people = pairs.SelectMany(p => new[] { p.FirstId, p.SecondId }).ToHashSet();
        var survivors = await Survivors(people, cancel);
        if (survivors.Count == 0) return [.. pairs];
        var records = survivors.Keys.Concat(people).ToArray();
        var apart = (await db.Set<DuplicatePair>().AsNoTracking()
                .Where(p => p.State == PairState.Different && records.Contains(p.FirstId) && records.Contains(p.SecondId)).Select(p => new { p.FirstId, p.SecondId }).ToListAsync(cancel))
            .Select(p => Key(survivors.GetValueOrDefault(p.FirstId, p.FirstId), survivors.GetValueOrDefault(p.SecondId, p.SecondId))).ToHashSet();
        return [.. pairs.Where(p => !apart.Contains(Key(p.FirstId, p.SecondId)))];
    }

    /// <returns>Record merged away -> the person among these it lives on in.</returns>
    private async Task<Dictionary<Guid, Guid>> Survivors(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        var into = new Dictionary<Guid, Guid>();
        for (var wave = people.ToArray(); wave.Length > 0;)
        {
            var merged = await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking()
                .Where(p => p.MergedIntoId != null && wave.Contains(p.MergedIntoId.Value)).Select(p => new { p.Id, Into = p.MergedIntoId!.Value }).ToListAsync(cancel);
            foreach (var record in merged) into[record.Id] = into.GetValueOrDefault(record.Into, record.Into);
            wave = [.. merged.Select(m => m.Id)];
        }
        return into;
    }

    private static (Guid, Guid) Key(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
