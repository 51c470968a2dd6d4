using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>The validity table of any region and day, exact as of the last commit.</summary>
public sealed class RegistryFigures(AppDb db, Cells cells, CellRows rows, RegionTree tree, Sums sums)
{
    /// <returns>Null for a region that does not exist or that the actor does not see.</returns>
    public async Task<FiguresTable?> Of(string? code, DateOnly day) =>
        tree.Find(code) is { } region && db.Actor.Region is { } mine && RegionCode.Contains(mine, region.Code)
            ? region.Level <= RegionLevel.Province ? await FromCells(region, day) : await FromRows(region, day)
            : null;

    /// <summary>Like <see cref="Of"/>, but null as well while so much of a past day is still uncounted that a page should not wait for it.</summary>
    public async Task<FiguresTable?> OfPast(string code, DateOnly day) =>
        RegionCode.Level(code) > RegionLevel.Province || await cells.Uncounted(code, day) <= CountableAtOnce ? await Of(code, day) : null;

    /// <summary>Cells of a past day that are judged and counted within a second or so.</summary>
    private const int CountableAtOnce = 40;

    private async Task<FiguresTable> FromCells(RegionNode region, DateOnly day)
    {
        var known = await cells.Below(region.Code, tree.Below(region.Code, RegionLevel.Regency).Select(r => r.Code), day);
        return sums.Of((region, day), known, () => Sum(region, day, known));
    }

    private FiguresTable Sum(RegionNode region, DateOnly day, CellSet known)
    {
        var parts = known.Parts.Where(c => c.Key != region.Code).ToLookup(c => region.Level == RegionLevel.Nation ? c.Key[..2] : c.Key, c => c.Value);
        var children = region.Children.Select(child => new RegionFigures(child.Code, child.Name, Cell.Sum(parts[child.Code])));
        var former = parts.Where(p => tree.Find(p.Key)?.Parent != region).Select(p => new RegionFigures(p.Key, p.Key, Cell.Sum(p)));
        return new(region, day, Cell.Sum(known.Cells), [.. children, .. former], known.Find(region.Code)?.Kinds ?? []);
    }

    private async Task<FiguresTable> FromRows(RegionNode region, DateOnly day)
    {
        var count = await rows.Read(region.Code, day);
        var parts = region.Level == RegionLevel.Village ? [] : count.CountBy(code => RegionCode.At(code, region.Level + 1));
        var children = region.Children.Select(child => new RegionFigures(child.Code, child.Name, parts.GetValueOrDefault(child.Code) ?? []));
        var former = parts.Where(p => tree.Find(p.Key)?.Parent != region).Select(p => new RegionFigures(p.Key, p.Key, p.Value));
        var direct = count.CountBy(code => code == region.Code ? code : null);
        return new(region, day, count.Count().Kinds, [.. children, .. former], direct.GetValueOrDefault(region.Code) ?? []);
    }
}
