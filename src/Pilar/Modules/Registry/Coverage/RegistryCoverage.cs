using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Summaries;

namespace Pilar.Modules.Registry.Coverage;

/// <summary>Village by village: who serves where, and where nobody does.</summary>
public sealed class RegistryCoverage(AppDb db, Cells cells, RegionTree tree, Sums sums)
{
    /// <returns>Null for a region that does not exist or that the actor does not see.</returns>
    public async Task<CoverageTable?> Of(string? code, DateOnly day)
    {
        if (tree.Find(code) is not { } region || db.Actor.Region is not { } mine || !RegionCode.Contains(mine, region.Code)) return null;
        var wanted = Cell.Of(region.Code);
        var known = await cells.Below(wanted, tree.Below(wanted, RegionLevel.Regency).Select(r => r.Code), day);
        var targets = new CoverageTargets(await Targets());
        return sums.Of((region, day, targets.Text), known, () => new CoverageTable(tree, region, day, known.Cells, targets));
    }

    /// <summary>Targets by region; the filter does not apply, a target of the nation holds for everybody.</summary>
    private async Task<Dictionary<string, int>> Targets() => await db.Set<CoverageTarget>().AsNoTracking()
        .IgnoreQueryFilters([AppDb.RegionFilter]).ToDictionaryAsync(t => t.RegionCode, t => t.PerVillage, StringComparer.Ordinal);
}
