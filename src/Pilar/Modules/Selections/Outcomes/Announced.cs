using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Outcomes;

/// <summary>A place in an announced ranking, without any score: evaluations of people are not public, decisions are (UU 14/2008, Articles 17 h and 18).</summary>
public sealed record AnnouncedPlace(int Rank, string Name, string RegionCode, bool IsPromoted);

public sealed record AnnouncedResult(Panel Panel, Selection Selection, Stage Stage, bool IsLast, IReadOnlyList<AnnouncedPlace> Places);

/// <summary>What everybody may read, wherever they are.</summary>
public sealed class Announced(AppDb db)
{
    public IQueryable<Panel> Panels() => db.Set<Panel>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(p => p.State == PanelState.Announced);

    /// <returns>Null when it is not announced.</returns>
    public async Task<AnnouncedResult?> Of(Guid id)
    {
        if (await Panels().SingleOrDefaultAsync(p => p.Id == id) is not { } panel) return null;
        var selection = await db.Set<Selection>().AsNoTracking().Include(s => s.Stages).SingleAsync(s => s.Id == panel.SelectionId);
        var stage = selection.Stages.Single(s => s.Id == panel.StageId);
        var places = await db.Set<Entry>().Where(e => e.PanelId == id && e.Rank != null).OrderBy(e => e.Rank)
            .Join(db.Set<Nomination>().IgnoreQueryFilters([AppDb.RegionFilter]), e => e.NominationId, n => n.Id, (e, n) => new { Rank = e.Rank!.Value, n.Name, n.RegionCode, e.IsPromoted }).ToListAsync();
        return new(panel, selection, stage, stage == selection.InOrder.Last(), [.. places.OrderBy(p => p.Rank).Select(p => new AnnouncedPlace(p.Rank, p.Name, p.RegionCode, p.IsPromoted))]);
    }
}
