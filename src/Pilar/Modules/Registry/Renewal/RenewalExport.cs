using Microsoft.EntityFrameworkCore;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry.Pillars;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Renewal;

/// <summary>The people still open in a round, as a list to take along.</summary>
internal static class RenewalExport
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/renewal/{id:guid}/open.{ending}", Get).RequireAuthorization(RegistryPermissions.RenewRoles.Name);

    private static async Task<IResult> Get(Guid id, string ending, string? region, Renewals renewals, Actor actor, RegionTree tree)
    {
        if (await renewals.Find(id) is not { } round || tree.Find(string.IsNullOrEmpty(region) ? actor.Region : region) is not { } where) return Results.NotFound();
        var roles = await renewals.Open(round, where.Code).OrderBy(r => r.RegionCode).ThenBy(r => r.SortName)
            .Select(r => new { r.Person.Name, r.Kind, r.RegionCode, r.Status, r.Verdict }).ToListAsync();
        string[] header = [T("Nama", "Name"), T("Jenis", "Kind"), T("Kode wilayah", "Region code"), T("Wilayah tugas", "Region of duty"), T("Kecamatan", "District"), T("Status", "Status"), T("Putusan", "Verdict")];
        return new TableFile($"pemutakhiran-{where.Code}", header, roles.Select(r => (object?[])
        [
            r.Name, r.Kind, r.RegionCode, tree.Find(r.RegionCode)?.Name ?? r.RegionCode,
            RegionCode.At(r.RegionCode, RegionLevel.District) is { } district ? tree.Find(district)?.Name : "", r.Status.Name(), r.Verdict.Name(),
        ])).As(ending);
    }
}
