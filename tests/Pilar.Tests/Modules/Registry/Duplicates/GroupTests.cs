using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.Duplicates.Groups;
using Pilar.Modules.Registry.People;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

public class GroupTests
{
    private static readonly DateOnly Born = new(1985, 8, 17);

    [Fact]
    public void Records_hang_together_through_others_and_pairs_alone_are_no_group()
    {
        Guid[] id = [.. Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7())];
        var groups = Ties.Groups([new(id[0], id[1], 0.9), new(id[2], id[3], 0.99), new(id[4], id[5], 0.7), new(id[1], id[6], 0.9), new(id[5], id[7], 0.6)]);
        Assert.Equal(2, groups.Count);
        Assert.Equal(new[] { id[0], id[1], id[6] }.Order(), groups[0]);
        Assert.Equal(new[] { id[4], id[5], id[7] }.Order(), groups[1]);
    }

    [Theory, EachDatabase]
    public async Task Refuses_strangers_readers_and_an_empty_choice_then_merges_all_or_nothing(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var ids = await Three(house);
        await using (var stranger = house.As(Role.RegencyOfficer, "63.04"))
        {
            Assert.Null(await stranger.Get<GroupList>().Around(ids[0]));
            await Assert.ThrowsAsync<Missing>(() => stranger.Get<DecideGroup>().Merge(ids[0], ids[0], ids, null));
            await Assert.ThrowsAsync<Missing>(() => stranger.Get<GroupList>().Page("63.03", 0, 10));
        }
        await using (var auditor = house.As(Role.Auditor)) await Assert.ThrowsAsync<Denied>(() => auditor.Get<DecideGroup>().Merge(ids[0], ids[0], ids, null));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            Assert.Equal("Kept", (await Assert.ThrowsAsync<Refusal>(() => officer.Get<DecideGroup>().Merge(ids[0], Guid.NewGuid(), ids, null))).About);
            Assert.Equal("Same", (await Assert.ThrowsAsync<Refusal>(() => officer.Get<DecideGroup>().Merge(ids[0], ids[0], [ids[0]], null))).About);
            var (groups, total) = await officer.Get<GroupList>().Page("63.03", 0, 10);
            Assert.Equal((1, 3, 3), (total, groups[0].Sides.Count, groups[0].Pairs.Count));
        }
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<DecideGroup>().Merge(ids[0], ids[1], ids, "satu orang");
        await using var desk = house.AsSystem();
        Assert.Equal([ids[1], ids[1]], await desk.Db.Set<Person>().Where(p => p.MergedIntoId != null).Select(p => p.MergedIntoId!.Value).ToListAsync());
        Assert.Equal((1, 2), (await desk.Db.Audit.CountAsync(a => a.Verb == nameof(DecideGroup)), await desk.Db.Audit.CountAsync(a => a.Verb == nameof(MergePeople))));
    }

    [Theory, EachDatabase]
    public async Task Different_people_of_a_group_are_told_apart_in_the_browser(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Three(house);
        using var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var link = (await officer.Page("/duplicates/groups?region=63.03")).QuerySelector("a[data-step]")!.GetAttribute("href")!;
        Assert.Equal(4, (await officer.Page(link)).QuerySelectorAll("table.diff thead th").Length);
        Assert.Contains("keputusan", await (await officer.Submit(link, "form", new() { ["Input.Reason"] = "x" })).Error(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignIn(Role.RegencyOfficer, "63.04")).GetAsync(new Uri(link, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit(link, "form", new() { ["Input.What"] = "different", ["Input.Reason"] = "kembar tiga" })).StatusCode);
        await using var desk = house.AsSystem();
        Assert.All(await desk.Db.Set<DuplicatePair>().ToListAsync(), p => Assert.Equal((PairState.Different, "kembar tiga"), (p.State, p.Note)));
    }

    internal static async Task<Guid[]> Three(House house)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++) ids.Add(await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, kind: "PSM"));
        await FindDuplicatesTests.Find(house);
        return [.. ids];
    }
}
