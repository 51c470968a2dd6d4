using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Disasters.Households;
using Pilar.Modules.Disasters.Incidents;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Disasters.Situation;

/// <summary>GET /disasters/reports/{id}.pdf: a situation report as it went out.</summary>
internal static class SituationPdf
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/disasters/reports/{id:guid}/report.pdf", Send).RequireAuthorization(DisasterPermissions.View.Name).ExcludeFromDescription();

    private static async Task<IResult> Send(Guid id, AppDb db, IncidentWords words, OfficeCodes codes, RegionTree tree)
    {
        var report = await db.Set<SituationReport>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && db.Set<Incident>().Any(i => i.Id == r.IncidentId)) ?? throw new Missing();
        using var paper = Draw(report, JsonSerializer.Deserialize<SituationPicture>(report.Content)!, await words.Kinds(), await codes.Goods().Named(), tree, db.Clock);
        return paper.File($"{T("laporan-situasi", "situation-report")}-{report.Number}.pdf");
    }

    private static PdfPaper Draw(SituationReport report, SituationPicture data, IReadOnlyDictionary<string, string> kinds, IReadOnlyDictionary<string, string> goods, RegionTree tree, Clock clock)
    {
        var kind = kinds.GetValueOrDefault(data.Kind, data.Kind);
        var paper = new PdfPaper(T($"Laporan situasi {report.Number}: {kind}, {tree.Name(data.Whole)}", $"Situation report {report.Number}: {kind}, {tree.Name(data.Whole)}"));
        paper.Title(T($"LAPORAN SITUASI NOMOR {report.Number}", $"SITUATION REPORT NUMBER {report.Number}"));
        paper.Text($"{kind}, {tree.Place(data.Whole)}", SKTextAlign.Center, bold: true, size: 12);
        paper.Text(T($"Keadaan per {Show.Time(data.AsOf, clock)}", $"As of {Show.Time(data.AsOf, clock)}"), SKTextAlign.Center);
        paper.Rule();
        paper.Facts((T("Mulai", "Began"), Show.Time(data.StartedAt, clock)), (T("Tahap", "Stage"), data.Stage.Name()), (T("Daerah terdampak", "Struck area"), string.Join("; ", data.Areas.Select(a => tree.Place(a, within: RegionCode.At(data.Whole, RegionLevel.Regency))))), (T("Pimpinan penanganan", "Leads the response"), data.Leader ?? "–"));
        paper.Heading(T("1. Kejadian", "1. What happened"));
        paper.Text(data.Description);
        SituationMap.Draw(paper, data);
        paper.Heading(T("2. Korban dan kerusakan", "2. Victims and damage"));
        if (data.Figures.Count == 0) paper.Text(T("Belum ada angka.", "No figures yet."));
        else paper.Table([new(T("Hal", "About"), 4), new(T("Jumlah", "Number"), 1.4f, SKTextAlign.Right)], data.Figures.OrderBy(f => f.Key).Select(f => (string?[])[f.Key.Name(), Show.Number(f.Value)]));
        if (data.FiguresAt is { } figuresAt) paper.Text(T($"Angka terakhir diketahui {Show.Time(figuresAt, clock)}.", $"Figures last known {Show.Time(figuresAt, clock)}."), size: 9);
        paper.Text(Listed(data.Households));
        paper.Heading(T("3. Pengungsian", "3. Shelters"));
        if (data.Shelters.Count == 0) paper.Text(T("Tidak ada pengungsian yang terbuka.", "No shelter is open."));
        else paper.Table([new(T("Tempat", "Place"), 3), new(T("Desa", "Village"), 2.4f), new(T("Daya tampung", "Capacity"), 1.2f, SKTextAlign.Right), new(T("Terisi", "People"), 1, SKTextAlign.Right), new(T("Keterangan", "Note"), 1.4f)],
            data.Shelters.Select(s => (string?[])[s.Name, tree.Name(s.RegionCode), Show.Number(s.Capacity), s.People is { } people ? Show.Number(people) : "–", s.IsTooFull ? T("melebihi", "too full") : null]));
        paper.Heading(T("4. Kebutuhan dan bantuan", "4. Needs and aid"));
        if (data.Goods.Count == 0) paper.Text(T("Belum ada catatan barang.", "No goods recorded yet."));
        else paper.Table([new(T("Barang", "Goods"), 3.4f), new(T("Dibutuhkan", "Needed"), 1.2f, SKTextAlign.Right), new(T("Diberikan", "Given"), 1.2f, SKTextAlign.Right), new(T("Kurang", "Lacking"), 1, SKTextAlign.Right), new(T("Stok posko", "Stock"), 1.1f, SKTextAlign.Right)],
            data.Goods.Select(g => (string?[])[goods.GetValueOrDefault(g.Kind, g.Kind), g.Needed is { } needed ? Show.Number(needed) : "–", Show.Number(g.Given), g.Lacking is { } lacking ? Show.Number(lacking) : "–", Show.Number(g.Stock)]));
        paper.Heading(T("5. Relawan", "5. Volunteers"));
        paper.Text(T($"Dipanggil {data.Volunteers.Called}, bersedia {data.Volunteers.Coming}, di lokasi {data.Volunteers.Present}; seluruhnya {Show.Number(data.Volunteers.Hours, 1)} jam.", $"Called {data.Volunteers.Called}, coming {data.Volunteers.Coming}, present {data.Volunteers.Present}; {Show.Number(data.Volunteers.Hours, 1)} hours in all."));
        if (report.Words is { } written)
        {
            paper.Heading(T("6. Catatan", "6. Notes"));
            paper.Text(written);
        }
        paper.Space(16);
        paper.SideBySide([], [$"{tree.Name(RegionCode.At(data.Whole, RegionLevel.Regency) ?? data.Whole)}, {Show.Time(report.IssuedAt, clock)}", "", "", "", "", report.IssuedBy]);
        return paper;
    }

    private static string Listed(HouseholdTotals h) => T(
        $"Terdata satu per satu: {Show.Number(h.Households)} rumah tangga, {Show.Number(h.People)} jiwa; di antaranya {Show.Number(h.Infants)} balita, {Show.Number(h.Elderly)} lanjut usia, {Show.Number(h.Pregnant)} ibu hamil, {Show.Number(h.Disabled)} penyandang disabilitas.",
        $"Listed one by one: {Show.Number(h.Households)} households, {Show.Number(h.People)} people; among them {Show.Number(h.Infants)} infants, {Show.Number(h.Elderly)} elderly, {Show.Number(h.Pregnant)} pregnant women, {Show.Number(h.Disabled)} with disabilities.");
}
