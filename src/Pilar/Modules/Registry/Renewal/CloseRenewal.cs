using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Summaries;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Renewal;

/// <summary>Ends a round early or after its deadline: what is open counts as unverified from now on.</summary>
public sealed class CloseRenewal(AppDb db, Renewals renewals, StampCells stamps, RegionTree tree)
{
    public async Task Run(Guid id)
    {
        var round = await renewals.Find(id) ?? throw new Refusal(T("Putaran ini tidak ada.", "There is no such round."));
        round.Close(db.Clock.Today, db.Clock.UtcNow);
        stamps.Touch(tree.Below(round.RegionCode, RegionLevel.Regency).Select(r => r.Code).Append(round.RegionCode));
        await db.Commit(new Act(RegistryPermissions.OpenRenewal, nameof(CloseRenewal), round.RegionCode, nameof(RenewalRound), round.Id));
    }
}
