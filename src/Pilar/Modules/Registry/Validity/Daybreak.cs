using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Rules;

namespace Pilar.Modules.Registry.Validity;

/// <summary>When a new day begins (and when the program starts), judges what the passing of time has changed.</summary>
internal sealed class Daybreak(IServiceScopeFactory scopes, Clock clock, ILogger<Daybreak> log) : BackgroundService
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

    /// <summary>False when it has to be tried again: somebody saved one of the roles first, or the database is away.</summary>
    private async Task<bool> Begin(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("worker");
        try
        {
            await scope.ServiceProvider.GetRequiredService<RulesInForce>().ApplyDue(stopping);
            await scope.ServiceProvider.GetRequiredService<Verdicts>().RefreshDue(stopping);
            return true;
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            if (e is not Conflict) log.LogError(e, "Judging roles for the new day failed");
            return false;
        }
        catch (OperationCanceledException)
        {
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
