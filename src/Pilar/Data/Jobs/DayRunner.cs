using Pilar.Kernel;

namespace Pilar.Data.Jobs;

/// <summary>When a new day begins (and when the program starts), does the work of <see cref="EachDay"/>. What fails is tried again a minute later.</summary>
internal sealed class DayRunner(IServiceScopeFactory scopes, Clock clock, ILogger<DayRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? done = null;
        using var timer = new PeriodicTimer(Pause);
        do
        {
            if (clock.Today is var today && today != done && await Begin(stoppingToken)) done = today;
        }
        while (await Next(timer, stoppingToken));
    }

    /// <summary>False when it has to be tried again: somebody saved one of the rows first, or the database is away.</summary>
    private async Task<bool> Begin(CancellationToken stopping)
    {
        var whole = true;
        await using var kinds = scopes.CreateAsyncScope();
        foreach (var kind in kinds.ServiceProvider.GetServices<EachDay>().OrderBy(w => w.Order).Select(w => w.GetType()))
            whole &= await Run(kind, stopping);
        return whole;
    }

    private async Task<bool> Run(Type kind, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("worker");
        try
        {
            await scope.ServiceProvider.GetServices<EachDay>().Single(w => w.GetType() == kind).Run(stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (e is not Conflict) log.LogError(e, "{Work} failed for the new day", kind.Name);
            return false;
        }
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
