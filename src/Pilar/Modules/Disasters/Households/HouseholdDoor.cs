using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Disasters.Incidents;

namespace Pilar.Modules.Disasters.Households;

/// <summary>Who sees which household: the officers of its region; volunteers those they listed, and those of their region when they belong to the response.
/// Every read and every change of a household passes here.</summary>
public sealed class HouseholdDoor(AppDb db)
{
    public IQueryable<Household> Open
    {
        get
        {
            if (db.Actor.IsSystem || db.Actor.May(DisasterPermissions.ReadHouseholds)) return db.Set<Household>();
            var (me, helps) = (db.Actor.AccountId, db.Actor.May(DisasterPermissions.Report));
            return db.Set<Household>().Where(h => helps && (h.RecordedById == me || db.Set<IncidentPerson>().Any(p => p.IncidentId == h.IncidentId && p.AccountId == me)));
        }
    }

    /// <exception cref="Missing">It does not exist for the actor.</exception>
    public async Task<Household> ToWork(Guid id) => await Open.SingleOrDefaultAsync(h => h.Id == id) ?? throw new Missing();
}
