using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Modules.Registry.Pillars;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Stands at every door of the registry: whoever may be known already is shown before anything is saved, and the answer
/// "this is somebody else" is remembered.</summary>
public sealed class DuplicateDoor(AppDb db, PersonMatch match)
{
    /// <summary>With this probability a role is not given to a second record without a look.</summary>
    private const double Suspicious = 0.9;

    /// <summary>People whom this one may be and about whom nobody was asked before.</summary>
    /// <param name="known">The person's own record, when there is one.</param>
    public async Task<IReadOnlyList<PersonCandidate>> Candidates(PersonClue clue, Guid? known = null)
    {
        var found = await match.Find(clue, known);
        if (known is not { } id || found.Count == 0) return found;
        var asked = (await Pairs(id, found).Select(p => p.FirstId == id ? p.SecondId : p.FirstId).ToListAsync()).ToHashSet();
        return [.. found.Where(c => !asked.Contains(c.Person.Id))];
    }

    /// <summary>Others who hold roles and are very likely this person, whether or not somebody is still looking into it.</summary>
    public async Task<IReadOnlyList<PersonCandidate>> RoleHolders(PersonClue clue, Guid known)
    {
        var found = (await match.Find(clue, known)).Where(c => c.Probability >= Suspicious).ToList();
        if (found.Count == 0) return found;
        var ids = found.ConvertAll(c => c.Person.Id);
        var holders = await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => ids.Contains(r.PersonId) && r.Status != RoleStatus.Ended).Select(r => r.PersonId).ToListAsync();
        var different = await Pairs(known, found).Where(p => p.State == PairState.Different).Select(p => p.FirstId == known ? p.SecondId : p.FirstId).ToListAsync();
        return [.. found.Where(c => holders.Contains(c.Person.Id) && !different.Contains(c.Person.Id))];
    }

    /// <summary>Lets a person through whom nobody resembles, or of whom somebody says that it is another. The caller commits.</summary>
    /// <exception cref="LookAlikes">Somebody has to look first.</exception>
    public async Task Pass(Guid person, IReadOnlyList<PersonCandidate> candidates, bool confirmed)
    {
        if (candidates.Count == 0) return;
        if (!confirmed)
            throw new LookAlikes(candidates, T("Mungkin orang ini sudah terdaftar. Periksa daftar di bawah; bila memang orang lain, centang \"Ini orang lain\".",
                "This person may be registered already. Look at the list below; if it is somebody else, tick \"This is somebody else\"."));
        await Remember(person, candidates);
    }

    /// <summary>Whom the actor could see was looked at and is somebody else; the others are left to the officers who know them.</summary>
    private async Task Remember(Guid person, IReadOnlyList<PersonCandidate> candidates)
    {
        var ids = candidates.Select(c => c.Person.Id).ToArray();
        var seen = await db.Set<Person>().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync();
        var pairs = await Pairs(person, candidates).ToDictionaryAsync(p => p.FirstId == person ? p.SecondId : p.FirstId);
        foreach (var candidate in candidates)
        {
            if (!pairs.TryGetValue(candidate.Person.Id, out var pair))
                db.Add(pair = new(person, candidate.Person.Id, candidate.Probability, MatchReason.Write(candidate.Reasons), db.Clock.UtcNow));
            if (!pair.IsDecided && seen.Contains(candidate.Person.Id)) pair.Decide(PairState.Different, null, db.Actor.AccountId, db.Clock.UtcNow);
        }
    }

    private IQueryable<DuplicatePair> Pairs(Guid person, IReadOnlyList<PersonCandidate> others)
    {
        var ids = others.Select(c => c.Person.Id).ToArray();
        return db.Set<DuplicatePair>().Where(p => p.FirstId == person && ids.Contains(p.SecondId) || p.SecondId == person && ids.Contains(p.FirstId));
    }
}
