using Pilar.Kernel;
using Pilar.Modules.Registry.Summaries;
using Pilar.Web.Files;

namespace Pilar.Modules.Registry.Coverage;

internal static class CoverageExport
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/coverage/export.{ending}", Get).RequireAuthorization(RegistryPermissions.SeeFigures.Name);

    private static async Task<IResult> Get(RegistryCoverage coverage, Actor actor, Clock clock, string ending, string? region, string? date, string? status) =>
        await coverage.Of(string.IsNullOrEmpty(region) ? actor.Region : region, AsOf.Read(date, clock)) is { } table
            ? new TableFile($"cakupan-{table.Region.Code}-{table.Day:yyyy-MM-dd}", CoverageRow.Header, table.Villages().Where(status).Select(v => v.Cells)).As(ending)
            : Results.NotFound();
}
