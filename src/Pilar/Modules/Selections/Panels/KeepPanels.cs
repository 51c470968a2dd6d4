using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Accounts;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Selections.Setup;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Panels;

/// <summary>An office calls the jurors of its region, and each of them states who is close.</summary>
public sealed class KeepPanels(AppDb db, SelectionDoor selections, PanelDoor door, RegionTree tree)
{
    public async Task<Guid> Prepare(Guid stageId, string region)
    {
        var (selection, stage) = await selections.Stage(stageId);
        if (tree.Find(region) is not { } found || found.Level != stage.Level || !RegionCode.Contains(selection.RegionCode, region)) throw new Refusal(T("Wilayah ini tidak termasuk dalam tahap tersebut.", "This region does not belong to the stage."), "Region");
        if (!db.Actor.May(SelectionPermissions.Manage, region)) throw new Denied();
        if (await db.Set<Panel>().Where(p => p.StageId == stageId && p.RegionCode == region).Select(p => (Guid?)p.Id).SingleOrDefaultAsync() is { } known) return known;
        var panel = new Panel(stage, region);
        db.Add(panel);
        await db.Commit(panel.Act("PreparePanel"));
        return panel.Id;
    }

    public async Task<Guid> AddJuror(Guid panelId, JurorForm form)
    {
        var (_, _, panel) = await door.Panel(panelId);
        panel.Require(PanelState.Preparing);
        var account = form.Account is { } id ? (await Candidates(panel)).FirstOrDefault(a => a.Id == id) : null;
        if (account is null) throw new Refusal(T("Pilih akun juri yang berwenang di wilayah ini.", "Choose the account of a juror of this region."), nameof(form.Account));
        if (tree.Find(form.HomeRegion) is not { Level: not RegionLevel.Nation }) throw new Refusal(T("Pilih wilayah tempat tinggal atau tempat kerja juri.", "Choose the region where the juror lives or works."), nameof(form.HomeRegion));
        if (panel.Jurors.Exists(j => j.AccountId == account.Id)) throw new Refusal(T("Juri ini sudah ada dalam tim.", "This juror sits on the panel already."), nameof(form.Account));
        var juror = new PanelJuror { PanelId = panelId, AccountId = account.Id, Name = account.Name, HomeRegionCode = form.HomeRegion!, PersonId = await db.Users.Where(a => a.Id == account.Id).Select(a => a.PersonId).SingleAsync() };
        panel.Jurors.Add(juror);
        db.Add(juror);
        await db.Commit(panel.Act("AddJuror"));
        return juror.Id;
    }

    public async Task RemoveJuror(Guid panelId, Guid jurorId)
    {
        var (_, _, panel) = await door.Panel(panelId);
        panel.Require(PanelState.Preparing);
        db.Remove(panel.Jurors.Find(j => j.Id == jurorId) ?? throw new Missing());
        await db.Commit(panel.Act("RemoveJuror"));
    }

    /// <summary>By the juror, or by the office from a signed paper.</summary>
    public async Task Declare(Guid panelId, Guid jurorId, DeclarationForm form)
    {
        var (selection, stage, panel) = await door.Panel(panelId);
        panel.Require(PanelState.Preparing);
        var juror = panel.Jurors.Find(j => j.Id == jurorId) ?? throw new Missing();
        var isOwn = juror.AccountId == db.Actor.AccountId;
        var entrants = (await door.Entrants(selection, stage, panel.RegionCode)).Select(n => n.Id).ToHashSet();
        if (form.Relatives.Concat(form.Others).Any(n => !entrants.Contains(n))) throw new Refusal(T("Calon ini tidak ada dalam daftar.", "This candidate is not on the list."));
        var note = Written.Optional(form.Note, Recusal.LongestNote, nameof(form.Note));
        db.RemoveRange(juror.Recusals);
        db.AddRange(form.Relatives.Distinct().Select(n => new Recusal { JurorId = juror.Id, NominationId = n, Kind = ConflictKind.Relative, Note = note }));
        db.AddRange(form.Others.Except(form.Relatives).Distinct().Select(n => new Recusal { JurorId = juror.Id, NominationId = n, Kind = ConflictKind.Other, Note = note }));
        juror.DeclaredAt = db.Clock.UtcNow;
        await db.Commit(panel.Act("DeclareConflicts") with { Permission = isOwn ? SelectionPermissions.Score : SelectionPermissions.Manage });
    }

    /// <summary>Accounts that may score in the panel's region.</summary>
    public Task<IReadOnlyList<PermissionHolder>> Candidates(Panel panel) => db.Holders(SelectionPermissions.Score, panel.RegionCode);
}
