using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Disasters;

public class HouseholdTests
{
    [Theory, EachDatabase]
    public async Task A_household_needs_a_head_people_and_a_struck_village_and_lies_encrypted(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await using var tksk = house.As(Role.Tksk, Flood.District);
        await Refused(nameof(HouseholdForm.Head), f => f.Head = "-");
        await Refused(nameof(HouseholdForm.Village), f => f.Village = Somebody.Elsewhere);
        await Refused(nameof(HouseholdForm.Village), f => f.Village = Flood.District);
        await Refused(nameof(HouseholdForm.People), f => (f.People, f.Male, f.Female) = (null, null, null));
        await Refused(nameof(HouseholdForm.People), f => f.Female = 4);
        await Refused(nameof(HouseholdForm.Infants), f => f.Infants = 6);
        await Refused(nameof(HouseholdForm.Phone), f => f.Phone = "12");
        await Refused(nameof(HouseholdForm.Needs), f => f.Needs = ["GOLD"]);
        Assert.Equal(0, await tksk.Db.Set<Household>().CountAsync());

        var id = await tksk.Get<RecordHousehold>().Run(incident, Flood.Household());
        var row = await tksk.Db.Set<Household>().AsNoTracking().SingleAsync();
        Assert.Equal((5, "RICE|BLANKET", Somebody.Village), (row.People, row.Needs, row.RegionCode));
        var log = await house.AsSystem().Db.Audit.SingleAsync(a => a.SubjectId == id);
        Assert.Equal((nameof(RecordHousehold), incident), (log.Verb, log.RelatedId!.Value));
        Assert.DoesNotContain("Rahmat", Encoding.Latin1.GetString(row.Card) + log.Changes + log.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain("2233", log.Changes + log.Facts, StringComparison.Ordinal);

        async Task Refused(string about, Action<HouseholdForm> spoil)
        {
            var form = Flood.Household();
            spoil(form);
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => tksk.Get<RecordHousehold>().Run(incident, form))).About);
            tksk.Db.ChangeTracker.Clear();
        }
    }

    [Theory, EachDatabase]
    public async Task Only_the_people_of_the_response_and_the_offices_see_who_it_is(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await Flood.Listed(house, incident);
        foreach (var (role, region, seen) in new[] { (Role.RegencyOfficer, "63.03", 1), (Role.ProvinceOfficer, "63", 1), (Role.RegencyOfficer, "63.04", 0), (Role.Leader, "63.03", 0), (Role.Auditor, "63.03", 0) })
            Assert.Equal((role, region, seen), (role, region, await Seen(role, region)));
        await using var volunteer = house.As(Role.Volunteer, Somebody.Village);
        Assert.Empty(await volunteer.Get<HouseholdList>().Of(incident, new()));
        await volunteer.Get<RecordHousehold>().Run(incident, Flood.Household("Wulan Contoh"));
        Assert.Equal("Wulan Contoh", Assert.Single(await volunteer.Get<HouseholdList>().Of(incident, new())).Card.Head);

        var helper = await house.AddAccount(Role.Volunteer, Somebody.Village);
        var account = await house.AsSystem().Db.Users.Where(a => a.Email == helper).Select(a => a.Id).SingleAsync();
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        await Assert.ThrowsAsync<Refusal>(() => officer.Get<LeadIncident>().Join(incident, new() { Account = Guid.NewGuid() }));
        await officer.Get<LeadIncident>().Join(incident, new() { Account = account });
        var browser = await house.SignIn(helper);
        Assert.Contains("Rahmat Rekaan", await (await browser.GetAsync($"/disasters/{incident}/households")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == "JoinResponse" && a.SubjectId == incident));

        async Task<int> Seen(Role role, string region)
        {
            await using var desk = house.As(role, region);
            return (await desk.Get<HouseholdList>().Of(incident, new())).Count;
        }
    }

    [Theory, EachDatabase]
    public async Task Listed_by_two_phones_both_stand_until_a_person_merges_or_keeps_them(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        var (first, second, third) = (await Flood.Listed(house, incident, "Rahmat Rekaan", "0811 1111 1111"), await Flood.Listed(house, incident, "Rachmat Rekaan", "0811 2222 2222"), await Flood.Listed(house, incident, "Siti Contoh", "0811 1111 1111"));
        await using var tksk = house.As(Role.Tksk, Flood.District);
        var doubles = tksk.Get<HouseholdDoubles>();
        Assert.Equal([(first, second), (first, third)], (await doubles.Of(incident)).Select(p => (p.First.Row.Id, p.Second.Row.Id)));
        Assert.Single(await doubles.Of(incident, second));
        await using (var volunteer = house.As(Role.Volunteer, Somebody.Village)) await Assert.ThrowsAsync<Missing>(() => volunteer.Get<HouseholdDoubles>().Merge(first, second));
        await Assert.ThrowsAsync<Refusal>(() => doubles.Merge(first, first));
        tksk.Db.ChangeTracker.Clear();

        var (api, address) = (await house.SignIn(Role.Tksk, Flood.District), new Uri("/api/v1/disasters/households/doubles", UriKind.Relative));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsJsonAsync(address, new { first, second, choice = "mungkin" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsJsonAsync(address, new { second, choice = "both" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.SignIn(Role.Volunteer, Somebody.Village)).PostAsJsonAsync(address, new { first, second, choice = "first" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await api.PostAsJsonAsync(address, new { first = second, second = first, choice = "second" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await api.PostAsJsonAsync(address, new { first = third, second = first, choice = "both" })).StatusCode);
        Assert.Empty(await doubles.Of(incident));
        await Assert.ThrowsAsync<Refusal>(() => doubles.Merge(third, second));
        var totals = await HouseholdTotals.Of(tksk.Db, tksk.Get<HouseholdCipher>(), incident, DateTime.MaxValue);
        Assert.Equal((2, 10, 2, 2), (totals.Households, totals.People, totals.Asking["RICE"], totals.Stays[Stay.Relatives]));
        Assert.Equal(["KeepBothHouseholds", "MergeHouseholds"], await house.AsSystem().Db.Audit.Where(a => a.Verb.EndsWith("Households") || a.Verb == "MergeHouseholds").Select(a => a.Verb).Order().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_household_that_needs_more_becomes_one_case(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Flood.Listed(house, await Flood.In(house));
        await using var tksk = house.As(Role.Tksk, Flood.District);
        Assert.Equal(nameof(HouseholdCaseForm.Need), (await Assert.ThrowsAsync<Refusal>(() => tksk.Get<OpenHouseholdCase>().Run(id, new()))).About);
        tksk.Db.ChangeTracker.Clear();
        var opened = await tksk.Get<OpenHouseholdCase>().Run(id, new() { Need = "Kehilangan perahu untuk mencari nafkah." });
        await Assert.ThrowsAsync<Refusal>(() => tksk.Get<OpenHouseholdCase>().Run(id, new() { Need = "Kehilangan perahu untuk mencari nafkah." }));
        Assert.Equal(opened, (await tksk.Db.Set<Household>().AsNoTracking().SingleAsync()).CaseId);
        Assert.Equal(1, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == nameof(OpenHouseholdCase) && a.SubjectId == id));
    }

    [Theory, EachDatabase]
    public async Task A_downloaded_list_uploaded_again_doubles_nobody_and_wrong_cells_stop_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await Flood.Listed(house, incident);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.SignIn(Role.Volunteer, Somebody.Village)).GetAsync($"/disasters/{incident}/households.csv")).StatusCode);
        var sheet = await officer.GetByteArrayAsync($"/disasters/{incident}/households.csv");
        Assert.Contains("Rahmat Rekaan", Encoding.UTF8.GetString(sheet), StringComparison.Ordinal);
        await using var desk = house.As(Role.RegencyOfficer, "63.03");
        Assert.Equal((0, 1), await Import(sheet));
        const string heading = "Kode desa,Kepala keluarga,Jumlah jiwa,Tinggal sekarang,Kebutuhan\n";
        var wrong = await desk.Get<ImportHouseholds>().Run(incident, new MemoryStream(Encoding.UTF8.GetBytes(heading + $"{Somebody.Village},Wulan Contoh,lima,di bulan,emas\n63.04.01.2001,Budi Contoh,2,,\n")), "a.csv");
        Assert.Equal(["C2", "D2", "E2", "A3"], wrong.Problems.Select(p => p.Cell));
        desk.Db.ChangeTracker.Clear();
        Assert.Equal((2, 0), await Import(Encoding.UTF8.GetBytes(heading + $"{Somebody.Village},Wulan Contoh,5,di pengungsian,beras; selimut\n{Somebody.OtherVillage},Budi Contoh,2,,\n")));
        Assert.Equal(3, await desk.Db.Set<Household>().CountAsync());
        Assert.Equal((1, 1), (await Acts("ExportHouseholds"), await Acts(nameof(ImportHouseholds))));

        async Task<(int, int)> Import(byte[] content)
        {
            await using var importer = house.As(Role.RegencyOfficer, "63.03");
            var done = await importer.Get<ImportHouseholds>().Run(incident, new MemoryStream(content), "a.csv");
            Assert.Empty(done.Problems);
            return (done.Added, done.Same);
        }

        async Task<int> Acts(string verb) => await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == verb);
    }
}
