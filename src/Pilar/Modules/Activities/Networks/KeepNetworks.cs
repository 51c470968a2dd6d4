using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Networks;

/// <summary>An office keeps the networks of its region and who belongs to them.</summary>
public sealed class KeepNetworks(AppDb db, RegionTree tree, RoleHolders holders, RegisteredOrganisations organisations)
{
    public async Task<Guid> Add(NetworkForm form)
    {
        var region = string.IsNullOrEmpty(form.Region) ? db.Actor.Region ?? throw new Denied() : form.Region;
        if (tree.Find(region) is null || !db.Actor.May(ActivityPermissions.ChangeNetworks, region)) throw new Refusal(T("Pilih wilayah di dalam wilayah tugas Anda.", "Choose a region inside yours."), nameof(form.Region));
        var network = new Network(region);
        await Describe(network, form);
        db.Add(network);
        await db.Commit(network.Act("AddNetwork"));
        return network.Id;
    }

    public async Task Change(Guid id, NetworkForm form)
    {
        var network = await Network(id);
        await Describe(network, form);
        await db.Commit(network.Act("ChangeNetwork"));
    }

    public async Task<Guid> AddMember(Guid id, MemberForm form)
    {
        var network = await Network(id);
        var holder = form.Person is { } person ? await holders.In(db.Actor.Region ?? throw new Denied()).Where(h => h.PersonId == person).OrderBy(h => h.RoleId).FirstOrDefaultAsync()
            ?? throw new Refusal(T("Orang ini tidak bertugas di wilayah Anda.", "This person does not serve in your region."), nameof(form.Person)) : null;
        var name = holder?.Name ?? Written.Required(form.Name, NetworkMember.LongestName, T("Pilih orangnya, atau tulis namanya.", "Choose the person, or write the name."), nameof(form.Name));
        var known = holder?.PersonId;
        if (await db.Set<NetworkMember>().AnyAsync(m => m.NetworkId == id && m.Until == null && m.PersonId == known && (known != null || m.Name == name))) throw new Refusal(T("Orang ini sudah anggota.", "This person is a member already."), nameof(form.Name));
        var member = new NetworkMember { NetworkId = id, PersonId = known, Name = name, Position = Written.Optional(form.Position, NetworkMember.LongestName, nameof(form.Position)), Since = db.Clock.Today };
        db.Add(member);
        await db.Commit(network.Act("AddNetworkMember"));
        return member.Id;
    }

    public async Task EndMember(Guid id, Guid member)
    {
        var network = await Network(id);
        (await db.Set<NetworkMember>().SingleOrDefaultAsync(m => m.Id == member && m.NetworkId == id) ?? throw new Missing()).Leave(db.Clock.Today);
        await db.Commit(network.Act("EndNetworkMember"));
    }

    private async Task<Network> Network(Guid id) => await db.Set<Network>().SingleOrDefaultAsync(n => n.Id == id) ?? throw new Missing();

    private async Task Describe(Network network, NetworkForm form)
    {
        if (form.Organisation is { } organisation && !await organisations.Knows(organisation)) throw new Refusal(T("Lembaga ini tidak ada di wilayah Anda.", "There is no such organisation in your region."), nameof(form.Organisation));
        network.Describe(form);
    }
}

/// <summary>Meetings, their minutes, and what became of their decisions.</summary>
public sealed class KeepMeetings(AppDb db)
{
    private const int LongestDue = 3 * 366;

    public async Task<Guid> Plan(Guid networkId, MeetingForm form)
    {
        var network = await db.Set<Network>().SingleOrDefaultAsync(n => n.Id == networkId) ?? throw new Missing();
        var meeting = new Meeting(network);
        meeting.Plan(form);
        db.Add(meeting);
        await db.Commit(meeting.Act("PlanMeeting"));
        return meeting.Id;
    }

    public async Task Record(Guid id, MinutesForm form)
    {
        var meeting = await Meeting(id);
        meeting.Record(form, db.Clock.Today);
        await db.Commit(meeting.Act("WriteMinutes"));
    }

    public async Task<Guid> Decide(Guid id, DecisionForm form)
    {
        var meeting = await Meeting(id);
        var text = Written.Required(form.Text, Decision.LongestText, T("Tulis keputusannya.", "Write the decision."), nameof(form.Text));
        var owner = await db.Set<NetworkMember>().SingleOrDefaultAsync(m => m.Id == form.Owner && m.NetworkId == meeting.NetworkId && m.Until == null) ?? throw new Refusal(T("Pilih anggota yang mengerjakan.", "Choose the member who does it."), nameof(form.Owner));
        if (form.DueOn is not { } due || due < meeting.On || due > meeting.On.AddDays(LongestDue)) throw new Refusal(T("Isi tenggat sesudah rapat, paling lama tiga tahun.", "Give a date after the meeting, three years at most."), nameof(form.DueOn));
        var decision = new Decision { NetworkId = meeting.NetworkId, MeetingId = id, RegionCode = meeting.RegionCode, Text = text, OwnerId = owner.Id, OwnerName = owner.Name, DueOn = due };
        db.Add(decision);
        await db.Commit(meeting.Act("AddDecision"));
        return decision.Id;
    }

    public async Task Finish(Guid decisionId, OutcomeForm form)
    {
        var decision = await db.Set<Decision>().SingleOrDefaultAsync(d => d.Id == decisionId) ?? throw new Missing();
        decision.Finish(form.Outcome, db.Clock.UtcNow);
        await db.Commit((await Meeting(decision.MeetingId)).Act("FinishDecision"));
    }

    /// <summary>What earlier meetings decided and nobody has finished, the most urgent first.</summary>
    public static IQueryable<Decision> OpenBefore(AppDb db, Meeting meeting) => db.Set<Decision>().AsNoTracking().Where(d => d.NetworkId == meeting.NetworkId && d.MeetingId != meeting.Id && d.DoneAt == null
        && db.Set<Meeting>().Any(m => m.Id == d.MeetingId && m.On <= meeting.On)).OrderBy(d => d.DueOn).ThenBy(d => d.Id);

    private async Task<Meeting> Meeting(Guid id) => await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == id) ?? throw new Missing();
}

internal static class NetworkActs
{
    public static Act Act(this Network network, string verb) => new(ActivityPermissions.ChangeNetworks, verb, network.RegionCode, nameof(Network), network.Id);

    public static Act Act(this Meeting meeting, string verb) => new(ActivityPermissions.ChangeNetworks, verb, meeting.RegionCode, nameof(Meeting), meeting.Id) { RelatedId = meeting.NetworkId };
}
