using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;

namespace Pilar.Modules.Selections.Setup;

/// <summary>Which selections somebody sees: those of the offices above, and those inside the own region.</summary>
public sealed class SelectionDoor(AppDb db)
{
    public IQueryable<Selection> Selections()
    {
        var (above, from, until) = (db.ScopeAbove, db.ScopeFrom, db.ScopeUntil);
        return db.Set<Selection>().Where(s => above.Contains(s.RegionCode) || string.Compare(s.RegionCode, from) >= 0 && string.Compare(s.RegionCode, until) < 0);
    }

    public IQueryable<Selection> Whole() => Selections().Include(s => s.Stages).ThenInclude(s => s.Criteria).AsSplitQuery();

    /// <exception cref="Missing">There is no such selection here.</exception>
    public async Task<Selection> Selection(Guid id) => await Whole().SingleOrDefaultAsync(s => s.Id == id) ?? throw new Missing();

    /// <exception cref="Missing">There is no such stage here.</exception>
    public async Task<(Selection Selection, Stage Stage)> Stage(Guid id) =>
        await Whole().SingleOrDefaultAsync(s => s.Stages.Any(t => t.Id == id)) is { } selection ? (selection, selection.Stages.Single(t => t.Id == id)) : throw new Missing();

    /// <exception cref="Missing">There is no such criterion here.</exception>
    public async Task<(Selection Selection, Stage Stage, Criterion Criterion)> Criterion(Guid id)
    {
        var selection = await Whole().SingleOrDefaultAsync(s => s.Stages.Any(t => t.Criteria.Any(c => c.Id == id))) ?? throw new Missing();
        var stage = selection.Stages.Single(t => t.Criteria.Exists(c => c.Id == id));
        return (selection, stage, stage.Criteria.Single(c => c.Id == id));
    }

    /// <summary>Scores are being given or were: what they rest on stays as it is.</summary>
    public Task<bool> IsScored(Guid stage) => db.Set<Panels.Panel>().IgnoreQueryFilters([AppDb.RegionFilter]).AnyAsync(p => p.StageId == stage && p.State != Panels.PanelState.Preparing);

    /// <summary>The office that checks the nominations of a region: that of the first stage.</summary>
    public static string Checks(Selection selection, string region) => RegionCode.At(region, selection.InOrder.First().Level)!;
}
