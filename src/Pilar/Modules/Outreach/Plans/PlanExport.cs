using Pilar.Data;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Regions;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Plans;

/// <summary>GET /outreach/plan.xlsx and .csv.</summary>
internal static class PlanExport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/outreach/plan.{ending}", Send).RequireAuthorization(OutreachPermissions.Export.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(string ending, int? year, string? region, AppDb db, OutreachCodes codes, RegionTree tree)
    {
        var filter = SessionFilter.From(db, region, year, null, null);
        var (book, names) = (await PlanBook.Of(db, filter.Region, filter.Year), await codes.Names());
        await db.Commit(new Act(OutreachPermissions.Export, "ExportOutreachPlan", filter.Region, nameof(OutreachPlan), book.Plan?.Id ?? Guid.Empty));
        return Table(T("rencana-penyuluhan", "outreach-plan"), book, names, tree).As(ending);
    }

    public static TableFile Table(string name, PlanBook book, OutreachNames names, RegionTree tree) => new(name,
        [T("Bulan", "Month"), T("Tema", "Theme"), T("Sasaran", "Audience"), T("Tempat", "Place"), T("Penyuluh", "Educator"), T("Direncanakan", "Planned"), T("Terlaksana", "Held"), T("Sasaran orang", "People planned"), T("Kehadiran", "Attendance"), T("Dikeluarkan karena", "Dropped because")],
        book.Lines.Select(l => (IReadOnlyList<object?>)[l.Line.Month, names.Theme(l.Line.Theme), l.Line.Audience is null ? null : names.Audience(l.Line.Audience), tree.Name(l.Line.PlaceRegionCode), l.Line.Educator, l.Line.Sessions, l.Done.Sessions, l.Line.People, l.Done.People, l.Line.DroppedBecause]));
}
