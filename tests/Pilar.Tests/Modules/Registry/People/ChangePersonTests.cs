using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

public class ChangePersonTests
{
    private static readonly DateOnly Born = new(1985, 8, 17);

    [Theory, EachDatabase]
    public async Task Tells_the_second_of_two_and_keeps_the_first(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba", Somebody.Nik(9001), Born, sex: Sex.Male);
        await using var first = house.As(Role.RegencyOfficer, "63.03");
        await using var second = house.As(Role.ProvinceOfficer, "63");
        var (mine, theirs) = (await Open(first.Db, id), await Open(second.Db, id));
        (mine.Address, theirs.Address) = ("Jalan Satu", "Jalan Dua");
        await first.Get<ChangePerson>().Run(id, mine);
        await Assert.ThrowsAsync<Conflict>(() => house.As(Role.ProvinceOfficer, "63").Get<ChangePerson>().Run(id, theirs));
        theirs.Version++;
        await house.As(Role.ProvinceOfficer, "63").Get<ChangePerson>().Run(id, theirs);
        Assert.Equal("Jalan Dua", (await house.AsSystem().Db.Set<Person>().SingleAsync()).Address);
        Assert.Equal(2, await house.AsSystem().Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == "ChangePerson"));
    }

    [Theory, EachDatabase]
    public async Task Keeps_the_NIK_when_the_field_is_empty_and_judges_it_against_the_new_birth_date(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba", Somebody.Nik(9001), Born, sex: Sex.Male);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var form = await Open(officer.Db, id);
        form.BirthDate = Born.AddDays(1);
        await officer.Get<ChangePerson>().Run(id, form);
        var person = await house.AsSystem().Db.Set<Person>().SingleAsync();
        Assert.Equal((NikState.Contradictory, "9001"), (person.NikState, person.NikHint));
    }

    [Theory, EachDatabase]
    public async Task Is_404_for_another_region_and_403_for_readers(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba");
        var form = await Open(house.AsSystem().Db, id);
        await Assert.ThrowsAsync<Missing>(() => house.As(Role.RegencyOfficer, "63.04").Get<ChangePerson>().Run(id, form));
        await Assert.ThrowsAsync<Denied>(() => house.As(Role.Auditor, "63.03").Get<ChangePerson>().Run(id, form));
    }

    [Theory, EachDatabase]
    public async Task Reveals_a_NIK_only_with_a_trace(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba", Somebody.Nik(9001));
        await Assert.ThrowsAsync<Denied>(() => house.As(Role.Tksk, "63.03.05").Get<RevealNik>().Run(id));
        await Assert.ThrowsAsync<Missing>(() => house.As(Role.Auditor, "63.04").Get<RevealNik>().Run(id));
        Assert.Equal(Somebody.Nik(9001), await house.As(Role.Auditor, "63.03").Get<RevealNik>().Run(id, "pemeriksaan"));
        Assert.Equal("pemeriksaan", (await house.AsSystem().Db.Audit.SingleAsync(a => a.Verb == "RevealNik")).Reason);
    }

    [Theory, EachDatabase]
    public async Task A_death_ends_every_role_and_frees_a_shared_NIK(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Satu", Somebody.Nik(9001), Born, sex: Sex.Male, kind: "PSM");
        await Somebody.In(house, "Uji Dua", Somebody.Nik(9001), Born, sex: Sex.Male);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        Assert.Equal("DiedOn", (await Assert.ThrowsAsync<Refusal>(() => officer.Get<RecordDeath>().Run(id, new(2027, 1, 1), null))).About);
        await officer.Get<RecordDeath>().Run(id, new(2026, 10, 1), null);
        Assert.Equal(RoleStatus.Ended, (await house.AsSystem().Db.Set<PillarRole>().SingleAsync()).Status);
        Assert.Equal(NikState.WellFormed, (await house.AsSystem().Db.Set<Person>().SingleAsync(p => p.Id != id)).NikState);
        await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, "63.03").Get<RecordDeath>().Run(id, new(2026, 10, 1), null));
    }

    [Theory, EachDatabase]
    public async Task A_move_ends_what_the_office_cannot_carry_and_the_new_region_sees_the_person(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba", kind: "PSM");
        var role = (await house.AsSystem().Db.Set<PillarRole>().SingleAsync()).Id;
        MoveForm Form(RoleOnMove what) => new() { Village = Somebody.Elsewhere, On = new(2026, 10, 1), Roles = [new() { RoleId = role, What = what, Region = Somebody.Elsewhere }] };
        Assert.Equal("Roles", (await Assert.ThrowsAsync<Refusal>(() => house.As(Role.RegencyOfficer, "63.03").Get<MovePerson>().Run(id, Form(RoleOnMove.Moves)))).About);
        await house.As(Role.RegencyOfficer, "63.03").Get<MovePerson>().Run(id, Form(RoleOnMove.Ends));
        await using var there = house.As(Role.RegencyOfficer, "63.04");
        Assert.Equal(Somebody.Elsewhere, (await there.Db.Set<Person>().SingleAsync(p => p.Id == id)).VillageCode);
        Assert.Equal("MOVED", (await house.AsSystem().Db.Set<PillarRole>().SingleAsync()).EndReason);
        Assert.Contains(Somebody.Village, (await house.AsSystem().Db.Audit.SingleAsync(a => a.Verb == "MovePerson")).Facts, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_province_carries_a_role_along(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Somebody.In(house, "Uji Coba", kind: "PSM");
        var role = (await house.AsSystem().Db.Set<PillarRole>().SingleAsync()).Id;
        await house.As(Role.ProvinceOfficer, "63").Get<MovePerson>().Run(id, new() { Village = Somebody.Elsewhere, Roles = [new() { RoleId = role, What = RoleOnMove.Moves, Region = Somebody.Elsewhere }] });
        Assert.Empty(await house.As(Role.RegencyOfficer, "63.03").Db.Set<Person>().ToListAsync());
        Assert.Equal(Somebody.Elsewhere, (await house.As(Role.RegencyOfficer, "63.04").Db.Set<PillarRole>().SingleAsync()).RegionCode);
    }

    private static async Task<ChangeForm> Open(AppDb db, Guid id)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id);
        return new() { Version = person.Version, Name = person.Name, Sex = person.Sex, BirthDate = person.BirthDate, Village = person.VillageCode };
    }
}
