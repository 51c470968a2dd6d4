using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Selections.Setup;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Nominations;

/// <summary>An office puts somebody forward, and the office of the first stage decides on it.</summary>
public sealed class Nominate(AppDb db, SelectionDoor selections, NominationDoor door, RoleHolders holders, RegisteredOrganisations organisations, Eligibility eligibility)
{
    public async Task<Guid> Run(Guid selectionId, NominateForm form)
    {
        var selection = await selections.Selection(selectionId);
        if (!selection.TakesNominationsOn(db.Clock.Today))
            throw new Refusal(T($"Pengusulan dibuka {Show.Days(selection.NominationsFrom, selection.NominationsUntil)}.", $"Nominations are taken {Show.Days(selection.NominationsFrom, selection.NominationsUntil)}."));
        var holder = form.Role is { } role ? await holders.Of([role]).SingleOrDefaultAsync(h => !h.IsCandidate && h.Kind == selection.Category) : null;
        if (holder is null || !RegionCode.Contains(selection.RegionCode, holder.RegionCode)) throw new Refusal(T("Pilih seseorang yang bertugas dalam kategori ini di wilayah Anda.", "Choose somebody who serves in this category in your region."), nameof(form.Role));
        if (await door.IsClosed(selection, holder.RegionCode)) throw new Refusal(T("Penilaian di wilayah ini sudah dimulai.", "Scoring has begun in this region."));
        var regency = RegionCode.At(holder.RegionCode, RegionLevel.Regency) ?? throw new Refusal(T("Calon bertugas di sebuah kab/kota.", "A candidate serves in a regency."), nameof(form.Role));
        if (await db.Inside<Nomination>(regency).CountAsync(n => n.SelectionId == selectionId && n.State != NominationState.Withdrawn) >= selection.NomineesPerRegency)
            throw new Refusal(T($"Kab/kota ini sudah mengusulkan {selection.NomineesPerRegency} calon, sebanyak yang diizinkan.", $"This regency has nominated {selection.NomineesPerRegency}, as many as it may."));
        var organisation = holder.OrganisationId is { } id ? await organisations.Find(id) : null;
        var nomination = new Nomination(selection, holder, organisation?.Name ?? holder.Name, db.Clock.UtcNow);
        db.Add(nomination);
        await db.Commit(nomination.Act(SelectionPermissions.Nominate, nameof(Nominate)));
        return nomination.Id;
    }

    public async Task Submit(Guid id, SubmitForm form)
    {
        var (selection, nomination) = await door.Open(id);
        if (db.Clock.Today > selection.NominationsUntil && nomination.State != NominationState.Returned) throw new Refusal(T("Masa pengusulan sudah lewat.", "The time of nominations is over."));
        if (await door.IsClosed(selection, nomination.RegionCode)) throw new Refusal(T("Penilaian di wilayah ini sudah dimulai.", "Scoring has begun in this region."));
        nomination.Tick(form.Papers ?? [], form.WithoutSanction);
        await RefuseIneligible(selection, nomination);
        nomination.Submit();
        await db.Commit(nomination.Act(SelectionPermissions.Nominate, "SubmitNomination"));
    }

    /// <summary>Keeps what is ticked without handing in.</summary>
    public async Task Tick(Guid id, SubmitForm form)
    {
        var (_, nomination) = await door.Open(id);
        nomination.Tick(form.Papers ?? [], form.WithoutSanction);
        await db.Commit(nomination.Act(SelectionPermissions.Nominate, "TickPapers"));
    }

    public async Task Accept(Guid id)
    {
        var (selection, nomination) = await ToDecide(id);
        await RefuseIneligible(selection, nomination);
        nomination.Accept();
        await db.Commit(nomination.Act(SelectionPermissions.Manage, "AcceptNomination"));
    }

    public async Task Return(Guid id, DecisionForm form)
    {
        var (_, nomination) = await ToDecide(id);
        nomination.Return(form.Reason);
        await db.Commit(nomination.Act(SelectionPermissions.Manage, "ReturnNomination", nomination.Reason));
    }

    public async Task Withdraw(Guid id, DecisionForm form)
    {
        var (selection, nomination) = await door.Open(id);
        if (await door.IsClosed(selection, nomination.RegionCode)) throw new Refusal(T("Penilaian di wilayah ini sudah dimulai.", "Scoring has begun in this region."));
        nomination.Withdraw(form.Reason);
        await db.Commit(nomination.Act(SelectionPermissions.Nominate, "WithdrawNomination", nomination.Reason));
    }

    /// <summary>Only the office of the first stage decides, not the one that nominates below it.</summary>
    private async Task<(Selection, Nomination)> ToDecide(Guid id)
    {
        var (selection, nomination) = await door.Open(id);
        if (!db.Actor.May(SelectionPermissions.Manage, SelectionDoor.Checks(selection, nomination.RegionCode))) throw new Denied();
        return (selection, nomination);
    }

    private async Task RefuseIneligible(Selection selection, Nomination nomination)
    {
        var missing = (await eligibility.Of(selection, nomination)).Where(c => c.Met != true).Select(c => c.Criterion).ToList();
        if (missing.Count > 0) throw new Refusal(T($"Belum memenuhi syarat: {string.Join("; ", missing)}.", $"Not eligible yet: {string.Join("; ", missing)}."));
    }
}
