using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Curricula;
using Pilar.Modules.Training.Plans;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Events;

/// <summary>An office begins to prepare an event, of its own accord or from a line of its annual plan.</summary>
public sealed class PrepareEvent(AppDb db)
{
    public async Task<Guid> Run(EventForm form)
    {
        var planned = form.PlanLineId is { } id ? await db.PlanLineToHold(id) : default;
        var region = planned.Line?.RegionCode ?? db.Actor.Region ?? throw new Denied();
        var made = new TrainingEvent(region, form, db.Clock.Today);
        made.Teach(await db.CurriculumFor(form), form.DeviationReason);
        made.Presence.AddRange(EventPresence.Codes([region, planned.Line?.TargetRegionCode ?? region]).Select(code => new EventPresence { EventId = made.Id, RegionCode = code }));
        db.Add(made);
        if (planned is { Line: { } line, Plan: { } plan })
        {
            line.HeldAs(made.Id, plan, planned.Cancelled);
            db.Add(new Quota { EventId = made.Id, RegionCode = line.TargetRegionCode, Seats = line.Seats });
        }
        await db.Commit(made.Act(TrainingPermissions.ManageEvents, nameof(PrepareEvent)) with { RelatedId = planned.Plan?.Id });
        return made.Id;
    }
}

public sealed class ChangeEvent(AppDb db)
{
    public async Task Run(Guid id, EventForm form)
    {
        var changed = await db.EventToChange(id);
        if (form.Version != changed.Version) throw new Refusal(T("Kegiatan ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this event. Check it and save again."), nameof(form.Version));
        changed.Describe(form);
        changed.Teach(await db.CurriculumFor(form), form.DeviationReason);
        await db.Commit(changed.Act(TrainingPermissions.ManageEvents, nameof(ChangeEvent)));
    }
}

/// <summary>Regions may nominate from now on.</summary>
public sealed class OpenNominations(AppDb db)
{
    public async Task Run(Guid id)
    {
        var opened = await db.EventToChange(id);
        if (!await db.Set<Quota>().AnyAsync(q => q.EventId == id)) throw new Refusal(T("Bagi dulu kuota pesertanya.", "Give out the quotas first."));
        opened.Open();
        await db.Commit(opened.Act(TrainingPermissions.ManageEvents, nameof(OpenNominations)));
    }
}

/// <summary>The list of participants stands.</summary>
public sealed class CloseNominations(AppDb db)
{
    public async Task Run(Guid id)
    {
        var closed = await db.EventToChange(id);
        closed.Close();
        await db.Commit(closed.Act(TrainingPermissions.ManageEvents, nameof(CloseNominations)));
    }
}

public sealed class FinishEvent(AppDb db)
{
    public async Task Run(Guid id)
    {
        var finished = await db.EventToChange(id);
        finished.Finish(db.Clock.Today, db.Clock.UtcNow);
        await db.Commit(finished.Act(TrainingPermissions.ManageEvents, nameof(FinishEvent)));
    }
}

public sealed class CancelEvent(AppDb db)
{
    public async Task Run(Guid id, string? reason)
    {
        var cancelled = await db.EventToChange(id);
        cancelled.Cancel(reason);
        await db.Commit(cancelled.Act(TrainingPermissions.ManageEvents, nameof(CancelEvent), reason));
    }
}

internal static class EventAccess
{
    /// <exception cref="Missing">Not here.</exception>
    public static async Task<TrainingEvent> EventToChange(this AppDb db, Guid id) =>
        await db.Set<TrainingEvent>().Include(e => e.Sessions).ThenInclude(s => s.Speakers).AsSplitQuery().SingleOrDefaultAsync(e => e.Id == id) ?? throw new Missing();

    public static async Task<Curriculum?> CurriculumFor(this AppDb db, EventForm form) => form.CurriculumId is not { } id ? null
        : await db.Set<Curriculum>().SingleOrDefaultAsync(c => c.Id == id) ?? throw new Refusal(T("Kurikulum ini tidak ada.", "There is no such curriculum."), nameof(form.CurriculumId));

    public static Act Act(this TrainingEvent e, Permission permission, string verb, string? reason = null) => new(permission, verb, e.RegionCode, nameof(TrainingEvent), e.Id, reason);
}
