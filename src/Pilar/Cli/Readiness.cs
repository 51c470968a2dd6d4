using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Cli;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: the database is reachable and of this version.</summary>
internal static class Readiness
{
    public static void MapReadiness(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => "ok").AllowAnonymous();
        routes.MapGet("/readyz", async (AppDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel) && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any()
                ? Results.Text("ready")
                : Results.Text("The database is not reachable or older than this version.", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
