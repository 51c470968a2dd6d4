using FsCheck;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.CodeLists;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Pillars;

public class PillarRoleTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    /// <summary>The legal moves, written down a second time.</summary>
    private static bool Legal(RoleStatus from, RoleStatus to) => (from, to) is
        (RoleStatus.Candidate or RoleStatus.Paused, RoleStatus.Active) or (RoleStatus.Active, RoleStatus.Paused) or (not RoleStatus.Ended, RoleStatus.Ended);

    [Property]
    public bool Makes_legal_moves_only_and_a_refused_move_changes_nothing(byte[] steps)
    {
        var role = new PillarRole(new Person("Uji", DateTime.UnixEpoch), "PSM", "63.03.05.2009", DateTime.UnixEpoch);
        foreach (var (step, index) in steps.Select((s, i) => (s, i)))
        {
            var (before, wanted, day) = (role.Status, (RoleStatus)(1 + step % 3), Day.AddDays(index));
            try
            {
                if (wanted == RoleStatus.Active) role.Activate(day);
                else if (wanted == RoleStatus.Paused) role.Pause(day);
                else role.End(day, "RESIGNED");
                if (!Legal(before, wanted) || role.Status != wanted) return false;
            }
            catch (Refusal)
            {
                if (Legal(before, wanted) || role.Status != before) return false;
            }

            if (role.PausedOn is not null != (role.Status == RoleStatus.Paused) || role.EndsOn is not null != (role.Status == RoleStatus.Ended)) return false;
        }

        return true;
    }

    [Theory, EachDatabase]
    public async Task Goes_from_candidate_to_its_end_with_a_row_in_the_log_for_each_step(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var person = await Somebody.In(house, "Uji Coba");
        Guid id;
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
            id = await officer.Get<AssignPillarRole>().Run(person, new() { Kind = "PSM", Region = Somebody.Village, Active = false });
        await Refused<ActivateRole>("Appointments", op => op.Run(id, Day));
        await Do<RenewAppointment>(op => op.Run(id, new() { Number = "800/7/2026", IssuedOn = Day }));
        await Refused<RenewAppointment>("Number", op => op.Run(id, new() { Number = "800 / 7 / 2026", IssuedOn = Day }));
        await Do<ActivateRole>(op => op.Run(id, Day));
        await Refused<ActivateRole>("Status", op => op.Run(id, Day));
        await Refused<ResumeRole>("Status", op => op.Run(id, Day));
        await Refused<PauseRole>("Reason", op => op.Run(id, Day, " "));
        await Do<PauseRole>(op => op.Run(id, Day.AddDays(10), "sakit"));
        await Do<ResumeRole>(op => op.Run(id, Day.AddDays(20)));
        await Refused<EndPillarRole>("Reason", op => op.Run(id, new() { On = Day.AddDays(30), Reason = "?" }));
        await Refused<EndPillarRole>("On", op => op.Run(id, new() { On = new(2027, 1, 1), Reason = "?" }), "Reason");
        var reason = await Reason(house);
        await Do<EndPillarRole>(op => op.Run(id, new() { On = Day.AddDays(30), Reason = reason, Note = "surat" }));
        await Refused<RenewAppointment>("Number", op => op.Run(id, new() { Number = "1", IssuedOn = Day }));
        var role = await house.AsSystem().Db.Set<PillarRole>().SingleAsync();
        Assert.Equal((RoleStatus.Ended, Day, Day.AddDays(30), reason, "surat"), (role.Status, role.StartsOn, role.EndsOn, role.EndReason, role.EndNote));
        Assert.Equal(["AssignPillarRole", "RenewAppointment", "ActivateRole", "PauseRole", "ResumeRole", "EndPillarRole"],
            await house.AsSystem().Db.Audit.Where(a => a.RelatedId == person).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());

        async Task Do<T>(Func<T, Task> work) where T : notnull
        {
            await using var officer = house.As(Role.RegencyOfficer, "63.03");
            await work(officer.Get<T>());
        }

        async Task Refused<T>(string about, Func<T, Task> work, string? or = null) where T : notnull
        {
            await using var officer = house.As(Role.RegencyOfficer, "63.03");
            Assert.Contains((await Assert.ThrowsAsync<Refusal>(() => work(officer.Get<T>()))).About, new[] { about, or });
        }
    }

    [Theory]
    [EachDatabase("PSM", "63.03.05", "Region")]
    [EachDatabase("TKSK", "63.03.05.2009", "Region")]
    [EachDatabase("PSM", "63.04.01.2001", "Region")]
    [EachDatabase("XYZ", "63.03.05.2009", "Kind")]
    [EachDatabase("", "63.03.05.2009", "Kind")]
    public async Task Refuses_a_duty_at_the_wrong_level_elsewhere_or_of_no_kind(DatabaseProvider provider, string? kind, string region, string about)
    {
        await using var house = await House.Open(provider);
        var person = await Somebody.In(house, "Uji Coba");
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => officer.Get<AssignPillarRole>().Run(person, new() { Kind = kind, Region = region }))).About);
    }

    [Theory, EachDatabase]
    public async Task Refuses_the_same_role_twice(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var person = await Somebody.In(house, "Uji Coba", kind: "PSM");
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        Assert.Equal("Region", (await Assert.ThrowsAsync<Refusal>(() => officer.Get<AssignPillarRole>().Run(person, new() { Kind = "PSM", Region = Somebody.Village }))).About);
    }

    /// <summary>A code of the list of end reasons.</summary>
    private static async Task<string> Reason(House house)
    {
        await using var desk = house.AsSystem();
        if (await desk.Db.Set<CodeEntry>().FirstOrDefaultAsync(e => e.List == Lists.EndReason) is { } there) return there.Code;
        desk.Db.Add(new CodeList { Code = Lists.EndReason, NameId = "Alasan", NameEn = "Reason" });
        desk.Db.Add(new CodeEntry { List = Lists.EndReason, Code = "RESIGNED", NameId = "Mengundurkan diri", NameEn = "Resigned" });
        await desk.Db.Commit(new Act(Somebody.Any, "Test", "ID", nameof(CodeEntry), Guid.Empty));
        return "RESIGNED";
    }
}
