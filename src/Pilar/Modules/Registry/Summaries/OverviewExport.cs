using Pilar.Kernel;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Summaries;

internal static class OverviewExport
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/overview/export.{ending}", Get).RequireAuthorization(RegistryPermissions.SeeFigures.Name);

    private static async Task<IResult> Get(Overviews overviews, Actor actor, Clock clock, string ending, string? region, string? date, string? kind) =>
        await overviews.Of(string.IsNullOrEmpty(region) ? actor.Region : region, AsOf.Read(date, clock), kind) is { } view ? Table(view).As(ending) : Results.NotFound();

    private static TableFile Table(OverviewView view) => new($"pilar-{view.Region}-{view.Now.Day:yyyy-MM-dd}", Header, Rows(view));

    private static string[] Header =>
    [
        T("Kode", "Code"), T("Wilayah", "Region"), T("Jenis", "Kind"), T("Terlapor", "Reported"), T("Orang", "People"), T("Aktif", "In force"), T("Valid", "Valid"),
        T("Tidak valid", "Invalid"), T("Belum lengkap", "Incomplete"), T("Rangkap bermasalah", "Double roles"), T("Perlu dicermati", "Flagged"),
        T("Belum dimutakhirkan", "Not renewed"), T("Desa", "Villages"), T("Desa tanpa PSM", "Villages without PSM"), T("Desa mencapai sasaran", "Villages on target"),
    ];

    private static IEnumerable<object?[]> Rows(OverviewView view)
    {
        var regions = view.Now.Children.Append(new RegionFigures(view.Region, view.Now.Region.Name, view.Now.Total));
        return from region in regions
               from kind in view.Kind.Length > 0 ? [view.Kind] : view.Now.Kinds.Append(KindTallies.All)
               let tally = region.Kinds.Of(kind)
               let coverage = view.CoverageOf(region.Code)
               select new object?[]
               {
                   region.Code, region.Name, kind.Length == 0 ? T("SEMUA", "ALL") : kind, tally.Reported, tally.People, tally.Active, tally.Valid, tally.Invalid, tally.Incomplete,
                   tally.DoubleRole, tally.Flagged, tally.Unverified, coverage?.Villages, coverage?.None, coverage?.Met,
               };
    }
}
