using Pilar.Modules.Regions;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;
using Pilar.Web.Files;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>Double roles for scripts, and as a file.</summary>
internal static class DoubleRolesEndpoints
{
    private const int Most = 200;

    private const int MostInFile = 100_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/registry/double-roles", List).RequireAuthorization(RegistryPermissions.ViewDoubleRoles.Name);
        routes.MapGet("/roles/double/export.{ending}", Export).RequireAuthorization(RegistryPermissions.ViewDoubleRoles.Name).ExcludeFromDescription();
    }

    /// <exception cref="Refusal">A value that cannot be.</exception>
    public static DoubleRoleFilter Filter(string? region, string? @class, string? kind, string? beside)
    {
        if (!string.IsNullOrEmpty(region) && !RegionCode.IsWellFormed(region)) throw new Refusal(T("Kode wilayah ini tidak dikenal.", "This region code is not known."), nameof(region));
        if (string.IsNullOrEmpty(@class)) return new(Blank(region), null, Blank(kind), Blank(beside));
        return Enum.TryParse<CombinationClass>(@class.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var wanted) && Enum.IsDefined(wanted)
            ? new(Blank(region), wanted, Blank(kind), Blank(beside))
            : throw new Refusal(T("Golongan yang ada: block, needs-approval, flag, ok.", "Classes are: block, needs-approval, flag, ok."), nameof(@class));
    }

    private static async Task<IResult> List(DoubleRoles roles, RegionDirectory regions, string? region, string? @class, string? kind, string? beside, int? cursor, int? limit)
    {
        var take = Math.Clamp(limit ?? 50, 1, Most);
        var skip = Math.Max(0, cursor ?? 0);
        var rows = await roles.Page(Filter(region, @class, kind, beside), skip, take + 1);
        var people = rows.Select(r => r.PersonId).Distinct().ToList();
        var shown = people.Take(take).ToHashSet();
        var reasons = new Reasons(await regions.Names(rows.SelectMany(r => new[] { r.Pair.One.RegionCode, r.Pair.Other.RegionCode })));
        return Results.Ok(new
        {
            items = rows.Where(r => shown.Contains(r.PersonId)).Select(r => new
            {
                person = r.PersonId, name = r.Name, @class = r.Class.ToString(), since = r.Since, basis = reasons.Pair(r.Pair),
                roles = new[] { r.Pair.One, r.Pair.Other }.Select(x => new { id = x.Id, kind = x.Kind, region = x.RegionCode }),
            }),
            next = people.Count > take ? (skip + take).ToString() : null,
        });
    }

    private static async Task<IResult> Export(DoubleRoles roles, RegionDirectory regions, Clock clock, string ending, string? region, string? @class, string? kind, string? beside)
    {
        var rows = await roles.Page(Filter(region, @class, kind, beside), 0, MostInFile);
        var reasons = new Reasons(await regions.Names(rows.SelectMany(r => new[] { r.Pair.One.RegionCode, r.Pair.Other.RegionCode })));
        return new TableFile($"rangkap-peran-{clock.Today:yyyy-MM-dd}",
            [
                T("Nama", "Name"), T("Golongan", "Class"), T("Peran pertama", "First role"), T("Kode wilayah pertama", "First region code"),
                T("Peran kedua", "Second role"), T("Kode wilayah kedua", "Second region code"), T("Sejak", "Since"), T("Dasar atau persetujuan", "Basis or approval"),
            ],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.Name, r.Class.Name(), reasons.Role(r.Pair.One), r.Pair.One.RegionCode, reasons.Role(r.Pair.Other), r.Pair.Other.RegionCode, r.Since, reasons.Pair(r.Pair),
            ])).As(ending);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
