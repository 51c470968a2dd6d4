using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Registry.Duplicates.Groups;

/// <summary>Groups in review. A region sees a group when it sees one of its pairs.</summary>
public sealed class GroupList(AppDb db, PairList pairs)
{
    /// <summary>Records of one group that are compared on one page.</summary>
    public const int Largest = 12;

    /// <returns>A page of groups, and how many there are in all.</returns>
    /// <exception cref="Missing">The region is not the reader's.</exception>
    public async Task<(IReadOnlyList<RecordGroup> Groups, int Total)> Page(string region, int skip, int size, CancellationToken cancel = default)
    {
        var ties = await pairs.Waiting(region).Select(p => new Tie(p.FirstId, p.SecondId, p.Probability)).ToListAsync(cancel);
        var groups = Ties.Groups(ties);
        return (await Open([.. groups.Skip(skip).Take(size)], cancel), groups.Count);
    }

    /// <summary>The group around a record; null when it hangs together with fewer than two others here.</summary>
    public async Task<RecordGroup?> Around(Guid person, CancellationToken cancel = default)
    {
        if (db.Actor.Region is not { } mine) return null;
        HashSet<Guid> members = [person];
        for (List<Guid> wave = [person]; wave.Count > 0 && members.Count <= Largest;)
        {
            var ends = await pairs.Waiting(mine).Where(p => wave.Contains(p.FirstId) || wave.Contains(p.SecondId)).Select(p => new { p.FirstId, p.SecondId }).ToListAsync(cancel);
            wave = [.. ends.SelectMany(p => new[] { p.FirstId, p.SecondId }).Where(members.Add)];
        }
        return members.Count < 3 ? null : (await Open([[.. members.OrderBy(m => m == person ? 0 : 1).ThenBy(m => m).Take(Largest)]], cancel)).SingleOrDefault(g => g.Sides.Any(s => s.Person.Id == person));
    }

    private async Task<IReadOnlyList<RecordGroup>> Open(IReadOnlyList<List<Guid>> groups, CancellationToken cancel)
    {
        var ids = groups.SelectMany(g => g).ToArray();
        if (ids.Length == 0) return [];
        var sides = (await pairs.Sides(ids, cancel)).ToDictionary(s => s.Person.Id);
        var between = await pairs.Waiting(db.Actor.Region!).Where(p => ids.Contains(p.FirstId) && ids.Contains(p.SecondId)).OrderByDescending(p => p.Probability).ThenBy(p => p.Id).ToListAsync(cancel);
        return [.. groups.Select(g => new RecordGroup([.. g.Select(id => sides[id])], between.FindAll(p => g.Contains(p.FirstId))))];
    }
}
