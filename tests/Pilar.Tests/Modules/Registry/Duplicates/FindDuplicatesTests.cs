using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.Duplicates.Finding;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

public class FindDuplicatesTests
{
    private static readonly DateOnly Born = new(1985, 8, 17);

    [Theory, EachDatabase]
    public async Task Refuses_who_may_not_ask_then_finds_pairs_once_and_writes_it_down(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (one, other) = await Alike(house);
        await Somebody.In(house, "Siti Zubaidah", born: new(1990, 1, 2), kind: "PSM");
        await using (var auditor = house.As(Role.Auditor)) await Assert.ThrowsAsync<Denied>(() => auditor.Get<StartFinding>().Run());
        var job = await Find(house);
        Assert.Equal((JobState.Done, 3, 3), (job.State, (int)job.Done, (int)job.Total));
        await using var desk = house.AsSystem();
        var pair = await desk.Db.Set<DuplicatePair>().SingleAsync();
        Assert.Equal(new[] { one, other }.Order(), [pair.FirstId, pair.SecondId]);
        Assert.InRange(pair.Probability, 0.9, 1);
        Assert.Contains(MatchReason.Read(pair.Reasons), r => r is { Field: "nik", Level: "same", Weight: > 0 });
        Assert.Single(await desk.Db.Audit.Where(a => a.Verb == "FindDuplicates").ToListAsync());
        Assert.Single(await desk.Db.Audit.Where(a => a.Verb == nameof(StartFinding)).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Only_who_changed_is_compared_again(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (one, _) = await Alike(house);
        await Find(house);
        Assert.Equal(0, (await Find(house)).Total);
        double before;
        await using (var desk = house.AsSystem())
        {
            before = (await desk.Db.Set<DuplicatePair>().SingleAsync()).Probability;
            var person = await desk.Db.Set<Person>().SingleAsync(p => p.Id == one);
            person.BirthDate = new(1971, 3, 4);
            await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Person), one));
        }
        Assert.Equal(1, (await Find(house)).Total);
        await using var after = house.AsSystem();
        Assert.True((await after.Db.Set<DuplicatePair>().SingleAsync()).Probability < before);
    }

    [Theory, EachDatabase]
    public async Task Everybody_is_compared_again_when_asked(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Alike(house);
        await Find(house);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        await officer.Get<StartFinding>().Run(everybody: true);
        await house.RunJobs();
        Assert.Equal(2, (await officer.Get<StartFinding>().Latest())!.Total);
        Assert.Single(await house.AsSystem().Db.Set<DuplicatePair>().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Who_was_told_apart_from_a_record_is_told_apart_from_whoever_it_was_merged_into(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (one, other) = await Alike(house);
        await Find(house);
        var third = await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, kind: "PSM");
        await Find(house);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            var pairs = (await officer.Get<PairList>().Page("63.03", PairState.Open, null, 10, count: false)).Lines.Select(l => l.Pair).ToList();
            Guid Between(Guid a, Guid b) => pairs.Single(p => new[] { p.FirstId, p.SecondId }.Order().SequenceEqual(new[] { a, b }.Order())).Id;
            await officer.Get<DecidePair>().Dismiss(Between(other, third), "kembar");
            await officer.Get<DecidePair>().Merge(Between(one, other), one, [], null);
        }
        await using (var desk = house.AsSystem()) await desk.Db.Set<DuplicatePair>().Where(p => p.State == PairState.Open).ExecuteDeleteAsync();
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<StartFinding>().Run(everybody: true);
        await house.RunJobs();
        Assert.DoesNotContain(await house.AsSystem().Db.Set<DuplicatePair>().ToListAsync(), p => p.State == PairState.Open);
    }

    [Theory, EachDatabase]
    public async Task A_correction_takes_an_open_pair_away(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (one, _) = await Alike(house);
        await Find(house);
        await Become(house, one, "Yohanes Wibisono", new(1951, 2, 3));
        await Find(house);
        Assert.Empty(await house.AsSystem().Db.Set<DuplicatePair>().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task What_was_decided_is_never_asked_again(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (one, _) = await Alike(house);
        await Find(house);
        Guid id;
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            id = (await officer.Get<PairList>().Page("63.03", PairState.Open, null, 10, count: true)).Lines.Single().Pair.Id;
            await officer.Get<DecidePair>().Dismiss(id, "kembar");
        }
        await Become(house, one, "Ahmad Rifani S", Born);
        await Find(house);
        await using var desk = house.AsSystem();
        var pair = await desk.Db.Set<DuplicatePair>().SingleAsync();
        Assert.Equal((id, PairState.Different, "kembar"), (pair.Id, pair.State, pair.Note));
    }

    internal static async Task<(Guid One, Guid Other)> Alike(House house, string otherVillage = Somebody.OtherVillage) => (
        await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, kind: "PSM"),
        await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, village: otherVillage, kind: "TAGANA", duty: otherVillage[..5]));

    internal static async Task<Job> Find(House house)
    {
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        Assert.True(await officer.Get<StartFinding>().Run());
        Assert.False(await officer.Get<StartFinding>().Run());
        await house.RunJobs();
        return (await officer.Get<StartFinding>().Latest())!;
    }

    private static async Task Become(House house, Guid id, string name, DateOnly born)
    {
        await using var desk = house.AsSystem();
        var person = await desk.Db.Set<Person>().SingleAsync(p => p.Id == id);
        person.Rename(name, PersonName.Fold(name));
        person.BirthDate = born;
        await desk.Get<Niks>().Set(person, null);
        await desk.Db.Commit(new Act(Somebody.Any, "Test", Somebody.Village, nameof(Person), id));
    }
}
