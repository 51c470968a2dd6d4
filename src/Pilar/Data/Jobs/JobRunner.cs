using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;

namespace Pilar.Data.Jobs;

/// <summary>Runs queued jobs one after the other on this node. Several nodes may run: a job is claimed by one conditional update.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, Clock clock, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromSeconds(5);
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that a job was queued, so that it starts at once.</summary>
    public void Ring() => bell.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunNext(stoppingToken)) { }
                using var wait = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                wait.CancelAfter(Pause);
                await bell.Reader.ReadAsync(wait.Token);
            }
            catch (OperationCanceledException) { }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError(e, "Looking for work failed");
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Runs the oldest waiting job to its end; false when none waits.</summary>
    public async Task<bool> RunNext(CancellationToken cancel = default)
    {
        using var scope = scopes.CreateScope();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        actor.BecomeSystem("worker");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var lost = clock.UtcNow - Silence;
        var job = await db.Jobs.AsNoTracking()
            .Where(j => j.State == JobState.Queued || j.State == JobState.Running && j.SeenAt < lost)
            .OrderBy(j => j.RequestedAt).FirstOrDefaultAsync(cancel);
        if (job is null) return false;
        var claimed = await db.Jobs.Where(j => j.Id == job.Id && j.State == job.State && j.SeenAt == job.SeenAt).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Running)
            .SetProperty(j => j.StartedAt, j => j.StartedAt ?? clock.UtcNow)
            .SetProperty(j => j.SeenAt, clock.UtcNow), cancel);
        if (claimed == 1) await Run(job, cancel);
        return true;
    }

    private async Task Run(Job job, CancellationToken stopping)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem(job.RequestedByName, "worker", job.RequestedBy);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var (state, note) = (JobState.Done, "");
        try
        {
            var kind = scope.ServiceProvider.GetServices<JobKind>().First(k => k.GetType().Name == job.Kind);
            var progress = new JobProgress(async (done, total, words) =>
            {
                if (await Report(job.Id, done, total, words)) await cancel.CancelAsync();
            }, clock);
            note = await kind.Run(job, progress, cancel.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            (state, note) = (JobState.Queued, null);
        }
        catch (OperationCanceledException)
        {
            (state, note) = (JobState.Cancelled, null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (e is not Refusal) log.LogError(e, "Job {Kind} {Id} failed", job.Kind, job.Id);
            (state, note) = (JobState.Failed, e.Message);
        }
        await Finish(job.Id, state, note);
    }

    /// <summary>Writes progress through a connection of its own, outside the job's transactions; true when somebody asked to cancel.</summary>
    private async Task<bool> Report(Guid id, long done, long total, string? note)
    {
        using var scope = scopes.CreateScope();
        var db = SystemDb(scope);
        await db.Jobs.Where(j => j.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.Done, done).SetProperty(j => j.Total, total)
            .SetProperty(j => j.Note, j => note ?? j.Note).SetProperty(j => j.SeenAt, clock.UtcNow));
        return await db.Jobs.AnyAsync(j => j.Id == id && j.CancelRequested);
    }

    private async Task Finish(Guid id, JobState state, string? note)
    {
        using var scope = scopes.CreateScope();
        DateTime? finished = state == JobState.Queued ? null : clock.UtcNow;
        await SystemDb(scope).Jobs.Where(j => j.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, state).SetProperty(j => j.Note, j => note ?? j.Note).SetProperty(j => j.FinishedAt, finished));
    }

    private static AppDb SystemDb(IServiceScope scope)
    {
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("worker");
        return scope.ServiceProvider.GetRequiredService<AppDb>();
    }
}
