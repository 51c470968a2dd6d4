using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Networks;
using Pilar.Tests.Support;

namespace Pilar.Tests.Modules.Activities;

public class NetworkTests
{
    [Theory, EachDatabase]
    public async Task A_network_and_its_members_are_kept_by_the_offices_of_its_region(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var melati = await Volunteer.In(house);
        await using (var author = melati.Desk()) await Assert.ThrowsAsync<Refusal>(() => author.Get<KeepNetworks>().Add(new() { Name = "IPSM Uji" }));
        await using var regency = house.As(Role.RegencyOfficer, Volunteer.Regency);
        var keep = regency.Get<KeepNetworks>();
        Assert.Equal(nameof(NetworkForm.Name), (await Assert.ThrowsAsync<Refusal>(() => keep.Add(new()))).About);
        Assert.Equal(nameof(NetworkForm.Region), (await Assert.ThrowsAsync<Refusal>(() => keep.Add(new() { Name = "IPSM", Region = "63.04" }))).About);
        Assert.Equal(nameof(NetworkForm.Organisation), (await Assert.ThrowsAsync<Refusal>(() => keep.Add(new() { Name = "IPSM", Organisation = Guid.NewGuid() }))).About);
        var id = await keep.Add(new() { Name = "IPSM Uji" });
        Assert.Equal(nameof(MemberForm.Name), (await Assert.ThrowsAsync<Refusal>(() => keep.AddMember(id, new()))).About);
        Assert.Equal(nameof(MemberForm.Person), (await Assert.ThrowsAsync<Refusal>(() => keep.AddMember(id, new() { Person = Guid.NewGuid() }))).About);
        var member = await keep.AddMember(id, new() { Person = melati.Person, Position = "Ketua" });
        await Assert.ThrowsAsync<Refusal>(() => keep.AddMember(id, new() { Person = melati.Person }));
        await keep.EndMember(id, member);
        await Assert.ThrowsAsync<Refusal>(() => keep.EndMember(id, member));
        await using (var neighbour = house.As(Role.RegencyOfficer, "63.04")) await Assert.ThrowsAsync<Missing>(() => neighbour.Get<KeepNetworks>().Change(id, new() { Name = "Lain" }));
        Assert.Equal(["AddNetwork", "AddNetworkMember", "EndNetworkMember"], await regency.Db.Audit.Where(a => a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task What_a_meeting_decides_stays_open_at_the_next_one_until_somebody_says_what_came_of_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (id, first, decision) = await Met(house);
        await using var regency = house.As(Role.RegencyOfficer, Volunteer.Regency);
        var meetings = regency.Get<KeepMeetings>();
        Assert.Equal(nameof(MeetingForm.On), (await Assert.ThrowsAsync<Refusal>(() => meetings.Plan(id, new() { Place = "Aula" }))).About);
        var next = await meetings.Plan(id, new() { On = new(2026, 11, 20), Place = "Aula kecamatan" });
        await Assert.ThrowsAsync<Refusal>(() => meetings.Record(next, new() { Minutes = "Belum terjadi" }));
        Assert.Equal(nameof(DecisionForm.Owner), (await Assert.ThrowsAsync<Refusal>(() => meetings.Decide(first, new() { Text = "Uji", Owner = Guid.NewGuid(), DueOn = new(2026, 12, 1) }))).About);
        var member = await regency.Db.Set<NetworkMember>().Select(m => m.Id).SingleAsync();
        Assert.Equal(nameof(DecisionForm.DueOn), (await Assert.ThrowsAsync<Refusal>(() => meetings.Decide(first, new() { Text = "Uji", Owner = member, DueOn = new(2026, 1, 1) }))).About);
        var meeting = await regency.Db.Set<Meeting>().SingleAsync(m => m.Id == next);
        Assert.Equal(decision, Assert.Single(await KeepMeetings.OpenBefore(regency.Db, meeting).ToListAsync()).Id);
        var browser = await house.SignIn(Role.RegencyOfficer, Volunteer.Regency);
        Assert.Contains("Data lansia didatangi", (await browser.Page($"/activities/meetings/{next}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("terlambat", (await browser.Page($"/activities/networks/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await browser.GetAsync(new Uri($"/activities/meetings/{next}/minutes.pdf", UriKind.Relative))).Content.Headers.ContentType?.MediaType);
        Assert.Equal(nameof(OutcomeForm.Outcome), (await Assert.ThrowsAsync<Refusal>(() => meetings.Finish(decision, new()))).About);
        await meetings.Finish(decision, new() { Outcome = "Semua sudah didatangi" });
        await Assert.ThrowsAsync<Refusal>(() => meetings.Finish(decision, new() { Outcome = "Lagi" }));
        Assert.Empty(await KeepMeetings.OpenBefore(regency.Db, meeting).ToListAsync());
        Assert.Equal(["PlanMeeting", "WriteMinutes", "AddDecision", "FinishDecision"], await regency.Db.Audit.Where(a => a.SubjectId == first).OrderBy(a => a.Id).Select(a => a.Verb).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Members_see_their_networks_and_who_has_to_do_something_finds_it_among_the_own_work_and_finishes_it(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var (melati, kenanga) = (await Volunteer.In(house), await Volunteer.In(house, "Kenanga Rekaan"));
        Guid id, decision;
        await using (var regency = house.As(Role.RegencyOfficer, Volunteer.Regency))
        {
            id = await regency.Get<KeepNetworks>().Add(new() { Name = "IPSM Uji" });
            var owner = await regency.Get<KeepNetworks>().AddMember(id, new() { Person = melati.Person, Position = "Ketua" });
            var meeting = await regency.Get<KeepMeetings>().Plan(id, new() { On = new(2026, 9, 5), Place = "Balai desa" });
            decision = await regency.Get<KeepMeetings>().Decide(meeting, new() { Text = "Lansia didatangi", Owner = owner, DueOn = new(2026, 10, 5) });
        }
        await using (var stranger = kenanga.Desk())
        {
            Assert.Empty(await stranger.Get<OwnNetworks>().All());
            await Assert.ThrowsAsync<Missing>(() => stranger.Get<OwnNetworks>().Finish(decision, new() { Outcome = "Saya" }));
        }
        var browser = await house.SignIn(melati.Email);
        Assert.Contains("Lansia didatangi", (await browser.Page("/activities/my-networks")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lansia didatangi", (await browser.Page("/cases/work")).Body!.TextContent, StringComparison.Ordinal);
        await using var own = melati.Desk();
        var network = Assert.Single(await own.Get<OwnNetworks>().All());
        Assert.Equal((id, 1, 1, 1), (network.Network.Id, network.Members.Count, network.Meetings.Count, network.Open.Count));
        Assert.Equal(nameof(OutcomeForm.Outcome), (await Assert.ThrowsAsync<Refusal>(() => own.Get<OwnNetworks>().Finish(decision, new()))).About);
        await own.Get<OwnNetworks>().Finish(decision, new() { Outcome = "Semua didatangi" });
        Assert.Empty(await own.Get<OwnNetworks>().ToDo());
        await using var office = house.AsSystem();
        var audit = await office.Db.Audit.SingleAsync(a => a.Verb == "FinishDecision");
        Assert.Equal((melati.Account, Volunteer.Regency), (audit.AccountId, audit.RegionCode));
    }

    /// <summary>A network with a meeting that has decided something, overdue on the reference day.</summary>
    internal static async Task<(Guid Network, Guid Meeting, Guid Decision)> Met(House house)
    {
        await using var regency = house.As(Role.RegencyOfficer, Volunteer.Regency);
        var id = await regency.Get<KeepNetworks>().Add(new() { Name = "IPSM Rekaan" });
        var owner = await regency.Get<KeepNetworks>().AddMember(id, new() { Name = "Ketua Rekaan", Position = "Ketua" });
        var meetings = regency.Get<KeepMeetings>();
        var meeting = await meetings.Plan(id, new() { On = new(2026, 9, 5), Place = "Balai desa", Agenda = "Pendataan" });
        await meetings.Record(meeting, new() { Minutes = "Dibahas pendataan warga lanjut usia.", Present = 14 });
        return (id, meeting, await meetings.Decide(meeting, new() { Text = "Data lansia didatangi satu per satu", Owner = owner, DueOn = new(2026, 10, 5) }));
    }
}
