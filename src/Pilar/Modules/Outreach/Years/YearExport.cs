using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Outreach.Effects;
using Pilar.Modules.Outreach.Plans;
using Pilar.Modules.Outreach.Sessions;
using Pilar.Modules.Regions;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Years;

/// <summary>GET /outreach/year.xlsx: the year's page, a sheet for each of its tables.</summary>
internal static class YearExport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/outreach/year.xlsx", Send).RequireAuthorization(OutreachPermissions.Export.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(int? year, string? region, AppDb db, EffectBook effects, OutreachCodes codes, RegionTree tree)
    {
        var filter = SessionFilter.From(db, region, year, null, null);
        var (book, names) = (await YearBook.Of(db, effects, filter.Region, filter.Year), await codes.Names());
        await db.Commit(new Act(OutreachPermissions.Export, "ExportOutreachYear", filter.Region, nameof(OutreachSession), Guid.Empty));
        return new WorkbookFile($"{T("penyuluhan", "outreach")}-{book.Region}-{book.Year}",
            Lines(T("bulan", "months"), T("Bulan", "Month"), book.Months, key => key), Lines(T("tema", "themes"), T("Tema", "Theme"), book.Themes, names.Theme), Lines(T("tempat", "places"), T("Tempat", "Place"), book.Places, key => tree.Name(key) ?? key),
            new(T("umur", "ages"), [T("Umur", "Age"), T("Perempuan", "Women"), T("Laki-laki", "Men")], book.Ages.Select(a => (IReadOnlyList<object?>)[a.Age.Name(), a.Women, a.Men])),
            PlanExport.Table(T("rencana", "plan"), book.Plan, names, tree), EffectExport.Table(T("hasil", "effects"), book.Effects, effects.Rules)).Download();
    }

    private static TableFile Lines(string name, string heading, IReadOnlyList<YearLine> lines, Func<string, string> text) => new(name,
        [heading, T("Penyuluhan", "Sessions"), T("Perempuan", "Women"), T("Laki-laki", "Men"), T("Semua", "All")], lines.Select(l => (IReadOnlyList<object?>)[text(l.Key), l.Sessions, l.Women, l.Men, l.People]));
}
