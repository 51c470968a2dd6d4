using Pilar.Data;
using Pilar.Modules.Outreach.Questions;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Effects;

/// <summary>GET /outreach/effect/export.xlsx and .csv: what the page shows, no more.</summary>
internal static class EffectExport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/outreach/effect/export.{ending}", Send).RequireAuthorization(OutreachPermissions.Export.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(string ending, string? region, int? year, string? by, string? to, AppDb db, EffectBook book)
    {
        var query = EffectQuery.From(db, region, year, by, to);
        var report = await book.Of(query.Region, query.Year, query.By, query.To);
        await db.Commit(new Act(OutreachPermissions.Export, "ExportEffects", query.Region, nameof(Effect), Guid.Empty));
        return Table(T("hasil-penyuluhan", "outreach-effects"), report, book.Rules).As(ending);
    }

    public static TableFile Table(string name, EffectReport report, EffectRules rules) => new(name,
        [T("Kelompok", "Group"), T("Pengukuran", "Surveys"), T("Dimensi", "Dimension"), "n", T("Sebelum", "Before"), T("Sesudah", "After"), T("Perubahan", "Change"), T("Batas bawah 95 %", "Lower 95 %"), T("Batas atas 95 %", "Upper 95 %"), "dz", "g (Hedges)", T("Artinya", "What it means")],
        report.Groups.Append(new("", T("Semua", "All"), report.Groups.Sum(g => g.Surveys), report.All)).SelectMany(g => g.Effects.Select(e => (IReadOnlyList<object?>)
        [
            g.Name, g.Surveys, e.Dimension.Name(), e.Matched is { } n ? n : $"<{rules.FewestShown}", Round(e.Change?.Before), Round(e.Change?.After), Round(e.Change?.Mean), Round(e.Change?.Low), Round(e.Change?.High), Round(e.Change?.EffectSize), Round(e.Change?.Hedges), e.Words(rules),
        ])));

    private static double? Round(double? value) => value is { } v ? Math.Round(v, 4) : null;
}
