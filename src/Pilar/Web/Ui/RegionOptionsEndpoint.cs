using Microsoft.AspNetCore.Http.HttpResults;
using Pilar.Kernel;

namespace Pilar.Web.Ui;

/// <summary>The next step of a region picker as a fragment. Region names are public; no record is shown.</summary>
public static class RegionOptionsEndpoint
{
    public static void MapRegionOptions(this IEndpointRouteBuilder app) => app.MapGet("/regions/options", Next).AllowAnonymous();

    private static IResult Next(HttpRequest request, string id, string name, string start, RegionLevel until, string? under)
    {
        var code = under ?? request.Query[name].ToString();
        if (!RegionCode.IsWellFormed(code) || !RegionCode.IsWellFormed(start) || !RegionCode.Contains(start, code)) return Results.BadRequest();
        return new RazorComponentResult<RegionSteps>(new { Id = id, Name = name, Code = code, Start = start, Until = until });
    }
}
