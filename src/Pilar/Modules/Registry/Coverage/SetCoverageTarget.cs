using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Coverage;

/// <summary>Says how many valid PSM every village of a region should have.</summary>
public sealed class SetCoverageTarget(AppDb db)
{
    private const int Most = 50;

    public async Task Run(string region, CoverageTargetForm form)
    {
        if (form.PerVillage is not (>= 1 and <= Most))
            throw new Refusal(T($"Sasaran harus antara 1 dan {Most}.", $"The target must lie between 1 and {Most}."), nameof(form.PerVillage));
        var target = await db.Set<CoverageTarget>().SingleOrDefaultAsync(t => t.RegionCode == region);
        if (target is null) db.Add(target = new CoverageTarget { RegionCode = region, PerVillage = form.PerVillage.Value });
        else target.PerVillage = form.PerVillage.Value;
        await db.Commit(new Act(RegistryPermissions.SetCoverageTarget, nameof(SetCoverageTarget), region, nameof(CoverageTarget), target.Id));
    }
}
