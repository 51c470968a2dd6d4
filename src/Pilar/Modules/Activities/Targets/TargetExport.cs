using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Regions;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Targets;

/// <summary>GET /activities/targets/export.xlsx and .csv: what the page shows.</summary>
internal static class TargetExport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/activities/targets/export.{ending}", Send).RequireAuthorization(ActivityPermissions.Export.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(string ending, string? region, AppDb db, TargetBook book, CodeBook codes, RegionTree tree)
    {
        var within = ReportFilter.From(db.Actor, region, null, null, null).Region;
        var (targets, names) = (await book.OfRegion(within), await codes.Names());
        await db.Commit(new Act(ActivityPermissions.Export, "ExportTargets", within, nameof(ActivityTarget), Guid.Empty));
        return new TableFile(T("target-kegiatan", "targets"),
            [T("Untuk", "For"), T("Orang", "Person"), T("Wilayah", "Region"), T("Jenis pilar", "Kind of role"), T("Fungsi", "Function"), T("Program", "Programme"), T("Diukur dengan", "Measured in"), T("Jumlah", "Amount"), T("Mulai", "From"), T("Sampai", "Until"), T("Tercapai", "Done"), T("Orang yang mencapai", "People who reached it"), T("Dari orang", "Of people")],
            targets.Select(p => (IReadOnlyList<object?>)
            [
                p.Target.Scope.Name(), p.Target.PersonName, tree.Name(p.Target.RegionCode), p.Target.Kind, p.Target.Function is { } f ? names.Function(f) : null, p.Target.Programme is { } g ? names.Programme(g) : null, p.Target.Measure.Name(), p.Target.Amount,
                p.Target.From, p.Target.Until, p.Done, p.Reached, p.Of,
            ])).As(ending);
    }
}
