using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;

namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>Asks for a run of <see cref="FindDuplicates"/>, which goes through the whole registry whoever asks.</summary>
public sealed class StartFinding(AppDb db, JobRunner jobs)
{
    /// <summary>The run that was asked for last, by whomever.</summary>
    public Task<Job?> Latest(CancellationToken cancel = default)
    {
        var kind = JobKind.NameOf<FindDuplicates>();
        return db.Jobs.IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(j => j.Kind == kind).OrderByDescending(j => j.RequestedAt).FirstOrDefaultAsync(cancel);
    }

    /// <param name="everybody">Compares all again, not only who is new or changed.</param>
    /// <returns>False when a run is waiting or on its way.</returns>
    /// <exception cref="Denied">Not allowed to merge people.</exception>
    public async Task<bool> Run(bool everybody = false, CancellationToken cancel = default)
    {
        if (await Latest(cancel) is { State: JobState.Queued or JobState.Running }) return false;
        var job = new Job
        {
            Kind = JobKind.NameOf<FindDuplicates>(),
            RegionCode = db.Actor.Region ?? throw new Denied(),
            RequestedBy = db.Actor.AccountId,
            RequestedByName = db.Actor.Name,
            RequestedAt = db.Clock.UtcNow,
        };
        db.Add(job);
        var act = new Act(RegistryPermissions.Merge, nameof(StartFinding), job.RegionCode, nameof(Job), job.Id) { Facts = everybody ? new { everybody } : null };
        await db.CommitBatch(act, async _ =>
        {
            if (everybody) await db.Set<ComparedPerson>().ExecuteDeleteAsync(cancel);
        }, cancel);
        jobs.Ring();
        return true;
    }
}
