using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Registry.Certificates;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

public class MergeAndSplitTests
{
    private static readonly DateOnly Born = new(1985, 8, 17);

    [Theory, EachDatabase]
    public async Task Refuses_the_same_person_a_merged_one_and_who_may_not(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (kept, merged) = await Two(house);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
            await Assert.ThrowsAsync<Refusal>(() => officer.Get<MergePeople>().Run(kept, kept, [], null));
        await using (var leader = house.As(Role.Leader, "63.03"))
            await Assert.ThrowsAsync<Denied>(() => leader.Get<MergePeople>().Run(kept, merged, [], null));
        await using (var neighbour = house.As(Role.RegencyOfficer, "63.04"))
            await Assert.ThrowsAsync<Refusal>(() => neighbour.Get<MergePeople>().Run(kept, merged, [], null));
        await using var again = house.As(Role.RegencyOfficer, "63.03");
        await again.Get<MergePeople>().Run(kept, merged, [], null);
        await Assert.ThrowsAsync<Refusal>(() => again.Get<MergePeople>().Run(kept, merged, [], null));
    }

    [Theory, EachDatabase]
    public async Task Roles_and_certificates_move_gaps_are_filled_and_a_shared_NIK_is_shared_no_more(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (kept, merged) = await Two(house);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
            await officer.Get<MergePeople>().Run(kept, merged, [nameof(Person.Name)], "orang yang sama");
        await using var desk = house.As(Role.RegencyOfficer, "63.03");
        var person = await desk.Db.Set<Person>().Include(p => p.Roles).SingleAsync();
        Assert.Equal((kept, "Ahmad Rifani bin Saleh", "081200011111", NikState.WellFormed), (person.Id, person.Name, person.Phone, person.NikState));
        Assert.Equal(["PSM", "TAGANA"], person.Roles.Select(r => r.Kind).Order());
        Assert.All(person.Roles, r => Assert.Equal(person.SortName, r.SortName));
        Assert.Equal(kept, (await desk.Db.Set<TrainingCertificate>().SingleAsync()).PersonId);
        var audit = await desk.Db.Audit.SingleAsync(a => a.Verb == nameof(MergePeople));
        Assert.Equal((kept, merged, "orang yang sama"), (audit.SubjectId, audit.RelatedId, audit.Reason));
    }

    [Theory, EachDatabase]
    public async Task A_split_leaves_everything_exactly_as_before_the_merge(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (kept, merged) = await Two(house);
        var before = await Everything(house);
        Guid merge;
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) merge = await officer.Get<MergePeople>().Run(kept, merged, [nameof(Person.Name), nameof(Person.NikHint)], null);
        Assert.NotEqual(before, await Everything(house));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<SplitPeople>().Run(merge, [], "ternyata berbeda");
        Assert.Equal(before, await Everything(house));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
            await Assert.ThrowsAsync<Refusal>(() => officer.Get<SplitPeople>().Run(merge, [], null));
    }

    [Theory, EachDatabase]
    public async Task What_came_since_stays_with_the_half_it_belongs_to(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (kept, merged) = await Two(house);
        Guid merge, stays, goes;
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) merge = await officer.Get<MergePeople>().Run(kept, merged, [], null);
        await using (var desk = house.AsSystem())
        {
            var person = await desk.Db.Set<Person>().SingleAsync(p => p.Id == kept);
            person.Occupation = "Guru";
            TrainingCertificate[] added = [Certificate(kept, "A"), Certificate(kept, "B")];
            (stays, goes) = (added[0].Id, added[1].Id);
            desk.Db.AddRange(added);
            await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Person), kept));
        }
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<SplitPeople>().Run(merge, [goes], null);
        await using var after = house.AsSystem();
        Assert.Equal("Guru", (await after.Db.Set<Person>().SingleAsync(p => p.Id == kept)).Occupation);
        Assert.Equal(kept, (await after.Db.Set<TrainingCertificate>().SingleAsync(c => c.Id == stays)).PersonId);
        Assert.Equal(merged, (await after.Db.Set<TrainingCertificate>().SingleAsync(c => c.Id == goes)).PersonId);
    }

    private static async Task<(Guid Kept, Guid Merged)> Two(House house)
    {
        var kept = await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, kind: "PSM");
        var merged = await Somebody.In(house, "Ahmad Rifani bin Saleh", Somebody.Nik(9001), Born, village: Somebody.OtherVillage, kind: "TAGANA", duty: "63.03");
        await using var desk = house.AsSystem();
        (await desk.Db.Set<Person>().SingleAsync(p => p.Id == merged)).Phone = "081200011111";
        desk.Db.Add(Certificate(merged, "1"));
        await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Person), merged));
        return (kept, merged);
    }

    private static TrainingCertificate Certificate(Guid person, string number) =>
        new() { PersonId = person, Level = TrainingLevel.Basic, Number = number, RecordedAt = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc) };

    private static async Task<string> Everything(House house) => Belongings.Text(await Belongings.Of(house));
}
