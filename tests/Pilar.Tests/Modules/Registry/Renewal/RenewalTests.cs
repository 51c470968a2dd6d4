using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Renewal;
using Pilar.Modules.Registry.Summaries;
using Pilar.Tests.Modules.Registry.Summaries;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Renewal;

public class RenewalTests
{
    private static readonly RenewForm ByTheHead = new() { Decision = RenewalDecision.Confirmed, Reason = "Surat camat 12/2026" };

    private static OpenRenewalForm Yearly => new() { Title = "Pemutakhiran 2026", Deadline = new(2026, 12, 31), Kinds = ["PSM"] };

    private static async Task<Guid> Opened(House house)
    {
        await using var province = house.As(Role.ProvinceOfficer, "63");
        return await province.Get<OpenRenewal>().Run("63", Yearly);
    }

    private static async Task<World> Filled(Desk desk, int roles)
    {
        var world = new World(desk);
        for (var i = 0; i < roles; i++) world.Role(i, "PSM", i % 3 == 0 ? "63.04.01.2001" : "63.03.06.2001", Verdict.Valid);
        world.Role(roles, "TAGANA", "63.03", Verdict.Valid);
        await world.Save();
        return world;
    }

    [Theory, EachDatabase]
    public async Task Refuses_a_round_without_sense_or_permission_then_opens_one(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var leader = house.As(Role.Leader, "63"))
            await Assert.ThrowsAsync<Denied>(() => leader.Get<OpenRenewal>().Run("63", Yearly));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var open = province.Get<OpenRenewal>();
        Assert.Equal("Deadline", (await Assert.ThrowsAsync<Refusal>(() => open.Run("63", new() { Title = "x", Deadline = new(2026, 11, 1), Kinds = ["PSM"] }))).About);
        Assert.Equal("Kinds", (await Assert.ThrowsAsync<Refusal>(() => open.Run("63", new() { Title = "x", Deadline = new(2026, 12, 1) }))).About);
        var id = await open.Run("63", Yearly);
        Assert.Equal("Title", (await Assert.ThrowsAsync<Refusal>(() => open.Run("63", Yearly))).About);
        Assert.Equal("OpenRenewal", (await province.Db.Audit.SingleAsync(a => a.SubjectId == id)).Verb);
        await using var regency = house.As(Role.RegencyOfficer, "63.03");
        Assert.NotNull(await regency.Get<Renewals>().Find(id));
        await using var elsewhere = house.As(Role.RegencyOfficer, "62.01");
        Assert.Null(await elsewhere.Get<Renewals>().Find(id));
    }

    [Theory, EachDatabase]
    public async Task Confirms_in_bulk_only_what_the_officer_sees(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var system = house.AsSystem()) await Filled(system, 3000);
        var round = await Opened(house);
        await using (var leader = house.As(Role.Leader, "63.03"))
            await Assert.ThrowsAsync<Denied>(() => leader.Get<RenewRoles>().Run(round, "63.03", null, ByTheHead));
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var renew = officer.Get<RenewRoles>();
        Assert.Equal("Reason", (await Assert.ThrowsAsync<Refusal>(() => renew.Run(round, "63.03", null, new() { Decision = RenewalDecision.Confirmed }))).About);
        await Assert.ThrowsAsync<Refusal>(() => renew.Run(round, "63.03", null, new() { Decision = RenewalDecision.Ended, Reason = "semua" }));
        await Assert.ThrowsAsync<Refusal>(() => renew.Run(round, "63.04", null, ByTheHead));
        Assert.Equal(2000, await renew.Run(round, "63.03", null, ByTheHead));
        Assert.Equal("Surat camat 12/2026", (await officer.Db.Audit.SingleAsync(a => a.Verb == nameof(RenewRoles))).Reason);
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var found = (await province.Get<Renewals>().Find(round))!;
        Assert.Equal([new RenewalProgress("63.03", 2000, 2000), new RenewalProgress("63.04", 1000, 0)], await province.Get<Renewals>().Progress(found, "63", 5));
    }

    [Theory, EachDatabase]
    public async Task Counts_as_unverified_what_is_open_when_the_round_ends(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        Guid chosen;
        await using (var system = house.AsSystem()) chosen = (await Filled(system, 9)).Roles[1].Id;
        var round = await Opened(house);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
            Assert.Equal(1, await officer.Get<RenewRoles>().Run(round, "63.03", [chosen], new() { Decision = RenewalDecision.Ended, Reason = "Pindah" }));
        await using var province = house.As(Role.ProvinceOfficer, "63");
        Assert.Equal(RoleStatus.Ended, (await province.Db.Set<PillarRole>().SingleAsync(r => r.Id == chosen)).Status);
        Assert.Equal(0, (await province.Get<RegistryFigures>().Of("63", World.Day))!.Total.Total.Unverified);
        await province.Get<CloseRenewal>().Run(round);
        await Assert.ThrowsAsync<Refusal>(() => province.Get<CloseRenewal>().Run(round));
        await using var leader = house.As(Role.Leader, "63");
        var table = (await leader.Get<RegistryFigures>().Of("63", World.Day))!;
        Assert.Equal((8, 8, 0), (table.Total.Total.Unverified, table.Total.Of("PSM").Unverified, table.Total.Of("TAGANA").Unverified));
        Assert.Equal(5, (await leader.Get<RegistryFigures>().Of("63.03", World.Day))!.Total.Total.Unverified);
    }
}
