using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Registry.People.Identity;

/// <summary>The one place that answers "who is this?": for forms, the JSON interface and imports. Looks at the whole registry, not only at
/// the actor's region: a person is one person everywhere. What may be shown of a candidate is the caller's decision.</summary>
public sealed class PersonMatch(AppDb db, Niks niks)
{
    private const int Chunk = 1000;

    /// <returns>Candidates, the surest first.</returns>
    public async Task<IReadOnlyList<PersonCandidate>> Find(PersonClue clue) => (await FindAll([clue]))[0];

    /// <summary>The same for many at once: look-ups per thousand, not per row.</summary>
    /// <returns>Candidates for each clue, in the order of the clues.</returns>
    public async Task<IReadOnlyList<PersonCandidate>[]> FindAll(IReadOnlyList<PersonClue> clues)
    {
        var traces = clues.Select(clue => new Trace(clue, Nik.Parse(clue.Nik) is { } nik ? niks.Index(nik) : null)).ToArray();
        foreach (var chunk in traces.Where(t => t.NikIndex is not null).GroupBy(t => t.NikIndex!).Chunk(Chunk))
        {
            var indexes = chunk.Select(g => g.Key).ToArray();
            var known = (await People(p => indexes.Contains(p.NikIndex))).ToLookup(p => p.NikIndex!);
            foreach (var group in chunk) Judge(group, known[group.Key]);
        }

        // Distinct dates: at most the whole registry is read once, a slice at a time.
        foreach (var chunk in traces.Where(t => t.Clue.BirthDate is not null).GroupBy(t => t.Clue.BirthDate).Chunk(Chunk))
        {
            var dates = chunk.Select(g => g.Key).ToArray();
            var known = (await People(p => dates.Contains(p.BirthDate))).ToLookup(p => p.BirthDate);
            foreach (var group in chunk) Judge(group, known[group.Key]);
        }

        return [.. traces.Select(t => t.Found.Values.OrderByDescending(c => c.Certainty).ThenBy(c => c.Reasons.Count == 0 ? 0 : (int)c.Reasons[0]).ToList())];
    }

    private Task<List<KnownPerson>> People(Expression<Func<Person, bool>> asked) =>
        db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(p => p.MergedIntoId == null).Where(asked)
            .Select(p => new KnownPerson(p.Id, p.Name, p.SortName, p.Sex, p.BirthDate, p.NikIndex, p.NikHint, p.NikState, p.VillageCode, p.Phone)).ToListAsync();

    private static void Judge(IEnumerable<Trace> traces, IEnumerable<KnownPerson> known)
    {
        var people = known.ToList();
        foreach (var trace in traces)
            foreach (var person in people)
                if (!trace.Found.ContainsKey(person.Id) && Likeness.Judge(trace.Clue, trace.Sound, trace.NikIndex, person) is { } candidate)
                    trace.Found[person.Id] = candidate;
    }

    private sealed record Trace(PersonClue Clue, string? NikIndex)
    {
        public Dictionary<Guid, PersonCandidate> Found { get; } = [];
        public string Sound { get; } = PersonName.Sound(PersonName.Parse(Clue.Name).Full);
    }
}
