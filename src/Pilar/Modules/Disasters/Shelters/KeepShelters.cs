using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Regions;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Shelters;

public sealed class ShelterForm
{
    public const int LongestName = 200, LongestAddress = 300;

    public string Name { get; set; } = "";
    public string? Village { get; set; }
    public string? Address { get; set; }
    public string? Point { get; set; }
    public int? Capacity { get; set; }
}

public sealed class OccupancyForm
{
    public int? People { get; set; }
    public int? Households { get; set; }
    public int? Male { get; set; }
    public int? Female { get; set; }
    public int? Infants { get; set; }
    public int? Children { get; set; }
    public int? Elderly { get; set; }
    public int? Pregnant { get; set; }
    public int? Disabled { get; set; }
}

/// <summary>Shelters are opened, counted, and closed when nobody is left.</summary>
public sealed class KeepShelters(AppDb db, RegionTree tree)
{
    private const int Most = 100_000;

    public async Task<Guid> Open(Guid incident, ShelterForm form)
    {
        var found = await db.OpenIncident(incident);
        var village = tree.Find(form.Village) is { Level: RegionLevel.Village } node ? node.Code : throw new Refusal(T("Pilih desa atau kelurahan sampai tingkat terakhir.", "Choose the village down to the last step."), nameof(form.Village));
        if (!db.Actor.May(DisasterPermissions.Report, village)) throw new Refusal(T("Desa ini di luar wilayah tugas Anda.", "This village is outside your region."), nameof(form.Village));
        var name = Written.Required(form.Name, ShelterForm.LongestName, T("Beri nama pengungsian ini.", "Name this shelter."), nameof(form.Name));
        if (form.Capacity is not (> 0 and <= Most)) throw new Refusal(T("Isi daya tampungnya: berapa orang.", "Give its capacity: how many people."), nameof(form.Capacity));
        var point = Coordinates.Read(form.Point, nameof(form.Point));
        var shelter = new Shelter { IncidentId = incident, RegionCode = village, Name = name, Address = Written.Optional(form.Address, ShelterForm.LongestAddress, nameof(form.Address)), Latitude = point?.Latitude, Longitude = point?.Longitude, Capacity = form.Capacity.Value, OpenedAt = db.Clock.UtcNow };
        db.Add(shelter);
        await db.Commit(found.Act(DisasterPermissions.Report, "OpenShelter", village, shelter.Id));
        return shelter.Id;
    }

    /// <returns>True when there are more people than it can take.</returns>
    public async Task<bool> Count(Guid id, OccupancyForm form)
    {
        var shelter = await db.ShelterHere(id);
        var incident = await db.OpenIncident(shelter.IncidentId);
        if (shelter.ClosedAt is not null) throw new Refusal(T("Pengungsian ini sudah ditutup.", "This shelter is closed."));
        if (form.People is not (>= 0 and <= Most) || form.People is not { } people) throw new Refusal(T("Isi jumlah jiwa; nol bila kosong.", "Give the number of people; zero when empty."), nameof(form.People));
        foreach (var (part, about) in new[] { (form.Households, nameof(form.Households)), (form.Male, nameof(form.Male)), (form.Female, nameof(form.Female)), (form.Infants, nameof(form.Infants)), (form.Children, nameof(form.Children)), (form.Elderly, nameof(form.Elderly)), (form.Pregnant, nameof(form.Pregnant)), (form.Disabled, nameof(form.Disabled)) })
            if (part < 0 || part > people) throw new Refusal(T($"Antara 0 dan {people} (jumlah jiwa).", $"Between 0 and {people} (people in all)."), about);
        if ((form.Male ?? 0) + (form.Female ?? 0) > people || (form.Infants ?? 0) + (form.Children ?? 0) + (form.Elderly ?? 0) > people) throw new Refusal(T("Bagian-bagiannya lebih banyak daripada jumlah jiwa.", "The parts are more than the people in all."), nameof(form.People));
        db.Add(new Occupancy { ShelterId = id, At = db.Clock.UtcNow, By = db.Actor.Name, People = people, Households = form.Households, Male = form.Male, Female = form.Female, Infants = form.Infants, Children = form.Children, Elderly = form.Elderly, Pregnant = form.Pregnant, Disabled = form.Disabled });
        await db.Commit(incident.Act(DisasterPermissions.Report, "CountShelter", shelter.RegionCode, id));
        return people > shelter.Capacity;
    }

    public async Task Close(Guid id)
    {
        var shelter = await db.ShelterHere(id);
        var incident = await db.OpenIncident(shelter.IncidentId);
        if (await ShelterRecords.Latest(db, [id], DateTime.MaxValue) is var latest && latest.TryGetValue(id, out var last) && last.People > 0) throw new Refusal(T($"Terakhir masih ada {last.People} orang. Catat dulu bahwa sudah kosong.", $"{last.People} people were there last. Record first that it is empty."));
        shelter.ClosedAt = shelter.ClosedAt is null ? db.Clock.UtcNow : throw new Refusal(T("Pengungsian ini sudah ditutup.", "This shelter is closed."));
        await db.Commit(incident.Act(DisasterPermissions.Report, "CloseShelter", shelter.RegionCode, id));
    }

    public async Task Reopen(Guid id)
    {
        var shelter = await db.ShelterHere(id);
        var incident = await db.OpenIncident(shelter.IncidentId);
        shelter.ClosedAt = null;
        await db.Commit(incident.Act(DisasterPermissions.Report, "ReopenShelter", shelter.RegionCode, id));
    }
}

public static class ShelterRecords
{
    /// <summary>A shelter of an incident the actor sees, tracked.</summary>
    /// <exception cref="Missing">Not here.</exception>
    public static async Task<Shelter> ShelterHere(this AppDb db, Guid id) => await db.Set<Shelter>().SingleOrDefaultAsync(s => s.Id == id && db.Set<Incident>().Any(i => i.Id == s.IncidentId)) ?? throw new Missing();

    /// <summary>The open shelters of an incident, to choose from.</summary>
    public static async Task<IReadOnlyList<Option>> Options(AppDb db, Guid incident) =>
        [.. (await db.Set<Shelter>().AsNoTracking().Where(s => s.IncidentId == incident && s.ClosedAt == null).OrderBy(s => s.RegionCode).ThenBy(s => s.Id).ToListAsync()).Select(s => new Option(s.Id.ToString(), s.Name))];

    /// <summary>The last count of each, as it was known then.</summary>
    public static async Task<Dictionary<Guid, Occupancy>> Latest(AppDb db, IReadOnlyCollection<Guid> shelters, DateTime at) =>
        (await db.Set<Occupancy>().AsNoTracking().Where(o => shelters.Contains(o.ShelterId) && o.At <= at).ToListAsync()).GroupBy(o => o.ShelterId).ToDictionary(g => g.Key, g => g.OrderBy(o => o.At).ThenBy(o => o.Id).Last());
}
