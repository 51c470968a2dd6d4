using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>Incidents of a region: those that struck it, a part of it, or all around it.</summary>
internal static class IncidentQuery
{
    public static IQueryable<Incident> Of(AppDb db, string? region, IncidentStage? stage = null, bool open = false)
    {
        var found = db.Set<Incident>().AsNoTracking().Include(i => i.Presence).AsQueryable();
        if (region is { } place && place != RegionCode.Nation)
        {
            string[] above = [.. RegionCode.Above(place)];
            found = found.Where(i => i.Presence.Any(a => a.RegionCode == place || a.Reaches && above.Contains(a.RegionCode)));
        }
        if (stage is { } at) found = found.Where(i => i.Stage == at);
        return open ? found.Where(i => i.Stage != IncidentStage.Closed) : found;
    }
}
