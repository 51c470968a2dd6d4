using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Regions;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Plans;

/// <summary>Adds, changes or drops lines of the office's plan; the year's plan begins with its first line. Then submits it, approves it or sends it back.</summary>
public sealed class KeepPlans(AppDb db, RegionTree tree, OutreachCodes codes, Educators educators)
{
    public async Task<Guid> Add(int year, PlanLineForm form)
    {
        var plan = await PlanFor(year);
        var line = new OutreachPlanLine(plan, form, await Checked(form, null));
        plan.Lines.Add(line);
        db.Add(line);
        await db.Commit(Act(plan, OutreachPermissions.Plan, "AddOutreachPlanLine", form.Reason));
        return line.Id;
    }

    public async Task Change(Guid id, PlanLineForm form)
    {
        var (plan, line) = await Line(id);
        if (form.Version != line.Version) throw new Conflict();
        line.Describe(plan, form, await Checked(form, line));
        await db.Commit(Act(plan, OutreachPermissions.Plan, "ChangeOutreachPlanLine", form.Reason));
    }

    /// <summary>Removed while the plan is written; afterwards it stays to be seen, with the reason.</summary>
    public async Task Drop(Guid id, string? reason)
    {
        var (plan, line) = await Line(id);
        line.Drop(plan, reason);
        if (plan.State == PlanState.Draft) db.Remove(line);
        await db.Commit(Act(plan, OutreachPermissions.Plan, "DropOutreachPlanLine", reason));
    }

    public Task Submit(Guid id) => Move(id, OutreachPermissions.Plan, "SubmitOutreachPlan", p => p.Submit(db.Actor.AccountId, db.Actor.Name, db.Clock.UtcNow));

    public Task Approve(Guid id) => Move(id, OutreachPermissions.ApprovePlans, "ApproveOutreachPlan", p => p.Approve(db.Actor.AccountId, db.Actor.Name, db.Clock.UtcNow));

    public Task Return(Guid id, string? reason) => Move(id, OutreachPermissions.ApprovePlans, "ReturnOutreachPlan", p => p.Return(reason), reason);

    private async Task Move(Guid id, Permission permission, string verb, Action<OutreachPlan> move, string? reason = null)
    {
        var plan = await db.Set<OutreachPlan>().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == id) ?? throw new Missing();
        move(plan);
        await db.Commit(Act(plan, permission, verb, reason));
    }

    private async Task<(OutreachPlan, OutreachPlanLine)> Line(Guid id)
    {
        var plan = await db.Set<OutreachPlan>().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Lines.Any(l => l.Id == id)) ?? throw new Missing();
        return (plan, plan.Lines.Single(l => l.Id == id));
    }

    private async Task<OutreachPlan> PlanFor(int year)
    {
        var region = db.Actor.Region ?? throw new Denied();
        if (await db.Set<OutreachPlan>().Include(p => p.Lines).SingleOrDefaultAsync(p => p.RegionCode == region && p.Year == year) is { } known) return known;
        var plan = new OutreachPlan(region, year, db.Clock.Today);
        db.Add(plan);
        return plan;
    }

    /// <returns>Name of the educator, if one is named.</returns>
    private async Task<string?> Checked(PlanLineForm form, OutreachPlanLine? known)
    {
        if (form.Theme != known?.Theme && !(await codes.Themes()).Any(t => t.Code == form.Theme && t.InUse)) throw new Refusal(T("Pilih temanya dari daftar.", "Choose the theme from the list."), nameof(form.Theme));
        if (!string.IsNullOrEmpty(form.Audience) && form.Audience != known?.Audience && !(await codes.Audiences()).Any(a => a.Code == form.Audience && a.InUse)) throw new Refusal(T("Pilih sasarannya dari daftar.", "Choose the audience from the list."), nameof(form.Audience));
        if (!string.IsNullOrEmpty(form.Place) && tree.Find(form.Place) is null) throw new Refusal(T($"Bukan wilayah: {form.Place}.", $"Not a region: {form.Place}."), nameof(form.Place));
        return form.Person is not { } person ? Written.Optional(form.Educator, OutreachPlanLine.LongestName, nameof(form.Educator))
            : person == known?.PersonId ? known.Educator : await educators.Name(person) ?? throw new Refusal(T("Orang ini tidak bertugas di wilayah Anda.", "This person does not serve in your region."), nameof(form.Person));
    }

    private static Act Act(OutreachPlan plan, Permission permission, string verb, string? reason) => new(permission, verb, plan.RegionCode, nameof(OutreachPlan), plan.Id, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
}
