using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Registry.Duplicates;

public class DuplicateDoorTests
{
    private static readonly DateOnly Born = new(1985, 8, 17);

    [Theory, EachDatabase]
    public async Task Who_is_somebody_else_is_remembered_and_never_asked_again(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var known = await Somebody.In(house, "Ahmad Rifani", null, Born);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            var alike = await Assert.ThrowsAsync<LookAlikes>(() => officer.Get<RegisterPerson>().Run(Form(Somebody.Village)));
            Assert.Equal(known, Assert.Single(alike.People).Person.Id);
            Assert.Equal(1, await officer.Db.Set<Person>().CountAsync());
        }
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<RegisterPerson>().Run(Form(Somebody.Village, confirmed: true));
        await FindDuplicatesTests.Find(house);
        Assert.Equal(PairState.Different, (await house.AsSystem().Db.Set<DuplicatePair>().SingleAsync()).State);
    }

    [Theory, EachDatabase]
    public async Task Whom_the_officer_cannot_see_is_left_to_both_offices(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, village: Somebody.Elsewhere);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
            await Assert.ThrowsAsync<LookAlikes>(() => officer.Get<RegisterPerson>().Run(Form(Somebody.Village, nik: Somebody.Nik(9001))));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<RegisterPerson>().Run(Form(Somebody.Village, nik: Somebody.Nik(9001), confirmed: true));
        foreach (var region in new[] { "63.03", "63.04" })
        {
            await using var office = house.As(Role.RegencyOfficer, region);
            Assert.Single((await office.Get<PairList>().Page(region, PairState.Open, null, 10, count: false)).Lines);
        }
    }

    [Theory, EachDatabase]
    public async Task A_correction_that_makes_two_alike_asks_first_another_change_does_not(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born);
        var id = await Somebody.In(house, "Burhanuddin", null, Born.AddYears(3));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<ChangePerson>().Run(id, await Changed(officer, id, f => f.Address = "Jalan Uji 1"));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
            await Assert.ThrowsAsync<LookAlikes>(async () => await officer.Get<ChangePerson>().Run(id, await Changed(officer, id, Become)));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            await officer.Get<ChangePerson>().Run(id, await Changed(officer, id, f =>
            {
                Become(f);
                f.ConfirmedDistinct = true;
            }));
            Assert.Contains("ConfirmedDistinct", (await officer.Db.Audit.OrderBy(a => a.Id).LastAsync(a => a.Verb == nameof(ChangePerson))).Facts, StringComparison.Ordinal);
        }
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<ChangePerson>().Run(id, await Changed(officer, id, f => f.Phone = "081200012345"));

        static void Become(ChangeForm form) => (form.Name, form.BirthDate, form.Nik) = ("Ahmad Rifani", Born, Somebody.Nik(9001));
    }

    [Theory, EachDatabase]
    public async Task A_role_for_the_second_record_of_a_role_holder_asks_first(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, kind: "PSM");
        var second = await Somebody.In(house, "Achmad Rifani", Somebody.Nik(9001), Born, village: Somebody.OtherVillage);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var body = new { kind = "TAGANA", region = "63.03", confirm_distinct = false };
        var answer = await officer.PostAsJsonAsync($"/api/v1/people/{second}/roles", body);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("Ahmad Rifani", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("candidates")[0].GetProperty("name").GetString());
        Assert.Equal(0, await house.AsSystem().Db.Set<PillarRole>().CountAsync(r => r.PersonId == second));

        Dictionary<string, string?> form = new() { ["Role.Kind"] = "TAGANA", ["Role.Region"] = "63.03" };
        var page = await (await officer.Submit($"/people/{second}/roles/new", "form", form)).Html();
        Assert.Contains("Ahmad Rifani", page.QuerySelector("section.candidates")!.TextContent);
        form["Role.ConfirmedDistinct"] = "true";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit($"/people/{second}/roles/new", "form", form)).StatusCode);
        Assert.Equal(PairState.Different, (await house.AsSystem().Db.Set<DuplicatePair>().SingleAsync()).State);
    }

    [Theory, EachDatabase]
    public async Task A_move_to_where_somebody_alike_lives_asks_first(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, village: Somebody.OtherVillage);
        var id = await Somebody.In(house, "Achmad Rifani", Somebody.Nik(9001), Born);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        Dictionary<string, string?> form = new() { ["Input.Village"] = Somebody.OtherVillage };
        var page = await (await officer.Submit($"/people/{id}/move", "form", form)).Html();
        Assert.Contains("Ahmad Rifani", page.QuerySelector("section.candidates")!.TextContent);
        Assert.Equal(Somebody.Village, (await house.AsSystem().Db.Set<Person>().SingleAsync(p => p.Id == id)).VillageCode);

        form["Input.ConfirmedDistinct"] = "true";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit($"/people/{id}/move", "form", form)).StatusCode);
        await using (var desk = house.AsSystem())
        {
            Assert.Equal(PairState.Different, (await desk.Db.Set<DuplicatePair>().SingleAsync()).State);
            Assert.Contains("ConfirmedDistinct", (await desk.Db.Audit.SingleAsync(a => a.Verb == nameof(MovePerson))).Facts, StringComparison.Ordinal);
        }
        await using var again = house.As(Role.RegencyOfficer, "63.03");
        await again.Get<MovePerson>().Run(id, new() { Village = Somebody.Village });
    }

    [Theory, EachDatabase]
    public async Task A_candidate_who_may_be_a_role_holder_is_not_activated_without_a_look(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born, kind: "PSM");
        var second = await Somebody.In(house, "Achmad Rifani", Somebody.Nik(9001), Born, village: Somebody.OtherVillage, kind: "TAGANA", duty: "63.03");
        var role = await house.AsSystem().Db.Set<PillarRole>().SingleAsync(r => r.PersonId == second);
        await using (var office = house.As(Role.RegencyOfficer, "63.03")) await office.Get<RenewAppointment>().Run(role.Id, new() { Number = "800/7/2026", IssuedOn = new(2026, 2, 1) });
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        Dictionary<string, string?> form = new() { ["Begin.StartsOn"] = "2026-02-01" };
        var page = await (await officer.Submit($"/roles/{role.Id}", "activate", form)).Html();
        Assert.Contains("Ahmad Rifani", page.QuerySelector("section.candidates")!.TextContent);
        Assert.Equal(RoleStatus.Candidate, await Status());

        form["Begin.ConfirmedDistinct"] = "true";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit($"/roles/{role.Id}", "activate", form)).StatusCode);
        Assert.Equal(RoleStatus.Active, await Status());
        await using (var office = house.As(Role.RegencyOfficer, "63.03")) await office.Get<PauseRole>().Run(role.Id, new(2026, 3, 1), "sakit");
        await using (var office = house.As(Role.RegencyOfficer, "63.03")) await office.Get<ResumeRole>().Run(role.Id, new(2026, 4, 1));
        Assert.Equal(RoleStatus.Active, await Status());

        async Task<RoleStatus> Status()
        {
            await using var desk = house.AsSystem();
            return (await desk.Db.Set<PillarRole>().SingleAsync(r => r.Id == role.Id)).Status;
        }
    }

    [Theory, EachDatabase]
    public async Task What_another_process_saved_is_known_at_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var neighbour = house.Later(0);
        await using var desk = neighbour.As(Role.RegencyOfficer, "63.03");
        var match = desk.Get<PersonMatch>();
        Assert.Empty(await match.Find(new("Ahmad Rifani", Somebody.Nik(9001), Born)));
        var id = await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born);
        Assert.Equal(id, Assert.Single(await match.Find(new("Ahmad Rifani", Somebody.Nik(9001), Born))).Person.Id);
        var kept = await Somebody.In(house, "Ahmad Rifani", Somebody.Nik(9001), Born);
        await using (var officer = house.As(Role.RegencyOfficer, "63.03")) await officer.Get<MergePeople>().Run(kept, id, [], null);
        Assert.Equal(kept, Assert.Single(await match.Find(new("Ahmad Rifani", Somebody.Nik(9001), Born))).Person.Id);
    }

    private static RegisterForm Form(string village, string? nik = null, bool confirmed = false) =>
        new() { Name = "Ahmad Rifani", Nik = nik, Sex = Sex.Male, BirthDate = Born, Village = village, ConfirmedDistinct = confirmed };

    private static async Task<ChangeForm> Changed(Desk desk, Guid id, Action<ChangeForm> change)
    {
        var person = await desk.Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id);
        var form = new ChangeForm { Version = person.Version, Name = person.FullName, Sex = person.Sex, BirthDate = person.BirthDate, Village = person.VillageCode, Phone = person.Phone };
        change(form);
        return form;
    }
}
