using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Panels;

/// <summary>A panel with what it rests on.</summary>
public sealed record OpenPanel(Selection Selection, Stage Stage, Panel Panel)
{
    public Stage? Before => Selection.InOrder.LastOrDefault(s => s.Order < Stage.Order);
}

/// <summary>Finds panels, and who comes before them.</summary>
public sealed class PanelDoor(AppDb db, SelectionDoor selections)
{
    /// <exception cref="Missing">There is no such panel in the actor's region.</exception>
    public async Task<OpenPanel> Panel(Guid id)
    {
        var panel = await Whole().SingleOrDefaultAsync(p => p.Id == id) ?? throw new Missing();
        var selection = await selections.Selection(panel.SelectionId);
        return new(selection, selection.Stages.Single(s => s.Id == panel.StageId), panel);
    }

    public IQueryable<Panel> Whole() => db.Set<Panel>().Include(p => p.Jurors).ThenInclude(j => j.Recusals).Include(p => p.Entries).AsSplitQuery();

    /// <summary>Accepted nominations at the first stage; later those whom the panels below sent on.</summary>
    public async Task<List<Nomination>> Entrants(Selection selection, Stage stage, string region)
    {
        var inside = db.Inside<Nomination>(region).Where(n => n.SelectionId == selection.Id);
        if (selection.InOrder.LastOrDefault(s => s.Order < stage.Order) is not { } before) inside = inside.Where(n => n.State == NominationState.Accepted);
        else
        {
            var announced = db.Inside<Panel>(region).Where(p => p.StageId == before.Id && p.State == PanelState.Announced);
            inside = inside.Where(n => db.Set<Entry>().Any(e => e.NominationId == n.Id && e.IsPromoted && announced.Any(p => p.Id == e.PanelId)));
        }
        return [.. (await inside.ToListAsync()).OrderBy(n => n.RegionCode, StringComparer.Ordinal).ThenBy(n => n.Name, StringComparer.Ordinal).ThenBy(n => n.Id)];
    }

    /// <summary>The nominations behind the entries of a panel.</summary>
    public async Task<Dictionary<Guid, Nomination>> Nominations(Panel panel)
    {
        var ids = panel.Entries.ConvertAll(e => e.NominationId);
        return await db.Set<Nomination>().AsNoTracking().Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id);
    }
}
