using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Registry;

namespace Pilar.Modules.Activities.Targets;

/// <summary>How far a target is.</summary>
/// <param name="Done">In the measure of the target; of <see cref="TargetScope.Everybody"/> what one person has done, or nothing in an office's list.</param>
/// <param name="Reached">People who have reached it, when everybody has to.</param>
/// <param name="Of">People who have to.</param>
public sealed record TargetProgress(ActivityTarget Target, int? Done, int? Reached = null, int? Of = null)
{
    public long Part => Reached ?? Done ?? 0;
    public long Whole => Of ?? Target.Amount;
    public bool IsMet => Part >= Whole && Whole > 0;
}

/// <summary>Targets and how far they are, counted from the diaries.</summary>
public sealed class TargetBook(AppDb db, Authors authors, RoleHolders holders)
{
    private const int Most = 200;
    private static readonly string[] Region = [AppDb.RegionFilter];

    /// <summary>Those set in the actor's region that have not been dropped, the latest first.</summary>
    public async Task<IReadOnlyList<TargetProgress>> OfRegion(string region)
    {
        var (from, until) = (RegionCode.From(region), RegionCode.Until(region));
        var targets = await db.Set<ActivityTarget>().AsNoTracking().Where(t => t.DroppedAt == null && string.Compare(t.RegionCode, from) >= 0 && string.Compare(t.RegionCode, until) < 0).OrderByDescending(t => t.Until).ThenByDescending(t => t.Id).Take(Most).ToListAsync();
        var progress = new List<TargetProgress>();
        foreach (var target in targets) progress.Add(target.Scope == TargetScope.Everybody ? await Everybody(target) : new(target, await Done(target, Entries(target))));
        return progress;
    }

    /// <summary>Those of today that somebody has to reach or help to reach, set for the person or the regions above.</summary>
    public async Task<IReadOnlyList<TargetProgress>> Mine()
    {
        if (await authors.Me() is not { } me || db.Actor.Region is not { } region) return [];
        var today = db.Clock.Today;
        string[] around = [region, .. RegionCode.Above(region)];
        var roles = await holders.In(region).Where(h => h.PersonId == me).Select(h => h.Kind).ToListAsync();
        var targets = await db.Set<ActivityTarget>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(t => t.DroppedAt == null && t.From <= today && t.Until >= today && around.Contains(t.RegionCode)
            && (t.Scope == TargetScope.Person ? t.PersonId == me : t.Kind == null || roles.Contains(t.Kind))).OrderBy(t => t.Until).ThenBy(t => t.Id).Take(Most).ToListAsync();
        var progress = new List<TargetProgress>();
        foreach (var target in targets)
            progress.Add(new(target, await Done(target, target.Scope == TargetScope.Region ? Entries(target) : Entries(target).Where(e => e.PersonId == me))));
        return progress;
    }

    private IQueryable<DiaryEntry> Entries(ActivityTarget t)
    {
        var (from, until) = (RegionCode.From(t.RegionCode), RegionCode.Until(t.RegionCode));
        // Sums only: also for a volunteer whose village is a part of the region that has the target.
        var entries = db.Set<DiaryEntry>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(e => string.Compare(e.RegionCode, from) >= 0 && string.Compare(e.RegionCode, until) < 0 && e.On >= t.From && e.On <= t.Until);
        if (t.PersonId is { } person) entries = entries.Where(e => e.PersonId == person);
        if (t.Function is { } function) entries = entries.Where(e => e.Function == function);
        if (t.Programme is { } programme) entries = entries.Where(e => e.Programme == programme);
        return t.Kind is not { } kind ? entries : entries.Where(e => db.Set<Reports.MonthlyReport>().IgnoreQueryFilters(Region).Any(r => r.Id == e.ReportId && r.Kind == kind));
    }

    private async Task<TargetProgress> Everybody(ActivityTarget target)
    {
        var serving = holders.In(target.RegionCode, target.Kind).Where(h => h.InForce && !h.IsCandidate).Select(h => h.PersonId).Distinct();
        var entries = Entries(target).Where(e => serving.Contains(e.PersonId)).GroupBy(e => e.PersonId);
        var (amount, minutes) = (target.Amount, target.Amount * 60L);
        var reached = target.Measure switch
        {
            TargetMeasure.Activities => await entries.CountAsync(g => g.Count() >= amount),
            TargetMeasure.Hours => await entries.CountAsync(g => g.Sum(e => (long)e.Minutes) >= minutes),
            _ => await entries.CountAsync(g => g.Sum(e => e.Women + e.Men) >= amount),
        };
        return new(target, null, reached, await serving.CountAsync());
    }

    private static async Task<int> Done(ActivityTarget target, IQueryable<DiaryEntry> entries) => target.Measure switch
    {
        TargetMeasure.Activities => await entries.CountAsync(),
        TargetMeasure.Hours => (int)(await entries.SumAsync(e => (long)e.Minutes) / 60),
        _ => await entries.SumAsync(e => e.Women + e.Men),
    };
}
