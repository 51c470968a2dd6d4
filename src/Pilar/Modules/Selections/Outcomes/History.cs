using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Outcomes;

/// <summary>What came of a nomination at a stage that was announced.</summary>
public sealed record PastEntry(Entry Entry, Panel Panel, Stage Stage, int Of, bool IsLast);

/// <summary>Announced results; they are public, also above one's own region.</summary>
public sealed class History(AppDb db)
{
    public async Task<IReadOnlyList<PastEntry>> Of(IReadOnlyCollection<Guid> nominations)
    {
        var entries = await db.Set<Entry>().AsNoTracking().Where(e => nominations.Contains(e.NominationId)).ToListAsync();
        var ids = entries.ConvertAll(e => e.PanelId);
        var panels = await db.Set<Panel>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(p => ids.Contains(p.Id) && p.State == PanelState.Announced).Select(p => new { Panel = p, Of = p.Entries.Count }).ToDictionaryAsync(p => p.Panel.Id);
        var selections = panels.Values.Select(p => p.Panel.SelectionId).ToList();
        var stages = (await db.Set<Stage>().AsNoTracking().Where(s => selections.Contains(s.SelectionId)).ToListAsync()).ToLookup(s => s.SelectionId);
        return [.. entries.Where(e => panels.ContainsKey(e.PanelId)).Select(e => (Entry: e, Found: panels[e.PanelId]))
            .Select(x => (x.Entry, x.Found, Stage: stages[x.Found.Panel.SelectionId].Single(s => s.Id == x.Found.Panel.StageId)))
            .OrderByDescending(x => x.Stage.Order).ThenBy(x => x.Entry.Id)
            .Select(x => new PastEntry(x.Entry, x.Found.Panel, x.Stage, x.Found.Of, x.Stage.Order == stages[x.Stage.SelectionId].Max(s => s.Order)))];
    }
}
