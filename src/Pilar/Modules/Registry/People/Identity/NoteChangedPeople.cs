using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pilar.Data;

namespace Pilar.Modules.Registry.People.Identity;

/// <summary>Whoever looks different to <see cref="PeopleIndex"/> after a commit is noted in that commit.</summary>
internal sealed class NoteChangedPeople : CommitHook
{
    private readonly HashSet<Guid> people = [];

    public override int Order => 200;

    public override void Inserted(IEnumerable<object> rows) => people.UnionWith(rows.OfType<Person>().Select(p => p.Id));

    public override Task BeforeCommit(AppDb db, IReadOnlyList<EntityEntry> changed, CancellationToken cancel)
    {
        foreach (var entry in changed)
            if (entry.Entity is Person person && LooksDifferent(entry)) people.Add(person.Id);
        if (people.Count > 0) db.Add(new PeopleChange(people, db.Clock.UtcNow));
        people.Clear();
        return Task.CompletedTask;
    }

    internal static bool LooksDifferent(EntityEntry person) =>
        person.State is EntityState.Added or EntityState.Deleted || PersonTraits.Columns.Any(c => person.Property(c).IsModified);
}
