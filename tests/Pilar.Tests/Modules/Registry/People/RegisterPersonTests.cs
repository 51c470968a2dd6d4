using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.People;

public class RegisterPersonTests
{
    private static RegisterForm Form(string name = "Hj. Siti Aminah, S.Sos", string? nik = null, string? village = Somebody.Village) =>
        new() { Name = name, Nik = nik, Sex = Sex.Female, BirthDate = new(1985, 8, 17), Village = village, Phone = "0812 0001 2345", Rt = "3" };

    [Theory, EachDatabase]
    public async Task Registers_once_with_titles_apart_phone_in_one_form_and_an_audit_row(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using (var leader = house.As(Role.Leader, "63.03"))
            await Assert.ThrowsAsync<Denied>(() => leader.Get<RegisterPerson>().Run(Form()));
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var id = await officer.Get<RegisterPerson>().Run(Form(nik: Somebody.Nik(9001, female: true)));
        var person = await officer.Db.Set<Person>().SingleAsync(p => p.Id == id);
        Assert.Equal(("Siti Aminah", "siti aminah", "Hj.", "S.Sos"), (person.Name, person.SortName, person.TitlesBefore, person.TitlesAfter));
        Assert.Equal(("+6281200012345", "003", NikState.WellFormed), (person.Phone, person.Rt, person.NikState));
        var audit = await officer.Db.Audit.SingleAsync(a => a.SubjectId == id);
        Assert.Equal(("RegisterPerson", Somebody.Village), (audit.Verb, audit.RegionCode));
        Assert.DoesNotContain(Somebody.Nik(9001, female: true), audit.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase("", nameof(PersonForm.Name))]
    [EachDatabase("Siti 2", nameof(PersonForm.Name))]
    public async Task Refuses_what_is_no_name(DatabaseProvider provider, string name, string about)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => officer.Get<RegisterPerson>().Run(Form(name)))).About);
    }

    [Theory]
    [EachDatabase("")]
    [EachDatabase("63.03.05")]
    [EachDatabase("63.03.05.9999")]
    [EachDatabase(Somebody.Elsewhere)]
    public async Task Refuses_a_village_that_is_missing_unknown_or_elsewhere(DatabaseProvider provider, string? village)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        Assert.Equal("Village", (await Assert.ThrowsAsync<Refusal>(() => officer.Get<RegisterPerson>().Run(Form(village: village)))).About);
    }

    [Theory, EachDatabase]
    public async Task Registers_somebody_who_lives_elsewhere_together_with_the_duty_here(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var form = Form(village: Somebody.Elsewhere);
        form.Role = new() { Kind = "TKSK", Region = "63.03.05", Number = "800/12/SK", IssuedOn = new(2026, 1, 5) };
        var id = await officer.Get<RegisterPerson>().Run(form);
        var role = await officer.Db.Set<PillarRole>().Include(r => r.Appointments).SingleAsync(r => r.PersonId == id);
        Assert.Equal((RoleStatus.Active, new DateOnly(2026, 1, 5), "80012sk"), (role.Status, role.StartsOn, role.Appointments[0].NumberKey));
    }

    [Theory, EachDatabase]
    public async Task Shows_who_may_be_the_same_until_somebody_says_it_is_another(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var known = await Somebody.In(house, "Siti Aminah", born: new(1985, 8, 17));
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var register = officer.Get<RegisterPerson>();
        var alike = await Assert.ThrowsAsync<LookAlikes>(() => register.Run(Form()));
        Assert.Equal(("ConfirmedDistinct", known), (alike.About, Assert.Single(alike.People).Person.Id));
        var form = Form();
        form.ConfirmedDistinct = true;
        var id = await register.Run(form);
        Assert.Contains("ConfirmedDistinct", (await officer.Db.Audit.SingleAsync(a => a.SubjectId == id)).Facts, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Refuses_the_NIK_of_a_verified_person_naming_them_only_where_they_may_be_seen(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var nik = Somebody.Nik(9001, female: true);
        var owner = await Somebody.In(house, "Aisyah Contoh", nik, new(1985, 8, 17), sex: Sex.Female);
        await using (var desk = house.AsSystem()) await desk.Get<VerifyNik>().Run(owner, new() { How = NikCheck.Card });
        await using var here = house.As(Role.RegencyOfficer, "63.03");
        var refusal = await Assert.ThrowsAsync<Refusal>(() => here.Get<RegisterPerson>().Run(Form(nik: nik)));
        Assert.Equal("Nik", refusal.About);
        Assert.Contains("Aisyah Contoh", refusal.Message, StringComparison.Ordinal);
        await using var there = house.As(Role.RegencyOfficer, "63.04");
        var form = Form(nik: nik, village: Somebody.Elsewhere);
        form.ConfirmedDistinct = true;
        refusal = await Assert.ThrowsAsync<Refusal>(() => there.Get<RegisterPerson>().Run(form));
        Assert.DoesNotContain("Aisyah", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Banjar", refusal.Message, StringComparison.Ordinal);
    }
}
