using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Assessments;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;

namespace Pilar.Modules.Cases.Flow;

/// <summary>A case goes on, back, to its end, or is opened again.</summary>
public sealed class MoveCase(AppDb db, CaseDoor door, CaseCipher cipher)
{
    public async Task Run(Guid id, StepForm form)
    {
        var @case = await door.ToWork(id);
        var reason = Written.Optional(form.Reason, StepForm.LongestReason, nameof(form.Reason));
        @case.Move(form, await Content(db, @case), db.Clock.Today, db.Clock.UtcNow);
        db.Tell(@case, EntryKind.Moved, reason is null ? null : cipher.Seal(reason));
        await db.Commit(@case.Act(CasePermissions.Decide, nameof(MoveCase)));
    }

    /// <summary>What the steps of a case ask for.</summary>
    public static async Task<CaseContent> Content(AppDb db, Case @case)
    {
        var plan = await db.Set<PlanItem>().Where(i => i.CaseId == @case.Id && i.State != PlanState.Dropped).Select(i => i.State).ToListAsync();
        var assessed = await db.Set<FilledAssessment>().AnyAsync(a => a.CaseId == @case.Id && a.At >= @case.StageSince);
        return new(@case.Kinds.Count, assessed, plan.Count, plan.Count(s => s == PlanState.Open));
    }
}
