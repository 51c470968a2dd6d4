using Microsoft.AspNetCore.Http.HttpResults;
using Pilar.Kernel;

namespace Pilar.Modules.Regions;

/// <summary>GET /api/v1/regions/{code} and .../children.</summary>
internal static class RegionApi
{
    /// <param name="Level">nation, province, regency, district or village.</param>
    /// <param name="Parent">Null only for the nation.</param>
    internal sealed record RegionJson(string Code, string Name, RegionLevel Level, string? Parent, IReadOnlyList<RegionName>? Path = null);

    internal sealed record RegionName(string Code, string Name);

    internal sealed record RegionList(IReadOnlyList<RegionJson> Items, string? Next);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/regions").WithTags("Regions").RequireAuthorization();
        api.MapGet("{code}", One).WithSummary("A region with the path that leads to it");
        api.MapGet("{code}/children", Children).WithSummary("The regions one level below");
    }

    private static Results<Ok<RegionJson>, NotFound> One(string code, RegionTree tree) => tree.Find(code) is { } region
        ? TypedResults.Ok(Json(region) with { Path = [.. tree.Path(code).Select(r => new RegionName(r.Code, r.Name))] })
        : TypedResults.NotFound();

    private static Results<Ok<RegionList>, NotFound> Children(string code, RegionTree tree) => tree.Find(code) is { } region
        ? TypedResults.Ok(new RegionList([.. region.Children.Select(Json)], null))
        : TypedResults.NotFound();

    private static RegionJson Json(RegionNode region) => new(region.Code, region.Name, region.Level, region.Parent?.Code);
}
