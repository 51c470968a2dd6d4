using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Disasters.Goods;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Disasters.Shelters;
using Pilar.Modules.Disasters.Volunteers;

namespace Pilar.Modules.Disasters.Situation;

public sealed record ShelterLine(string Name, string RegionCode, int Capacity, int? People, DateTime? CountedAt, double? Latitude = null, double? Longitude = null)
{
    public bool IsTooFull => People > Capacity;
}

/// <summary>Hours worked so far and people there at the time.</summary>
public sealed record VolunteerCount(int Called, int Coming, int Present, double Hours);

/// <summary>The situation of an incident as it was known at a time; numbers and places, nobody's name.</summary>
public sealed record SituationPicture(
    string Kind, DateTime AsOf, DateTime StartedAt, IncidentStage Stage, string? Leader, string Description, IReadOnlyList<string> Areas, string Whole,
    IReadOnlyDictionary<Measure, long> Figures, DateTime? FiguresAt, HouseholdTotals Households, IReadOnlyList<ShelterLine> Shelters, IReadOnlyList<GoodsLine> Goods, VolunteerCount Volunteers, double? Latitude = null, double? Longitude = null)
{
    public static async Task<SituationPicture> Of(AppDb db, HouseholdCipher cipher, Incident incident, DateTime at)
    {
        var toll = Toll.AsOf(await db.Set<Statement>().AsNoTracking().Where(s => s.IncidentId == incident.Id).ToListAsync(), at);
        var totals = await HouseholdTotals.Of(db, cipher, incident.Id, at);
        var shelters = await db.Set<Shelter>().AsNoTracking().Where(s => s.IncidentId == incident.Id && s.OpenedAt <= at && (s.ClosedAt == null || s.ClosedAt > at)).OrderBy(s => s.RegionCode).ThenBy(s => s.Id).ToListAsync();
        var counts = await ShelterRecords.Latest(db, shelters.ConvertAll(s => s.Id), at);
        var people = await db.Set<Responder>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Include(r => r.Shifts).Where(r => r.IncidentId == incident.Id && r.CalledAt <= at).ToListAsync();
        var shifts = people.SelectMany(r => r.Shifts).Where(s => s.InAt <= at).ToList();
        return new(incident.Kind, at, incident.StartedAt, incident.Steps.Where(s => s.At <= at).OrderBy(s => s.At).ThenBy(s => s.Id).LastOrDefault()?.Stage ?? IncidentStage.Reported, incident.LeaderName, incident.Description, [.. incident.Areas], incident.Whole, toll.Figures, toll.LastAt, totals,
            shelters.ConvertAll(s => new ShelterLine(s.Name, s.RegionCode, s.Capacity, counts.GetValueOrDefault(s.Id)?.People, counts.GetValueOrDefault(s.Id)?.At, s.Latitude, s.Longitude)), await GoodsBalance.Of(db, totals, incident.Id, at),
            new(people.Count, people.Count(r => r.Answer == CallAnswer.Coming), shifts.Count(s => s.OutAt is null || s.OutAt > at), Math.Round(shifts.Sum(s => s.Until(at).TotalHours), 1)), incident.Latitude, incident.Longitude);
    }
}
