using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pilar.Data;
using Pilar.Modules.Registry.People.Search;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.People;

/// <summary>Whatever changes a name, a domicile or a duty, the person is seen and found by it from the same commit on.</summary>
internal sealed class KeepFindable(Presence presence, NamePostings postings) : CommitHook
{
    public override int Order => 10;

    public override async Task BeforeCommit(AppDb db, IReadOnlyList<EntityEntry> changed, CancellationToken cancel)
    {
        var people = changed.SelectMany(PeopleOf).Distinct().ToList();
        foreach (var id in people)
        {
            var person = db.Set<Person>().Local.FindEntry(id)?.Entity ?? await db.Set<Person>().IgnoreQueryFilters([AppDb.RegionFilter]).FirstAsync(p => p.Id == id, cancel);
            await postings.Renew(person, await presence.Renew(person));
        }
    }

    /// <summary>A role that goes to another person concerns both: who gave it away is seen at its place no more.</summary>
    private static Guid[] PeopleOf(EntityEntry entry) => entry switch
    {
        { Entity: Person person } when Touches(entry, nameof(Person.SortName), nameof(Person.VillageCode), nameof(Person.MergedIntoId)) => [person.Id],
        { Entity: PillarRole role } when Touches(entry, nameof(PillarRole.RegionCode), nameof(PillarRole.PersonId)) => [role.PersonId, (Guid)entry.Property(nameof(PillarRole.PersonId)).OriginalValue!],
        _ => [],
    };

    private static bool Touches(EntityEntry entry, params string[] columns) =>
        entry.State is EntityState.Added or EntityState.Deleted || columns.Any(c => entry.Property(c).IsModified);
}
