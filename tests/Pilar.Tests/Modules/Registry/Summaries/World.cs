using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Summaries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Summaries;

/// <summary>A small registry made by hand, verdicts included (written in bulk, as imports do), and the slow obvious way to count it.</summary>
internal sealed class World(Desk desk)
{
    public static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Act Work = new(new Permission("test"), "Test", RegionCode.Nation, "World", Guid.Empty);

    private readonly List<Person> people = [], newPeople = [];
    private readonly List<PillarRole> roles = [], newRoles = [];
    private readonly List<Func<Task>> changes = [];
    private readonly HashSet<(Guid, string)> present = [];

    public IReadOnlyList<PillarRole> Roles => roles;
    public IReadOnlyList<Person> People => people;

    public PillarRole Role(int person, string kind, string region, Verdict verdict, CombinationClass combination = CombinationClass.None, string? problems = null)
    {
        while (people.Count <= person) people.Add(NewPerson());
        var role = new PillarRole(people[person], kind, region, desk.Db.Clock.UtcNow);
        Judge(role, verdict, combination, problems);
        roles.Add(role);
        newRoles.Add(role);
        return role;
    }

    public void Rejudge(PillarRole role, Verdict verdict, CombinationClass combination)
    {
        Judge(role, verdict, combination, null);
        changes.Add(() => Stored(role).ExecuteUpdateAsync(set => set.SetProperty(r => r.Verdict, role.Verdict).SetProperty(r => r.Combination, role.Combination).SetProperty(r => r.InForce, role.InForce)));
        Touch(role.PersonId);
    }

    public void Move(PillarRole role, string region)
    {
        Touch(role.PersonId);
        role.Move(region);
        changes.Add(() => Stored(role).ExecuteUpdateAsync(set => set.SetProperty(r => r.RegionCode, region)));
        Touch(role.PersonId);
    }

    public void Merge(int from, int into)
    {
        if (from >= people.Count || into >= people.Count || from == into) return;
        people[from].MergedIntoId = people[into].Id;
        changes.Add(() => desk.Db.Set<Person>().IgnoreQueryFilters().Where(p => p.Id == people[from].Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedIntoId, people[into].Id)));
        Touch(people[from].Id);
    }

    public async Task Save()
    {
        await desk.Db.CommitBatch(Work, async writer =>
        {
            await writer.Insert(newPeople);
            await writer.Insert(newRoles);
            await writer.Insert(newRoles.SelectMany(r => PersonPresence.Codes([r.RegionCode]).Select(code => (r.PersonId, Code: code))).Where(present.Add)
                .Select(p => new PersonPresence { PersonId = p.PersonId, RegionCode = p.Code, SortName = "ORANG REKAAN" }).ToList());
            foreach (var change in changes) await change();
        });
        newPeople.Clear();
        newRoles.Clear();
        changes.Clear();
    }

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

    private static void Judge(PillarRole role, Verdict verdict, CombinationClass combination, string? problems) =>
        role.Judge(verdict, problems, verdict != Verdict.Incomplete, combination, Day, null);

    private void Touch(Guid person) => desk.Get<StampCells>().Touch(roles.Where(r => r.PersonId == person).Select(r => r.RegionCode));

    private IQueryable<PillarRole> Stored(PillarRole role) => desk.Db.Set<PillarRole>().IgnoreQueryFilters().Where(r => r.Id == role.Id);

    private Person NewPerson()
    {
        var person = new Person("Orang Rekaan", desk.Db.Clock.UtcNow);
        person.Rename("Orang Rekaan", $"ORANG REKAAN {people.Count}");
        newPeople.Add(person);
        return person;
    }
}
