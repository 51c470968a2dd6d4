using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Selections.Nominations;
using Pilar.Modules.Selections.Panels;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Selections.Outcomes;

/// <summary>What happens between the locked scores and the final ranking: talks about wide differences, the announcement, objections and their answers.</summary>
public sealed class AnnounceResult(AppDb db, PanelDoor door, NominationDoor nominations)
{
    public async Task Discuss(Guid panelId, Guid entryId, DiscussForm form)
    {
        var (_, _, panel) = await door.Panel(panelId);
        panel.Require(PanelState.Locked);
        (panel.Entries.Find(e => e.Id == entryId) ?? throw new Missing()).Discuss(form.Text);
        await db.Commit(panel.Act("DiscussEntry"));
    }

    public async Task Announce(Guid panelId, AnnounceForm form)
    {
        var (_, stage, panel) = await door.Panel(panelId);
        panel.Announce(form, stage, db.Clock.UtcNow, db.Clock.Today);
        await db.Commit(panel.Act(nameof(AnnounceResult)));
    }

    /// <summary>When an objection was right: the scores can be changed with a reason, and the result is announced anew.</summary>
    public async Task TakeBack(Guid panelId, ReasonForm form)
    {
        var (selection, stage, panel) = await door.Panel(panelId);
        var reason = Written.Required(form.Reason, Panel.LongestReason, T("Tulis mengapa pengumuman ditarik.", "Say why the announcement is taken back."), nameof(form.Reason));
        if (selection.InOrder.FirstOrDefault(s => s.Order > stage.Order) is { } next)
        {
            var above = RegionCode.At(panel.RegionCode, next.Level);
            if (await db.Set<Panel>().IgnoreQueryFilters([AppDb.RegionFilter]).AnyAsync(p => p.StageId == next.Id && p.RegionCode == above && p.State != PanelState.Preparing))
                throw new Refusal(T("Tahap berikutnya sudah dinilai.", "The next stage is being scored already."));
        }
        panel.TakeBack();
        await db.Commit(panel.Act("TakeBackResult", reason));
    }

    public async Task<Guid> Object(Guid panelId, ObjectionForm form)
    {
        var panel = await db.Set<Panel>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Include(p => p.Entries).SingleOrDefaultAsync(p => p.Id == panelId && p.State == PanelState.Announced) ?? throw new Missing();
        if (!panel.TakesObjectionsOn(db.Clock.Today)) throw new Refusal(T($"Masa keberatan berakhir {Show.Date(panel.ObjectionsUntil)}.", $"Objections were taken until {Show.Date(panel.ObjectionsUntil)}."));
        var nomination = form.Nomination is { } id && panel.Entries.Exists(e => e.NominationId == id) ? await db.Set<Nomination>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id) : null;
        if (nomination is null || !db.Actor.May(SelectionPermissions.Nominate) && !await nominations.IsMine(nomination)) throw new Refusal(T("Pilih calon dari wilayah Anda.", "Choose a candidate of your region."), nameof(form.Nomination));
        var objection = new Objection
        {
            PanelId = panelId, NominationId = nomination.Id, RegionCode = nomination.RegionCode, ById = db.Actor.AccountId ?? throw new Denied(), By = db.Actor.Name, At = db.Clock.UtcNow,
            Text = Written.Required(form.Text, Objection.LongestText, T("Tulis keberatannya.", "Write the objection."), nameof(form.Text)),
        };
        db.Add(objection);
        await db.Commit(new(SelectionPermissions.Object, "ObjectToResult", objection.RegionCode, nameof(Objection), objection.Id) { RelatedId = panelId });
        return objection.Id;
    }

    public async Task Answer(Guid objectionId, ObjectionForm form)
    {
        var objection = await db.Set<Objection>().SingleOrDefaultAsync(o => o.Id == objectionId) ?? throw new Missing();
        // The office of the panel answers; the one that nominated may be the one that objects.
        var (_, _, panel) = await door.Panel(objection.PanelId);
        objection.Reply(form.Text, db.Actor.Name, db.Clock.UtcNow);
        await db.Commit(panel.Act("AnswerObjection"));
    }
}
