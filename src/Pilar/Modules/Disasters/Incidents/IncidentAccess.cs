using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>Fetching an incident, and what every act on one has in common.</summary>
public static class IncidentAccess
{
    public static IQueryable<Incident> WholeIncidents(this AppDb db) => db.Set<Incident>().Include(i => i.Presence).Include(i => i.Steps).Include(i => i.People);

    /// <exception cref="Missing">Not here.</exception>
    public static async Task<Incident> IncidentToWork(this AppDb db, Guid id) => await db.WholeIncidents().SingleOrDefaultAsync(i => i.Id == id) ?? throw new Missing();

    /// <summary>An incident that is still being answered.</summary>
    /// <exception cref="Refusal">It is closed.</exception>
    public static async Task<Incident> OpenIncident(this AppDb db, Guid id) =>
        await db.IncidentToWork(id) is { Stage: not IncidentStage.Closed } open ? open : throw new Refusal(T("Kejadian ini sudah selesai. Buka kembali dulu.", "This incident is closed. Open it again first."));

    /// <param name="region">Where; the home of the incident when not given.</param>
    public static Act Act(this Incident incident, Permission permission, string verb, string? region = null, Guid? subject = null) =>
        new(permission, verb, region ?? incident.RegionCode, nameof(Incident), subject ?? incident.Id) { RelatedId = subject is null ? null : incident.Id };

    /// <summary>The region a statement is about: the one given, or the widest part of the incident that lies in the actor's region.</summary>
    public static string Place(this Incident incident, Actor actor, string? region, string about)
    {
        if (actor.Region is not { } mine) throw new Denied();
        var place = !string.IsNullOrEmpty(region) ? region
            : RegionCode.Contains(mine, incident.Whole) ? incident.Whole
            : incident.Covers(mine) ? mine
            : incident.Areas.FirstOrDefault(a => RegionCode.Contains(mine, a)) ?? mine;
        if (!RegionCode.IsWellFormed(place) || !incident.Covers(place) && !(RegionCode.Contains(incident.Whole, place) && incident.Areas.Any(a => RegionCode.Contains(place, a)))) throw new Refusal(T("Wilayah ini tidak termasuk daerah kejadian.", "This region is not part of the incident."), about);
        return RegionCode.Contains(mine, place) ? place : throw new Refusal(T("Wilayah ini di luar wilayah tugas Anda.", "This region is outside yours."), about);
    }
}
