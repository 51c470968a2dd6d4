using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

public class DecidePairTests
{
    [Theory, EachDatabase]
    public async Task Refuses_strangers_readers_a_third_record_and_a_second_decision_then_merges(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (one, other) = await FindDuplicatesTests.Alike(house);
        var id = await Found(house);
        await using (var stranger = house.As(Role.RegencyOfficer, "63.04"))
        {
            await Assert.ThrowsAsync<Missing>(() => stranger.Get<PairList>().One(id));
            await Assert.ThrowsAsync<Missing>(() => stranger.Get<DecidePair>().Dismiss(id, null));
            await Assert.ThrowsAsync<Missing>(() => stranger.Get<PairList>().Page("63.03", PairState.Open, null, 10, count: false));
        }
        await using (var auditor = house.As(Role.Auditor)) await Assert.ThrowsAsync<Denied>(() => auditor.Get<DecidePair>().Dismiss(id, null));
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var decide = officer.Get<DecidePair>();
        Assert.Equal("Kept", (await Assert.ThrowsAsync<Refusal>(() => decide.Merge(id, Guid.NewGuid(), [], null))).About);
        Assert.Equal("Note", (await Assert.ThrowsAsync<Refusal>(() => decide.Ask(id, " "))).About);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<Refusal>(() => decide.Dismiss(id, new string('x', 401)))).About);
        await decide.Merge(id, other, [], "satu orang");
        await Assert.ThrowsAsync<Refusal>(() => decide.Dismiss(id, null));
        await using var desk = house.AsSystem();
        Assert.Equal(other, (await desk.Db.Set<Person>().SingleAsync(p => p.Id == one)).MergedIntoId);
        var pair = await desk.Db.Set<DuplicatePair>().SingleAsync();
        Assert.Equal((PairState.Merged, "satu orang"), (pair.State, pair.Note));
        var audit = await desk.Db.Audit.SingleAsync(a => a.Verb == nameof(MergePeople));
        Assert.Equal((other, one), (audit.SubjectId, audit.RelatedId));
    }

    [Theory, EachDatabase]
    public async Task Officers_of_both_regions_see_a_pair_and_ask_but_only_who_reaches_both_merges(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (here, there) = await FindDuplicatesTests.Alike(house, Somebody.Elsewhere);
        var id = await Found(house);
        foreach (var (region, near) in new[] { ("63.03", here), ("63.04", there) })
        {
            await using var officer = house.As(Role.RegencyOfficer, region);
            var line = Assert.Single((await officer.Get<PairList>().Page(region, PairState.Open, null, 10, count: true)).Lines);
            Assert.Equal((near, true, false, false), (line.Near.Person.Id, line.Near.IsHere, line.Far.IsHere, line.IsWithinReach));
            await Assert.ThrowsAsync<Refusal>(() => officer.Get<DecidePair>().Merge(id, here, [], null));
        }
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<DecidePair>().Ask(id, "Apakah KTP-nya sama?");
        await using (var officer = house.As(Role.RegencyOfficer, "63.04"))
            Assert.Equal("Apakah KTP-nya sama?", Assert.Single((await officer.Get<PairList>().Page("63.04", PairState.Asked, null, 10, count: true)).Lines).Pair.Note);
        await using (var province = house.As(Role.ProvinceOfficer, "63")) await province.Get<DecidePair>().Merge(id, here, [], null);
        await using var desk = house.AsSystem();
        Assert.Equal("Apakah KTP-nya sama?", (await desk.Db.Audit.SingleAsync(a => a.Verb == "AskAboutDuplicate")).Reason);
        Assert.Empty((await desk.Get<PairList>().Page("ID", PairState.Asked, null, 10, count: true)).Lines);
    }

    [Theory, EachDatabase]
    public async Task Pages_of_pairs_follow_each_other_without_a_gap_or_a_repeat(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        for (var i = 0; i < 4; i++) await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), new(1985, 8, 17));
        await FindDuplicatesTests.Find(house);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var (seen, cursor) = (new List<DuplicatePair>(), (string?)null);
        do
        {
            var page = await officer.Get<PairList>().Page("63.03", PairState.Open, PairCursor.Parse(cursor), 4, count: true);
            if (cursor is null) Assert.Equal((6, false), (page.Count, page.More));
            seen.AddRange(page.Lines.Select(l => l.Pair));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(6, seen.DistinctBy(p => p.Id).Count());
        Assert.Equal(seen.OrderByDescending(p => p.Probability).Select(p => p.Probability), seen.Select(p => p.Probability));
        Assert.Equal(seen[1].Id, await officer.Get<PairList>().After(seen[0], "63.03"));
        Assert.Equal(seen[0].Id, await officer.Get<PairList>().After(seen[^1], "63.03"));
    }

    internal static async Task<Guid> Found(House house)
    {
        await FindDuplicatesTests.Find(house);
        await using var desk = house.AsSystem();
        return (await desk.Db.Set<DuplicatePair>().SingleAsync()).Id;
    }
}
