using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;

namespace Pilar.Modules.Registry.Rules;

/// <summary>Sees to it that every verdict is made anew once rules come into force.</summary>
public sealed class RulesInForce(AppDb db, JobRunner runner)
{
    /// <summary>Queues the work for rule sets whose day has come.</summary>
    public async Task ApplyDue(CancellationToken cancel = default)
    {
        var today = db.Clock.Today;
        var due = await db.Set<RuleSet>().AsNoTracking().Where(r => r.ValidFrom <= today && r.AppliedAt == null).ToListAsync(cancel);
        var asked = await db.Jobs.Where(j => j.Kind == nameof(JudgeAnew) && (j.State == JobState.Queued || j.State == JobState.Running)).Select(j => j.SubjectId).ToListAsync(cancel);
        foreach (var rules in due.Where(r => !asked.Contains(r.Id))) Queue(rules.Id);
        if (!db.ChangeTracker.HasChanges()) return;
        await db.Commit(new Act(RegistryPermissions.Rejudge, "ApplyRules", RegionCode.Nation, nameof(RuleSet), due[0].Id), cancel);
        runner.Ring();
    }

    /// <summary>Adds the job; the caller commits and rings.</summary>
    public Job Queue(Guid rules)
    {
        var job = new Job
        {
            Kind = nameof(JudgeAnew), RegionCode = RegionCode.Nation, SubjectId = rules,
            RequestedBy = db.Actor.AccountId, RequestedByName = db.Actor.Name, RequestedAt = db.Clock.UtcNow,
        };
        db.Add(job);
        return job;
    }
}
