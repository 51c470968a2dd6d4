using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pilar.Data;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Validity;

/// <summary>Whatever changes a fact that verdicts rest on, the roles concerned are judged in the same commit. Rows written in bulk bring
/// their verdicts with them.</summary>
internal sealed class JudgeOnCommit(Verdicts verdicts) : CommitHook
{
    public override int Order => 50;

    public override async Task BeforeCommit(AppDb db, IReadOnlyList<EntityEntry> changed, CancellationToken cancel)
    {
        var people = new HashSet<Guid>();
        foreach (var entry in changed.Where(e => !AuditChange.IsDerived(e)))
            foreach (var person in await Concerned(db, entry, cancel)) people.Add(person);
        if (people.Count == 0) return;
        await verdicts.Refresh(people, cancel);
        var tracked = db.Set<Person>().Local;
        foreach (var id in people) LetOnlyOneWin(tracked, id);
    }

    /// <summary>Two who change roles of one person at the same moment would not see each other's double role: the person's version
    /// counts up with every fact, so that the second is told.</summary>
    private static void LetOnlyOneWin(LocalView<Person> tracked, Guid id)
    {
        if (tracked.FindEntry(id) is { State: EntityState.Unchanged } person) person.Property(p => p.Version).IsModified = true;
    }

    private static async Task<IEnumerable<Guid>> Concerned(AppDb db, EntityEntry entry, CancellationToken cancel) => entry.Entity switch
    {
        Person person => [person.Id],
        PillarRole or TrainingCertificate or PersonEvidence or CombinationException => Owners(entry),
        Appointment letter => [await Holder(db, letter, cancel)],
        _ => [],
    };

    /// <summary>The owner, and the one before when the record moved (a merge).</summary>
    private static IEnumerable<Guid> Owners(EntityEntry entry)
    {
        var owner = entry.Property(nameof(PillarRole.PersonId));
        yield return (Guid)owner.CurrentValue!;
        if (entry.State != EntityState.Added) yield return (Guid)owner.OriginalValue!;
    }

    private static async Task<Guid> Holder(AppDb db, Appointment letter, CancellationToken cancel) =>
        db.Set<PillarRole>().Local.FindEntry(letter.RoleId) is { } role ? role.Entity.PersonId
        : await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => r.Id == letter.RoleId).Select(r => r.PersonId).SingleAsync(cancel);
}
