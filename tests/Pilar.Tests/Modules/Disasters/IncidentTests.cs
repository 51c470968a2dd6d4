using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Tests.Modules.Registry.People;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Disasters;

public class IncidentTests
{
    [Theory, EachDatabase]
    public async Task A_report_needs_kind_place_words_and_possible_numbers_and_is_not_made_twice(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await using var volunteer = house.As(Role.Volunteer, Somebody.Village);
        var report = volunteer.Get<ReportIncident>();
        await Refused(nameof(ReportForm.Kind), f => f.Kind = "STROM");
        await Refused(nameof(ReportForm.Region), f => f.Region = Somebody.Elsewhere);
        await Refused(nameof(ReportForm.Region), f => f.Region = "63");
        await Refused(nameof(ReportForm.Description), f => f.Description = " ");
        await Refused(nameof(ReportForm.Point), f => f.Point = "60, 10");
        await Refused("Counts[Dead]", f => f.Counts["Dead"] = -1);
        await Refused("Counts[Dead]", f => (f.Counts["Dead"], f.Counts["DeadMale"], f.Counts["DeadFemale"]) = (2, 2, 1));
        await Refused("Counts", f => f.Counts["Ghosts"] = 1);
        await using var leader = house.As(Role.Leader, "63.03");
        await Assert.ThrowsAsync<Refusal>(() => leader.Get<ReportIncident>().Run(Flood.Form()));
        Assert.Equal(0, await volunteer.Db.Set<Incident>().CountAsync());

        var id = await report.Run(Flood.Form(Somebody.Village, (Measure.DisplacedPeople, 40)));
        var again = Assert.Single((await Assert.ThrowsAsync<ReportedAlready>(() => report.Run(Flood.Form(Somebody.Village)))).Found);
        Assert.Equal(id, again.Id);
        Assert.NotEqual(id, await report.Run(Confirmed()));
        var log = await house.AsSystem().Db.Audit.SingleAsync(a => a.SubjectId == id);
        Assert.Equal((nameof(ReportIncident), Somebody.Village), (log.Verb, log.RegionCode));

        static ReportForm Confirmed()
        {
            var form = Flood.Form(Somebody.Village);
            form.ConfirmedNew = true;
            return form;
        }

        async Task Refused(string about, Action<ReportForm> spoil)
        {
            var form = Flood.Form(Somebody.Village);
            spoil(form);
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => report.Run(form))).About);
        }
    }

    [Theory, EachDatabase]
    public async Task A_village_reports_the_regency_confirms_and_only_legal_steps_are_taken(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        Guid id;
        await using (var volunteer = house.As(Role.Volunteer, Somebody.Village))
        {
            id = await volunteer.Get<ReportIncident>().Run(Flood.Form(Somebody.Village));
            await Assert.ThrowsAsync<Denied>(() => volunteer.Get<LeadIncident>().Move(id, new() { To = IncidentStage.Closed, Reason = "Uji" }));
        }
        Assert.Equal(0, await Seen(Role.RegencyOfficer, "63.04"));
        Assert.Equal(0, await Seen(Role.Volunteer, Somebody.OtherVillage));
        Assert.Equal((1, 1, 1), (await Seen(Role.ProvinceOfficer, "63"), await Seen(Role.Tksk, Flood.District), await Seen(Role.Volunteer, Somebody.Village)));

        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var lead = officer.Get<LeadIncident>();
        await Refused(nameof(IncidentStepForm.To), new() { To = IncidentStage.Recovery });
        await Refused(nameof(IncidentStepForm.Leader), new() { To = IncidentStage.Responding });
        await Refused(nameof(IncidentStepForm.Reason), new() { To = IncidentStage.Closed });
        await lead.Move(id, new() { To = IncidentStage.Responding, Leader = officer.Db.Actor.AccountId });
        await Refused(nameof(IncidentStepForm.To), new() { To = IncidentStage.Recovery });
        await officer.Get<StateFigures>().Run(id, Flood.State(null, (Measure.Dead, 0), (Measure.HousesFlooded, 120)));
        await lead.Move(id, new() { To = IncidentStage.Recovery });
        await Refused(nameof(IncidentStepForm.Reason), new() { To = IncidentStage.Responding });
        await lead.Move(id, new() { To = IncidentStage.Closed, Reason = "Semua pulang." });
        await Assert.ThrowsAsync<Refusal>(() => officer.Get<StateFigures>().Run(id, Flood.State(null, (Measure.Dead, 1))));
        await lead.Move(id, new() { To = IncidentStage.Responding, Reason = "Air naik lagi." });

        var incident = await officer.Db.WholeIncidents().AsNoTracking().SingleAsync(i => i.Id == id);
        Assert.Equal([IncidentStage.Reported, IncidentStage.Responding, IncidentStage.Recovery, IncidentStage.Closed, IncidentStage.Responding], incident.Steps.OrderBy(s => s.Id).Select(s => s.Stage));
        Assert.Equal(4, await house.AsSystem().Db.Audit.CountAsync(a => a.SubjectId == id && a.Verb == "MoveIncident"));

        async Task Refused(string about, IncidentStepForm step)
        {
            officer.Db.ChangeTracker.Clear();
            Assert.Equal(about, (await Assert.ThrowsAsync<Refusal>(() => lead.Move(id, step))).About);
            officer.Db.ChangeTracker.Clear();
        }

        async Task<int> Seen(Role role, string region)
        {
            await using var desk = house.As(role, region);
            return await desk.Db.Set<Incident>().CountAsync();
        }
    }

    [Theory, EachDatabase]
    public async Task Struck_regions_decide_who_sees_it_and_each_states_for_their_own(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await Flood.In(house, Somebody.Village);
        await using var officer = house.As(Role.RegencyOfficer, "63.03");
        var form = await Stands();
        form.AddRegion = Somebody.Elsewhere;
        Assert.Equal(nameof(form.AddRegion), (await Assert.ThrowsAsync<Refusal>(() => officer.Get<LeadIncident>().Change(id, form))).About);
        form.AddRegion = Somebody.OtherVillage;
        form.EndOn = new DateOnly(2020, 1, 1);
        Assert.Equal(nameof(form.EndOn), (await Assert.ThrowsAsync<Refusal>(() => officer.Get<LeadIncident>().Change(id, form))).About);
        form.EndOn = null;
        await officer.Get<LeadIncident>().Change(id, form);
        Assert.Equal(nameof(form.Version), (await Assert.ThrowsAsync<Refusal>(() => officer.Get<LeadIncident>().Change(id, form))).About);

        await using var other = house.As(Role.Volunteer, Somebody.OtherVillage);
        Assert.Equal(nameof(StatementForm.Region), (await Assert.ThrowsAsync<Refusal>(() => other.Get<StateFigures>().Run(id, Flood.State(Somebody.Village, (Measure.Dead, 1))))).About);
        await Assert.ThrowsAsync<Refusal>(() => other.Get<StateFigures>().Run(id, Flood.State(null)));
        await other.Get<StateFigures>().Run(id, Flood.State(null, (Measure.Injured, 2)));
        await officer.Get<StateFigures>().Run(id, Flood.State(Somebody.Village, (Measure.Injured, 3)));
        var toll = Toll.AsOf(await officer.Db.Set<Statement>().AsNoTracking().ToListAsync(), DateTime.MaxValue);
        Assert.Equal(5, toll[Measure.Injured]);
        Assert.Equal(1, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == nameof(StateFigures) && a.RegionCode == Somebody.OtherVillage));

        // It reaches the next regency: the province says so, and both see and fill one record.
        var next = RegionCode.At(Somebody.Elsewhere, RegionLevel.Regency)!;
        await using var neighbour = house.As(Role.RegencyOfficer, next);
        Assert.Equal(0, await neighbour.Db.Set<Incident>().CountAsync());
        await using var province = house.As(Role.ProvinceOfficer, "63");
        var wider = await Stands();
        wider.AddRegion = next;
        await province.Get<LeadIncident>().Change(id, wider);
        var seen = await neighbour.Db.WholeIncidents().AsNoTracking().SingleAsync();
        Assert.Equal((id, "63"), (seen.Id, seen.Whole));
        await neighbour.Get<StateFigures>().Run(id, Flood.State(null, (Measure.Injured, 4)));
        await Assert.ThrowsAsync<Refusal>(() => neighbour.Get<StateFigures>().Run(id, Flood.State(Somebody.Village, (Measure.Injured, 4))));
        var narrower = await Stands();
        narrower.Regions = [Somebody.Village];
        Assert.Equal(nameof(narrower.AddRegion), (await Assert.ThrowsAsync<Refusal>(() => officer.Get<LeadIncident>().Change(id, narrower))).About);
        var page = (await (await house.SignIn(Role.RegencyOfficer, next)).Page($"/disasters/{id}")).Body!.TextContent;
        Assert.Contains("Banjar dan ", page, StringComparison.Ordinal);
        Assert.Equal(2, await house.AsSystem().Db.Audit.CountAsync(a => a.Verb == "ChangeIncident"));

        async Task<ChangeIncidentForm> Stands() => ChangeIncidentForm.Of(await officer.Db.WholeIncidents().AsNoTracking().SingleAsync(i => i.Id == id), officer.Db.Clock);
    }

    [Theory, EachDatabase]
    public async Task The_page_takes_a_first_report_with_numbers_as_people_write_them_and_the_interface_the_same(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var officer = await house.SignIn(Role.RegencyOfficer, "63.03");
        var wrong = await officer.Submit("/disasters/new", "form", First("seribu"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        var sent = await officer.Submit("/disasters/new", "form", First("1.250"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var body = new { kind = "flood", region = Flood.District, description = "Sungai meluap.", counts = new { Dead = 1 } };
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostAsJsonAsync("/api/v1/disasters", body)).StatusCode);
        var list = await officer.GetFromJsonAsync<JsonElement>("/api/v1/disasters?region=63.03");
        var id = list.GetProperty("items")[0].GetProperty("id").GetGuid();
        var one = await officer.GetFromJsonAsync<JsonElement>($"/api/v1/disasters/{id}");
        Assert.Equal(1250, one.GetProperty("figures").GetProperty("DisplacedPeople").GetInt64());
    }

    private static Dictionary<string, string?> First(string displaced) => new() { ["Input.Kind"] = "FLOOD", ["Input.Region"] = Flood.District, ["Input.Description"] = "Sungai meluap.", ["Input.Counts[DisplacedPeople]"] = displaced };
}
