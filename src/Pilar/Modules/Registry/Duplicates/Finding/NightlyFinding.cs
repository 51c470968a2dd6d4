using Pilar.Kernel;

namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>Looks for duplicates every night, once however many nodes run.</summary>
internal sealed class NightlyFinding(IServiceScopeFactory scopes, Clock clock, ILogger<NightlyFinding> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10), Apart = TimeSpan.FromHours(6);
    private static readonly TimeOnly From = new(1, 0), Until = new(5, 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Look(CancellationToken stopping)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.UtcNow, clock.Zone));
        if (!time.IsBetween(From, Until)) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("worker");
            var start = scope.ServiceProvider.GetRequiredService<StartFinding>();
            if (await start.Latest(stopping) is { } latest && clock.UtcNow - latest.RequestedAt < Apart) return;
            await start.Run(cancel: stopping);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            log.LogError(e, "The nightly search for duplicates could not be started");
        }
    }
}
