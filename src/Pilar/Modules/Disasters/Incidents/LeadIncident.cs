using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>The regency confirms what a village reported, takes it to the next stage, puts it right, and says who belongs to the response.</summary>
public sealed class LeadIncident(AppDb db, RegionTree tree, OfficeCodes codes)
{
    public async Task Move(Guid id, IncidentStepForm form)
    {
        var incident = await db.IncidentToWork(id);
        var to = form.To ?? throw new Refusal(T("Pilih tahap berikutnya.", "Choose the next stage."), nameof(form.To));
        if (form.Leader is { } leader)
        {
            var name = leader == db.Actor.AccountId ? db.Actor.Name : (await Leaders(incident)).FirstOrDefault(h => h.Id == leader)?.Name ?? throw new Refusal(T("Pilih pimpinan dari daftar.", "Choose the leader from the list."), nameof(form.Leader));
            incident.LedBy(leader, name);
            incident.Join(leader, name, db.Clock.UtcNow);
        }
        incident.Move(new() { IncidentId = id, Stage = to, At = db.Clock.UtcNow, By = db.Actor.Name, Reason = Written.Optional(form.Reason, IncidentStepForm.LongestReason, nameof(form.Reason)) }, await Content(id));
        await db.Commit(incident.Act(DisasterPermissions.Decide, "MoveIncident"));
    }

    public async Task Change(Guid id, ChangeIncidentForm form)
    {
        var incident = await db.IncidentToWork(id);
        if (incident.Version != form.Version) throw new Refusal(T("Data ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this. Check it and save again."), nameof(form.Version));
        var started = db.Clock.Utc(form.On, form.At, nameof(form.On)) ?? incident.StartedAt;
        var ended = db.Clock.Utc(form.EndOn, form.EndAt, nameof(form.EndOn));
        if (ended < started) throw new Refusal(T("Berakhirnya tidak mungkin sebelum mulainya.", "It cannot end before it began."), nameof(form.EndOn));
        // The region picker stands on the actor's own region until something is chosen.
        var added = form.AddRegion is { } add && RegionCode.IsWellFormed(add) && add != db.Actor.Region && RegionCode.Level(add) >= RegionLevel.Regency ? [add] : Array.Empty<string>();
        var regions = form.Regions.Concat(added).Distinct(StringComparer.Ordinal).ToList();
        if (regions.Count == 0) throw new Refusal(T("Sisakan sedikitnya satu wilayah terdampak.", "Keep at least one struck region."), nameof(form.AddRegion));
        // One disaster is one record, however many regencies it strikes; each says only of its own part what is struck.
        if (regions.Concat(incident.Areas).Where(r => regions.Contains(r) != incident.Areas.Contains(r)).FirstOrDefault(r => tree.Find(r) is null || !db.Actor.May(DisasterPermissions.Decide, r)) is { } strange)
            throw new Refusal(T($"{tree.Name(strange)} di luar wilayah tugas Anda. Bila kejadian ini meluas ke sana, minta provinsi menambahkannya.", $"{tree.Name(strange)} is outside your region. When the incident reaches there, ask the province to add it."), nameof(form.AddRegion));
        incident.Describe(await ReportIncident.KnownKind(codes, form.Kind, nameof(form.Kind)), started, ended, Written.Required(form.Description, ReportForm.LongestDescription, T("Ceritakan singkat apa yang terjadi.", "Say in a few words what has happened."), nameof(form.Description)), Coordinates.Read(form.Point, nameof(form.Point)));
        incident.Strike(regions);
        await db.Commit(incident.Act(DisasterPermissions.Decide, "ChangeIncident"));
    }

    /// <summary>Somebody of the region belongs to the response from now on.</summary>
    public async Task Join(Guid id, JoinForm form)
    {
        var incident = await db.OpenIncident(id);
        var holder = (await Candidates(incident)).FirstOrDefault(h => h.Id == form.Account) ?? throw new Refusal(T("Pilih orangnya dari daftar.", "Choose somebody from the list."), nameof(form.Account));
        incident.Join(holder.Id, holder.Name, db.Clock.UtcNow);
        await db.Commit(incident.Act(DisasterPermissions.Decide, "JoinResponse") with { Facts = new { holder.Name } });
    }

    /// <summary>What the steps ask for.</summary>
    public async Task<IncidentContent> Content(Guid id) => new(await db.Set<Statement>().AnyAsync(s => s.IncidentId == id), await db.Set<Shelter>().CountAsync(s => s.IncidentId == id && s.ClosedAt == null));

    /// <summary>Who may lead: the offices above the place where it began.</summary>
    public Task<IReadOnlyList<PermissionHolder>> Leaders(Incident incident) => db.Holders(DisasterPermissions.Report, incident.RegionCode);

    /// <summary>Who may be named: accounts that report in a struck region, or in one above or below it.</summary>
    public async Task<IReadOnlyList<PermissionHolder>> Candidates(Incident incident)
    {
        var found = new Dictionary<Guid, PermissionHolder>();
        foreach (var area in incident.Areas)
        {
            foreach (var holder in await db.Holders(DisasterPermissions.Report, area)) found.TryAdd(holder.Id, holder);
            foreach (var holder in await db.HoldersBelow(DisasterPermissions.Report, area)) found.TryAdd(holder.Id, holder);
        }
        return [.. found.Values.Where(h => incident.People.TrueForAll(p => p.AccountId != h.Id)).OrderBy(h => h.Name, StringComparer.Ordinal)];
    }
}
