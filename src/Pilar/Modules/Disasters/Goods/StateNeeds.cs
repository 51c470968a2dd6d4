using Pilar.Data;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Disasters.Goods;

/// <summary>Somebody says how much of which goods is needed in all.</summary>
public sealed class StateNeeds(AppDb db, OfficeCodes codes)
{
    public async Task Run(Guid id, AmountsForm form)
    {
        var incident = await db.OpenIncident(id);
        var known = await codes.Goods().Named();
        foreach (var (kind, quantity) in form.Chosen(known, least: 0)) db.Add(new GoodsNeed { IncidentId = id, Kind = kind, Quantity = quantity, At = db.Clock.UtcNow, By = db.Actor.Name });
        await db.Commit(incident.Act(DisasterPermissions.KeepLists, nameof(StateNeeds), incident.Place(db.Actor, null, "")));
    }
}
