using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Panels;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Sheets;

/// <summary>A sheet with all a juror needs to fill it in.</summary>
public sealed record OwnSheet(ScoreSheet Sheet, OpenPanel Open, Entry Entry, Nomination Nomination)
{
    public Stage Stage => Open.Stage;

    /// <summary>Name and region, or the number alone while the stage is blind.</summary>
    public string Title => Stage.IsBlind ? Entry.Label : Nomination.Name;
}

/// <summary>Sheets are opened by their juror alone.</summary>
public sealed class SheetDoor(AppDb db, PanelDoor panels)
{
    /// <summary>All sheets of the reader, on every panel.</summary>
    public IQueryable<ScoreSheet> Own() => db.Set<ScoreSheet>().Where(s => db.Set<PanelJuror>().Any(j => j.Id == s.JurorId && j.AccountId == db.Actor.AccountId));

    /// <exception cref="Missing">There is no such sheet in the region.</exception>
    /// <exception cref="Denied">It is another juror's.</exception>
    public async Task<OwnSheet> Sheet(Guid id)
    {
        if (!await db.Set<ScoreSheet>().AnyAsync(s => s.Id == id)) throw new Missing();
        var sheet = await Own().Include(s => s.Scores).SingleOrDefaultAsync(s => s.Id == id) ?? throw new Denied();
        var open = await panels.Panel(sheet.PanelId);
        var entry = open.Panel.Entries.Single(e => e.Id == sheet.EntryId);
        return new(sheet, open, entry, await db.Set<Nomination>().AsNoTracking().SingleAsync(n => n.Id == entry.NominationId));
    }
}
