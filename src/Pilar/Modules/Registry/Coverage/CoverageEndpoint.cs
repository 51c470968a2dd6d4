using Pilar.Kernel;
using Pilar.Modules.Registry.Summaries;

namespace Pilar.Modules.Registry.Coverage;

internal static class CoverageEndpoint
{
    private const int MostVillages = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/registry/coverage", Get).RequireAuthorization(RegistryPermissions.SeeFigures.Name);

    /// <summary>Sums of the children, and the villages page by page in the order of codes.</summary>
    private static async Task<IResult> Get(RegistryCoverage coverage, Actor actor, Clock clock, string? region, string? as_of, string? cursor, int limit = MostVillages)
    {
        if (await coverage.Of(region ?? actor.Region, AsOf.Read(as_of, clock)) is not { } table) return Results.NotFound();
        var tallies = table.Tallies();
        var villages = table.Villages().Where(v => string.CompareOrdinal(v.VillageCode, cursor) > 0).Take(Math.Clamp(limit, 1, MostVillages) + 1).ToList();
        var page = villages.Take(Math.Clamp(limit, 1, MostVillages)).ToList();
        return Results.Ok(new
        {
            region = table.Region.Code,
            as_of = table.Day,
            total = tallies[0],
            children = tallies.Skip(1),
            districts_without = table.DistrictsWithout().Select(d => new { code = d.Code, name = d.Name }),
            items = page,
            next = villages.Count > page.Count ? page[^1].VillageCode : null,
        });
    }
}
