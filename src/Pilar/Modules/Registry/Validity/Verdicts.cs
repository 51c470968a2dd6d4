using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;

namespace Pilar.Modules.Registry.Validity;

/// <summary>A role judged for a day, and who holds it.</summary>
public sealed record JudgedRole(Guid PersonId, Judgement Judgement);

/// <summary>Keeps the stored verdicts right, and answers for days other than today. Commits that change facts are followed by themselves
/// (<see cref="JudgeOnCommit"/>); operations need not call anything.</summary>
public sealed class Verdicts(AppDb db, CaseFiles files, RuleBooks books)
{
    private const int Batch = 400;

    /// <summary>Judges all roles of these people anew, unsaved changes included; the caller commits.</summary>
    /// <returns>How many roles stand differently now.</returns>
    public async Task<int> Refresh(IReadOnlyCollection<Guid> people, CancellationToken cancel = default)
    {
        var (rules, day, changed) = (await books.Today(), db.Clock.Today, 0);
        foreach (var batch in people.Distinct().Chunk(Batch))
        {
            var tracked = await files.Tracked(batch, cancel);
            // Asking for the local view looks through everything tracked: once a batch, not once a role.
            var roles = db.Set<PillarRole>().Local;
            foreach (var judgement in tracked.SelectMany(file => Judge.Person(file.Person, rules, day)))
            {
                var role = roles.FindEntry(judgement.Role.Id)!.Entity;
                if (role.JudgedOn is not null && judgement.StandsIn(role)) continue;
                judgement.StandIn(role);
                changed++;
            }
        }
        return changed;
    }

    /// <summary>Judges the roles whose verdict time has changed up to today, in batches of their own commits.</summary>
    public async Task<int> RefreshDue(CancellationToken cancel = default)
    {
        for (var sum = 0; ; db.ChangeTracker.Clear())
        {
            var today = db.Clock.Today;
            var due = await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter])
                .Where(r => r.JudgeAgainOn <= today || r.JudgedOn == null).Select(r => r.PersonId).Distinct().Take(Batch).ToListAsync(cancel);
            if (due.Count == 0) return sum;
            sum += await Refresh(due, cancel);
            await db.Commit(new Act(RegistryPermissions.Rejudge, "JudgeDueRoles", RegionCode.Nation, nameof(PillarRole), Guid.Empty) { Facts = new { people = due.Count } }, cancel);
        }
    }

    /// <summary>Everybody with a role between two codes of regions, with all their roles, those elsewhere too, as they stand on any past or
    /// future day by the rules of that day; nothing is stored. Records merged into another are left out.</summary>
    public async Task<IEnumerable<JudgedRole>> JudgeAsOf(string from, string until, DateOnly day, CancellationToken cancel = default)
    {
        var rules = await books.On(day);
        return (await files.Between(from, until, cancel)).SelectMany(file => Judge.Person(file.Person, rules, day).Select(judgement => new JudgedRole(file.Person.Id, judgement)));
    }

    /// <summary>Every role of one person on a day; null when there is no such person or no role.</summary>
    public async Task<IReadOnlyList<Judgement>?> OfPerson(Guid person, DateOnly day, CancellationToken cancel = default) =>
        await files.Of(person, cancel) is { } file ? Judge.Person(file.Person, await books.On(day), day) : null;

    internal static bool Between(string code, string from, string until) => string.CompareOrdinal(code, from) >= 0 && string.CompareOrdinal(code, until) < 0;
}
