using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Summaries;

namespace Pilar.Tests.Modules.Registry.Summaries;

/// <summary>A small registry made by hand, and the slow obvious way to count it.</summary>
internal sealed class World(AppDb db)
{
    public static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Act Work = new(new Permission("test"), "Test", RegionCode.Nation, "World", Guid.Empty);

    private readonly List<Person> people = [];
    private readonly List<PillarRole> roles = [];

    public IReadOnlyList<PillarRole> Roles => roles;

    public PillarRole Role(int person, string kind, string region, Verdict verdict, CombinationClass combination = CombinationClass.None, string? problems = null)
    {
        while (people.Count <= person) people.Add(NewPerson());
        var role = new PillarRole(people[person], kind, region, db.Clock.UtcNow);
        Judge(role, verdict, combination, problems);
        roles.Add(role);
        db.Add(role);
        return role;
    }

    public static void Judge(PillarRole role, Verdict verdict, CombinationClass combination, string? problems = null) =>
        role.Judge(verdict, problems, verdict != Verdict.Incomplete, combination, Day, null);

    public void Merge(int from, int into)
    {
        if (from < people.Count && into < people.Count && from != into) people[from].MergedIntoId = people[into].Id;
    }

    public Task Save() => db.Commit(Work);

    /// <summary>One kind ("" = all) in one region, counted without any cleverness.</summary>
    public (int Reported, int People, int Valid, int Invalid, int Incomplete, int Double, int Flagged) Count(string region, string kind)
    {
        var standing = roles.Where(r => r.Person.MergedIntoId is null).ToList();
        var here = standing.Where(r => RegionCode.Contains(region, r.RegionCode) && (kind == KindTallies.All || r.Kind == kind)).ToList();
        var worst = here.Where(r => r.Combination != CombinationClass.None).Select(r => r.PersonId).Distinct()
            .Select(person => standing.Where(r => r.PersonId == person).Max(r => r.Combination)).ToList();
        return (here.Count, here.Select(r => r.PersonId).Distinct().Count(),
            here.Count(r => r.Verdict == Verdict.Valid), here.Count(r => r.Verdict == Verdict.Invalid), here.Count(r => r.Verdict == Verdict.Incomplete),
            worst.Count(w => w is CombinationClass.Block or CombinationClass.NeedsApproval), worst.Count(w => w == CombinationClass.Flag));
    }

    public static (int, int, int, int, int, int, int) Figures(Tally t) => (t.Reported, t.People, t.Valid, t.Invalid, t.Incomplete, t.DoubleRole, t.Flagged);

    private Person NewPerson()
    {
        var person = new Person("Orang Rekaan", db.Clock.UtcNow);
        person.Rename("Orang Rekaan", $"ORANG REKAAN {people.Count}");
        db.Add(person);
        return person;
    }
}
