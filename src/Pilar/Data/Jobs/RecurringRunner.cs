using Pilar.Kernel;

namespace Pilar.Data.Jobs;

/// <summary>Does the work of <see cref="EachDay"/> when a new day begins and when the program starts, and that of <see cref="EachMinute"/> every minute.
/// What fails is tried again a minute later.</summary>
internal sealed class RecurringRunner(IServiceScopeFactory scopes, Clock clock, ILogger<RecurringRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? done = null;
        using var timer = new PeriodicTimer(Pause);
        do
        {
            if (clock.Today is var today && today != done && await Do<EachDay>(stoppingToken)) done = today;
            await Do<EachMinute>(stoppingToken);
        }
        while (await Next(timer, stoppingToken));
    }

    /// <summary>False when it has to be tried again: somebody saved one of the rows first, or the database is away.</summary>
    private async Task<bool> Do<T>(CancellationToken stopping) where T : RecurringWork
    {
        var whole = true;
        await using var kinds = scopes.CreateAsyncScope();
        foreach (var kind in kinds.ServiceProvider.GetServices<T>().OrderBy(w => w.Order).Select(w => w.GetType()))
            whole &= await Run<T>(kind, stopping);
        return whole;
    }

    private async Task<bool> Run<T>(Type kind, CancellationToken stopping) where T : RecurringWork
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("worker");
        try
        {
            await scope.ServiceProvider.GetServices<T>().Single(w => w.GetType() == kind).Run(stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (e is not Conflict) log.LogError(e, "{Work} failed", kind.Name);
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
