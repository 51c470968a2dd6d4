using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Practice.Stories;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Practice.Visits;

/// <summary>The guests plan a visit and report on it; guests and hosts both see it.</summary>
public sealed class ArrangeVisit(AppDb db, StoryDoor door, RegionTree tree)
{
    /// <summary>Visits from and to the actor's region.</summary>
    public IQueryable<ExchangeVisit> Known
    {
        get
        {
            var (from, until) = (db.ScopeFrom, db.ScopeUntil);
            return db.Set<ExchangeVisit>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(v =>
                string.Compare(v.RegionCode, from) >= 0 && string.Compare(v.RegionCode, until) < 0 || string.Compare(v.HostRegionCode, from) >= 0 && string.Compare(v.HostRegionCode, until) < 0);
        }
    }

    public async Task<Guid> Plan(Guid storyId, VisitForm form)
    {
        var story = await door.ToUse(storyId);
        var region = string.IsNullOrEmpty(form.Region) ? db.Actor.Region ?? throw new Denied() : form.Region;
        if (tree.Find(region) is not { Level: not RegionLevel.Nation } || !db.Actor.May(PracticePermissions.Visit, region)) throw new Refusal(T("Pilih wilayah tamu di dalam wilayah tugas Anda.", "Choose the region of the guests inside yours."), nameof(form.Region));
        if (RegionCode.Contains(story.RegionCode, region) || RegionCode.Contains(region, story.RegionCode)) throw new Refusal(T("Kunjungan belajar adalah ke wilayah lain.", "An exchange visit goes to another region."), nameof(form.Region));
        var visit = new ExchangeVisit(story, region);
        visit.Plan(form, db.Clock.Today);
        db.Add(visit);
        await Commit(visit, "PlanVisit");
        return visit.Id;
    }

    public async Task Report(Guid id, ReportForm form)
    {
        var visit = await Own(id);
        visit.Hold(form.Report, db.Clock.Today);
        await Commit(visit, "ReportVisit");
    }

    public async Task Cancel(Guid id, ReasonForm form)
    {
        var visit = await Own(id);
        visit.Cancel(form.Reason);
        await Commit(visit, "CancelVisit", visit.Report);
    }

    /// <summary>The hosts see it; the guests write.</summary>
    public bool MayWrite(ExchangeVisit visit) => db.Actor.May(PracticePermissions.Visit, visit.RegionCode);

    private async Task<ExchangeVisit> Own(Guid id) => await Known.SingleOrDefaultAsync(v => v.Id == id) is { } visit ? MayWrite(visit) ? visit : throw new Denied() : throw new Missing();

    private Task Commit(ExchangeVisit visit, string verb, string? reason = null) => db.Commit(new Act(PracticePermissions.Visit, verb, visit.RegionCode, nameof(ExchangeVisit), visit.Id, reason) { RelatedId = visit.StoryId });
}
