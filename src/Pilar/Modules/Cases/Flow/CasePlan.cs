using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Cases.Records;
using Pilar.Modules.Cases.Secrecy;
using Pilar.Modules.Providers;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Cases.Flow;

public sealed class PlanForm
{
    public const int LongestGoal = 2000, LongestName = 200;

    public ServiceType? Service { get; set; }
    public string Goal { get; set; } = "";
    public string Responsible { get; set; } = "";
    public DateOnly? DueOn { get; set; }
}

/// <summary>The plan of help: one of the four kinds of service, a goal, who and until when.</summary>
public sealed class CasePlan(AppDb db, CaseDoor door, CaseCipher cipher)
{
    public async Task Add(Guid id, PlanForm form)
    {
        var @case = await door.ToWork(id);
        if (@case.Stage is not (CaseStage.Plan or CaseStage.Services)) throw new Refusal(T("Rencana disusun pada tahap Rencana atau Layanan.", "A plan is made in the stages Plan and Services."));
        if (form.Service is not { } service) throw new Refusal(T("Pilih jenis layanan.", "Choose the kind of service."), nameof(form.Service));
        var goal = Written.Required(form.Goal, PlanForm.LongestGoal, T("Tulis tujuan dan kegiatannya.", "Write the goal and what is done."), nameof(form.Goal));
        var responsible = Written.Required(form.Responsible, PlanForm.LongestName, T("Isi pelaksananya.", "Say who does it."), nameof(form.Responsible));
        if (form.DueOn is not { } due || due < db.Clock.Today) throw new Refusal(T("Isi target selesai, hari ini atau sesudahnya.", "Give a date, today or later."), nameof(form.DueOn));
        db.Add(new PlanItem { CaseId = id, Service = service, Goal = cipher.Seal(goal), Responsible = responsible, DueOn = due });
        db.Tell(@case, EntryKind.Planned);
        await db.Commit(@case.Act(CasePermissions.Decide, "PlanCaseService"));
    }

    public async Task End(Guid item, PlanState state)
    {
        var (@case, known) = await door.ToWork<PlanItem>(item, i => i.CaseId);
        if (known.State != PlanState.Open || state == PlanState.Open) throw new Refusal(T("Butir rencana ini sudah berakhir.", "This item of the plan has ended."));
        if (state == PlanState.Done && @case.Stage != CaseStage.Services) throw new Refusal(T("Layanan baru dapat selesai pada tahap Layanan.", "A service can only be done in the stage Services."));
        known.End(state, db.Clock.Today);
        await db.Commit(@case.Act(CasePermissions.Decide, "EndCaseService") with { Facts = new { State = state.ToString() } });
    }
}
