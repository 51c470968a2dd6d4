using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Selections.Setup;

namespace Pilar.Modules.Selections.Nominations;

/// <summary>Who may open a nomination: the offices of its region and the candidate. Jurors reach it by their sheets only.</summary>
public sealed class NominationDoor(AppDb db, SelectionDoor selections)
{
    /// <exception cref="Missing">There is none for this reader.</exception>
    public async Task<(Selection Selection, Nomination Nomination)> Open(Guid id)
    {
        var nomination = await db.Set<Nomination>().Include(n => n.Papers).SingleOrDefaultAsync(n => n.Id == id) ?? throw new Missing();
        if (!db.Actor.May(SelectionPermissions.View) && !await IsMine(nomination)) throw new Missing();
        return (await selections.Selection(nomination.SelectionId), nomination);
    }

    public async Task<bool> IsMine(Nomination nomination) => await Me() is { } me && me == nomination.PersonId;

    /// <summary>The person behind the account.</summary>
    public Task<Guid?> Me() => db.Users.Where(a => a.Id == db.Actor.AccountId).Select(a => a.PersonId).SingleOrDefaultAsync();

    /// <summary>Scoring has begun where this nomination would enter.</summary>
    public Task<bool> IsClosed(Selection selection, string region)
    {
        var (stage, at) = (selection.InOrder.First().Id, SelectionDoor.Checks(selection, region));
        return db.Set<Panels.Panel>().IgnoreQueryFilters([AppDb.RegionFilter]).AnyAsync(p => p.StageId == stage && p.RegionCode == at && p.State != Panels.PanelState.Preparing);
    }
}
