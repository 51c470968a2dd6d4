using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;

namespace Pilar.Data.AuditChain;

/// <summary>Seals new audit rows every few seconds while the server runs.</summary>
internal sealed class SealWorker(IServiceScopeFactory scopes, ILogger<SealWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem("worker");
            try
            {
                await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAll(stoppingToken);
            }
            catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
            {
                // Another node sealed the same rows first, or the database is busy: the next tick goes on.
                log.LogInformation(e, "Sealing waits for the next turn");
            }
        }
    }
}
