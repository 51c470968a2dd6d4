using System.Security.Cryptography;
using System.Text;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Summaries;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Coverage.Map;

internal static class MapEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/coverage/map.svg", Get).RequireAuthorization(RegistryPermissions.SeeFigures.Name);

    /// <summary>A phone that has the picture already is told that it still holds.</summary>
    private static async Task<IResult> Get(HttpContext http, RegistryCoverage coverage, Boundaries boundaries, Actor actor, Clock clock, string? region, string? date)
    {
        if (await coverage.Of(string.IsNullOrEmpty(region) ? actor.Region : region, AsOf.Read(date, clock)) is not { } table) return Results.NotFound();
        var signs = Signs(table);
        var picture = Encoding.UTF8.GetBytes(new MapDrawing(Title(table), signs, await boundaries.Of(signs.Select(s => s.Code).ToList())).Draw());
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(picture, "image/svg+xml; charset=utf-8", entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(picture))[..16]}\""));
    }

    public static IReadOnlyList<MapSign> Signs(CoverageTable table)
    {
        var tallies = table.Tallies();
        return [.. (tallies.Count > 1 ? tallies.Skip(1) : tallies).Select(t => new MapSign(t.Code, t.Name, t.None, t.Villages))];
    }

    public static string Title(CoverageTable table) => T($"Bagian desa tanpa PSM aktif, {table.Region.Name}, {Show.Date(table.Day)}", $"Share of villages without an active PSM, {table.Region.Name}, {Show.Date(table.Day)}");
}
