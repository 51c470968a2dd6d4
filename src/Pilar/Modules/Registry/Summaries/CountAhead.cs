using Pilar.Kernel;
using Pilar.Modules.Regions;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Counts what has changed before somebody asks, so that no reader waits after a large import or a start:
/// province by province, so that readers get their turn in between.</summary>
public sealed class CountAhead(IServiceScopeFactory scopes, Clock clock, ILogger<CountAhead> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            // The first turn comes a minute after the start: a starting program has better things to do.
            while (await timer.WaitForNextTickAsync(stoppingToken))
                try
                {
                    await Run(stoppingToken);
                }
                catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
                {
                    log.LogWarning(e, "Figures could not be counted ahead; they will be counted when asked for");
                }
        }
        catch (OperationCanceledException) { }
    }

    /// <summary>One turn; little work where nothing has changed.</summary>
    public async Task Run(CancellationToken stopping = default)
    {
        if (await In(s => s.GetRequiredService<Cells>().Uncounted(RegionCode.Nation, clock.Today)) == 0) return;
        foreach (var province in await In(s => Task.FromResult(s.GetRequiredService<RegionTree>().Root.Children)))
        {
            stopping.ThrowIfCancellationRequested();
            await In(s => s.GetRequiredService<RegistryFigures>().Of(province.Code, clock.Today));
        }
    }

    private async Task<T> In<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("figures");
        return await work(scope.ServiceProvider);
    }
}
