using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Events;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Plans;

/// <summary>Adds, changes or drops a planned event of the actor's office; the year's plan begins with its first line.</summary>
public sealed class PlanLines(AppDb db, RegionTree tree)
{
    public async Task<Guid> Add(int year, PlanLineForm form)
    {
        var plan = await PlanFor(year);
        var line = new PlanLine(plan, form, await Curriculum(form), Target(plan, form));
        plan.Lines.Add(line);
        db.Add(line);
        await db.Commit(plan.Act(TrainingPermissions.PlanTrainings, "AddPlanLine", form.Reason));
        return line.Id;
    }

    public async Task Change(Guid id, PlanLineForm form)
    {
        var (plan, line) = await db.PlanLineToChange(id);
        if (form.Version != line.Version) throw new Refusal(T("Baris ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this line. Check it and save again."), nameof(form.Version));
        line.Describe(plan, form, await Curriculum(form), Target(plan, form));
        await db.Commit(plan.Act(TrainingPermissions.PlanTrainings, "ChangePlanLine", form.Reason));
    }

    /// <summary>Removed while the plan is written; afterwards it stays to be seen, with the reason.</summary>
    public async Task Drop(Guid id, string? reason)
    {
        var (plan, line) = await db.PlanLineToChange(id);
        line.Drop(plan, reason);
        if (plan.State == PlanState.Draft) db.Remove(line);
        await db.Commit(plan.Act(TrainingPermissions.PlanTrainings, "DropPlanLine", reason));
    }

    /// <summary>Adds last year's events to this year's plan: same months and sums, days a year later, in the editions now in force.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CopyYearBefore(int year)
    {
        var plan = await PlanFor(year);
        if (plan.State != PlanState.Draft || plan.Lines.Count > 0) throw new Refusal(T("Rencana tahun ini sudah berisi. Salin hanya ke rencana yang masih kosong.", "This year's plan has lines already. Copy into an empty one only."));
        var before = await db.Set<PlanLine>().AsNoTracking().Include(l => l.Curriculum).Where(l => l.DroppedBecause == null && db.Set<AnnualPlan>().Any(p => p.Id == l.PlanId && p.Year == year - 1 && p.RegionCode == plan.RegionCode)).OrderBy(l => l.Id).ToListAsync();
        if (before.Count == 0) throw new Refusal(T($"Tidak ada rencana tahun {year - 1} untuk disalin.", $"There is no plan of {year - 1} to copy."));
        var inForce = await db.Set<Curriculum>().Where(c => c.State == CurriculumState.InForce).ToDictionaryAsync(c => c.Code);
        foreach (var line in before)
        {
            var edition = line.Curriculum is { } taught ? inForce.GetValueOrDefault(taught.Code) ?? throw new Refusal(T($"Kurikulum {taught.Name} tidak lagi berlaku; rencana tahun {year - 1} tidak dapat disalin.", $"The curriculum {taught.Name} is no longer in force; the plan of {year - 1} cannot be copied.")) : null;
            var form = PlanLineForm.NextYear(line, edition?.Id);
            var copy = new PlanLine(plan, form, edition, Target(plan, form));
            plan.Lines.Add(copy);
            db.Add(copy);
        }
        await db.Commit(plan.Act(TrainingPermissions.PlanTrainings, "CopyPlan") with { Facts = new { From = year - 1, Lines = before.Count } });
        return before.Count;
    }

    private async Task<AnnualPlan> PlanFor(int year)
    {
        var region = db.Actor.Region ?? throw new Denied();
        if (await db.Set<AnnualPlan>().Include(p => p.Lines).SingleOrDefaultAsync(p => p.RegionCode == region && p.Year == year) is { } known) return known;
        var plan = new AnnualPlan(region, year, db.Clock.Today);
        db.Add(plan);
        return plan;
    }

    private async Task<Curriculum?> Curriculum(PlanLineForm form) => form.CurriculumId is not { } id ? null
        : await db.Set<Curriculum>().SingleOrDefaultAsync(c => c.Id == id) ?? throw new Refusal(T("Kurikulum ini tidak ada.", "There is no such curriculum."), nameof(form.CurriculumId));

    private RegionName Target(AnnualPlan plan, PlanLineForm form) =>
        tree.Find(string.IsNullOrEmpty(form.Target) ? plan.RegionCode : form.Target) is { } node ? new(node.Code, node.Name)
            : throw new Refusal(T($"Bukan wilayah: {form.Target}.", $"Not a region: {form.Target}."), nameof(form.Target));
}

/// <summary>Moves a plan on: submit, approve, send back.</summary>
public sealed class MovePlan(AppDb db)
{
    public Task Submit(Guid id) => Run(id, TrainingPermissions.PlanTrainings, "SubmitPlan", p => p.Submit(db.Actor.AccountId, db.Actor.Name, db.Clock.UtcNow));

    public Task Approve(Guid id) => Run(id, TrainingPermissions.ApprovePlans, "ApprovePlan", p => p.Approve(db.Actor.AccountId, db.Actor.Name, db.Clock.UtcNow));

    public Task Return(Guid id, string? reason) => Run(id, TrainingPermissions.ApprovePlans, "ReturnPlan", p => p.Return(reason), reason);

    private async Task Run(Guid id, Permission permission, string verb, Action<AnnualPlan> move, string? reason = null)
    {
        var plan = await db.PlanToChange(id);
        move(plan);
        await db.Commit(plan.Act(permission, verb, reason));
    }
}

internal static class PlanAccess
{
    public static async Task<AnnualPlan> PlanToChange(this AppDb db, Guid id) => await db.Set<AnnualPlan>().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == id) ?? throw new Missing();

    public static async Task<(AnnualPlan Plan, PlanLine Line)> PlanLineToChange(this AppDb db, Guid id)
    {
        var plan = await db.Set<AnnualPlan>().Include(p => p.Lines).ThenInclude(l => l.Curriculum).SingleOrDefaultAsync(p => p.Lines.Any(l => l.Id == id)) ?? throw new Missing();
        return (plan, plan.Lines.Single(l => l.Id == id));
    }

    /// <summary>The line of which an event is being made.</summary>
    public static async Task<(AnnualPlan Plan, PlanLine Line, bool Cancelled)> PlanLineToHold(this AppDb db, Guid id)
    {
        var (plan, line) = await db.PlanLineToChange(id);
        return (plan, line, line.EventId is { } made && await db.Set<TrainingEvent>().AnyAsync(e => e.Id == made && e.State == EventState.Cancelled));
    }

    public static Act Act(this AnnualPlan plan, Permission permission, string verb, string? reason = null) =>
        new(permission, verb, plan.RegionCode, nameof(AnnualPlan), plan.Id, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
}
