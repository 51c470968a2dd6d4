using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Registry.People.Identity;

/// <summary>Answers "who is this?" for forms and the JSON interface. Looks at the whole registry, not only at the actor's region: a person is
/// one person everywhere. What may be shown of a candidate is the caller's decision.</summary>
public sealed class PersonMatch(AppDb db, PeopleIndex index)
{
    private const int Most = 10;

    /// <param name="clue">What is known.</param>
    /// <param name="except">The person the clue describes, when they stand in the registry already.</param>
    /// <returns>Candidates, the surest first.</returns>
    public async Task<IReadOnlyList<PersonCandidate>> Find(PersonClue clue, Guid? except = null, CancellationToken cancel = default)
    {
        await index.CatchUp(cancel);
        // Who has the very same NIK is shown however unlike.
        var alike = index.Find(clue.Entry, Most, 0, except).Where(a => a.Probability >= LookAlike.Least || MatchReason.SameNik(a.Reasons)).ToList();
        if (alike.Count == 0) return [];
        var ids = alike.ConvertAll(a => a.Id);
        var known = await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(p => ids.Contains(p.Id) && p.MergedIntoId == null)
            .Select(p => new KnownPerson(p.Id, p.Name, p.BirthDate, p.NikHint, p.NikState, p.VillageCode)).ToDictionaryAsync(p => p.Id, cancel);
        return [.. alike.Where(a => known.ContainsKey(a.Id)).Select(a => new PersonCandidate(known[a.Id], a.Probability, a.Reasons))];
    }
}
