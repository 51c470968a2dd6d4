using System.Net;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Disasters.Situation;
using Pilar.Modules.Disasters.Volunteers;
using Pilar.Modules.Registry.Pillars;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Modules.Training;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Disasters;

public class ResponseTests
{
    [Theory, EachDatabase]
    public async Task A_shelter_warns_when_it_is_too_full_and_closes_only_when_empty(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await using var tksk = house.As(Role.Tksk, Flood.District);
        var keep = tksk.Get<KeepShelters>();
        await Refused(nameof(ShelterForm.Capacity), () => keep.Open(incident, new() { Name = "Balai", Village = Somebody.Village }));
        await Refused(nameof(ShelterForm.Village), () => keep.Open(incident, new() { Name = "Balai", Village = Somebody.Elsewhere, Capacity = 10 }));
        var id = await keep.Open(incident, new() { Name = "Balai", Village = Somebody.Village, Capacity = 10 });
        await Refused(nameof(OccupancyForm.People), () => keep.Count(id, new() { People = -1 }));
        await Refused(nameof(OccupancyForm.Female), () => keep.Count(id, new() { People = 3, Female = 4 }));
        Assert.False(await keep.Count(id, new() { People = 10, Female = 6, Male = 4 }));
        Assert.True(await keep.Count(id, new() { People = 11 }));
        await Refused("", () => keep.Close(id));
        await using (var officer = house.As(Role.RegencyOfficer, "63.03"))
        {
            await officer.Get<StateFigures>().Run(incident, Flood.State(null, (Measure.Dead, 0)));
            Assert.Equal(nameof(IncidentStepForm.To), (await Assert.ThrowsAsync<Refusal>(() => officer.Get<LeadIncident>().Move(incident, new() { To = IncidentStage.Closed, Reason = "Uji" }))).About);
        }
        await keep.Count(id, new() { People = 0 });
        await keep.Close(id);
        await Refused("", () => keep.Count(id, new() { People = 1 }));
        await using (var neighbour = house.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Missing>(() => neighbour.Get<KeepShelters>().Reopen(id));
        Assert.Equal(["CloseShelter", "CountShelter", "CountShelter", "CountShelter", "OpenShelter"], await house.AsSystem().Db.Audit.Where(a => a.SubjectId == id).Select(a => a.Verb).Order().ToListAsync());

        async Task Refused(string about, Func<Task> act)
        {
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(act)).About);
            tksk.Db.ChangeTracker.Clear();
        }
    }

    [Theory, EachDatabase]
    public async Task Volunteers_are_called_from_the_registry_and_come_and_go_by_their_card(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await Somebody.In(house, "Uji Tagana", kind: "TAGANA");
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var role = await officer.Db.Set<PillarRole>().Select(r => r.Id).SingleAsync();
        var call = officer.Get<CallVolunteers>();
        Assert.Equal(nameof(CallForm.Roles), (await Assert.ThrowsAsync<Refusal>(() => call.Call(incident, new()))).About);
        await using (var tksk = house.As(Role.Tksk, Flood.District)) await Assert.ThrowsAsync<Denied>(() => tksk.Get<CallVolunteers>().Call(incident, new() { Roles = [role] }));
        Assert.Equal(1, await call.Call(incident, new() { Roles = [role, role] }));
        await Assert.ThrowsAsync<Refusal>(() => call.Call(incident, new() { Roles = [role] }));
        var person = await officer.Db.Set<Responder>().AsNoTracking().SingleAsync();
        officer.Db.ChangeTracker.Clear();
        await call.Answer(person.Id, coming: true);
        await Assert.ThrowsAsync<Refusal>(() => call.CheckIn(new() { Code = "salah" }));
        await Assert.ThrowsAsync<Refusal>(() => call.CheckIn(new() { Code = person.Code, In = false }));
        var came = officer.Db.Clock.UtcNow.AddHours(-3);
        officer.Db.ChangeTracker.Clear();
        Assert.True((await call.CheckIn(new() { Code = person.Code.ToUpperInvariant() }, came)).IsIn);
        officer.Db.ChangeTracker.Clear();
        await Assert.ThrowsAsync<Refusal>(() => call.CheckIn(new() { Code = person.Code, In = true }));
        officer.Db.ChangeTracker.Clear();
        Assert.False((await call.CheckIn(new() { Code = person.Code }, came.AddHours(2))).IsIn);
        var shift = await officer.Db.Set<Shift>().AsNoTracking().SingleAsync();
        Assert.Equal(2, shift.Until(DateTime.MaxValue).TotalHours, 3);
        Assert.Equal(["AnswerCall", "CheckIn", "CheckOut"], await house.AsSystem().Db.Audit.Where(a => a.SubjectId == person.Id).Select(a => a.Verb).Order().ToListAsync());
        var cards = await (await house.SignIn(Role.RegencyOfficer, "63.03")).GetAsync($"/disasters/{incident}/cards.pdf");
        Assert.Equal("application/pdf", cards.Content.Headers.ContentType!.MediaType);
    }

    [Theory, EachDatabase]
    public async Task A_situation_report_is_numbered_keeps_what_was_known_and_names_nobody(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var incident = await Flood.In(house);
        await Flood.Listed(house, incident);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        await officer.Get<StateFigures>().Run(incident, Flood.State(null, (Measure.DisplacedPeople, 40)));
        await using (var tksk = house.As(Role.Tksk, Flood.District)) await Assert.ThrowsAsync<Denied>(() => tksk.Get<IssueReport>().Run(incident, new()));
        await officer.Get<KeepShelters>().Open(incident, new() { Name = "Balai uji", Village = Somebody.Village, Capacity = 10, Point = "-3.41, 114.85" });
        var first = await officer.Get<IssueReport>().Run(incident, new() { Words = "Air masih tinggi." });
        await officer.Get<StateFigures>().Run(incident, Flood.State(null, (Measure.DisplacedPeople, 90)));
        var second = await officer.Get<IssueReport>().Run(incident, new());
        var reports = await officer.Db.Set<SituationReport>().AsNoTracking().OrderBy(r => r.Number).ToListAsync();
        Assert.Equal([(1, 40), (2, 90)], reports.Select(r => (r.Number, (int)System.Text.Json.JsonSerializer.Deserialize<SituationPicture>(r.Content)!.Figures[Measure.DisplacedPeople])));
        Assert.All(reports, r => Assert.DoesNotContain("Rahmat", r.Content, StringComparison.Ordinal));
        Assert.Equal([first, second], reports.Select(r => r.Id));
        Assert.Equal(2, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == nameof(IssueReport) && a.RelatedId == incident));

        var (own, neighbour) = (await house.SignIn(Role.Leader, "63.03"), await house.SignIn(Role.RegencyOfficer, "63.04"));
        var paper = await Pdf.Text(house, await own.GetAsync($"/disasters/reports/{first}/report.pdf"));
        foreach (var said in new[] { "Air masih tinggi.", "Pengungsian Balai uji", "-3.41, 114.85" }) Assert.Contains(said, paper, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"/disasters/reports/{first}/report.pdf")).StatusCode);
        var page = await (await own.GetAsync($"/disasters/{incident}/situation")).Content.ReadAsStringAsync();
        Assert.Contains("wa.me", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rahmat", page, StringComparison.Ordinal);
        Assert.Contains("<svg", await own.GetStringAsync($"/disasters/{incident}/map.svg"), StringComparison.Ordinal);
    }

    /// <summary>One of each record with an address of its own.</summary>
    internal static async Task<(Guid Store, Guid Shelter, Guid Report)> Kept(House house, Guid incident)
    {
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var store = await officer.Get<MoveGoods>().OpenStore(incident, new() { Name = "Posko uji", Region = "63.03" });
        await officer.Get<MoveGoods>().In(store, new() { Source = "Uji", Amounts = { ["RICE"] = 10 } });
        return (store, await officer.Get<KeepShelters>().Open(incident, new() { Name = "Balai uji", Village = Somebody.Village, Capacity = 10 }), await officer.Get<IssueReport>().Run(incident, new()));
    }
}
