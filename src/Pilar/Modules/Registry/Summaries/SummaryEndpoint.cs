using Pilar.Kernel;

namespace Pilar.Modules.Registry.Summaries;

internal static class SummaryEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/registry/summary", Get).RequireAuthorization(RegistryPermissions.SeeFigures.Name);

    private static async Task<IResult> Get(RegistryFigures figures, Actor actor, Clock clock, string? region, string? as_of)
    {
        var day = AsOf.Read(as_of, clock);
        return await figures.Of(region ?? actor.Region, day) is { } table
            ? Results.Ok(new { region = table.Region.Code, name = table.Region.Name, as_of = day, total = table.Total.Total, kinds = table.Kinds.ToDictionary(k => k, table.Total.Of), items = SummaryRow.Of(table) })
            : Results.NotFound();
    }
}
