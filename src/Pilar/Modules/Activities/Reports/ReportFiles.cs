using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Regions;
using Pilar.Web.Files;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Reports;

/// <summary>A report as PDF, and the list of reports as a sheet.</summary>
internal static class ReportFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/activities/reports/{id:guid}/report.pdf", Pdf).RequireAuthorization(ActivityPermissions.View.Name).ExcludeFromDescription();
        routes.MapGet("/activities/reports/export.{ending}", Export).RequireAuthorization(ActivityPermissions.Export.Name).ExcludeFromDescription();
    }

    private static async Task<IResult> Export(string ending, string? region, string? month, string? state, string? q, AppDb db, ReportList list, RegionTree tree)
    {
        var filter = ReportFilter.From(db.Actor, region, month, state, q);
        await db.Commit(new Act(ActivityPermissions.Export, "ExportReports", filter.Region, nameof(MonthlyReport), Guid.Empty) { Facts = new { filter.Month, filter.State } });
        return new TableFile(T("laporan-bulanan", "monthly-reports"), Headings(), Rows(ReportList.Ordered(await list.Query(filter)), tree)).As(ending);
    }

    private static string[] Headings() =>
    [
        T("Bulan", "Month"), T("Nama", "Name"), T("Jenis", "Kind"), T("Desa", "Village"), T("Kecamatan", "District"), T("Kab/kota", "Regency"), T("Keadaan", "State"), T("Menunggu", "Awaits"), T("Kegiatan", "Activities"), T("Jam", "Hours"), T("Orang dijangkau", "People reached"),
        T("Kasus dilaporkan", "Cases reported"), T("Kasus didampingi", "Cases accompanied"), T("Pelatihan", "Trainings"), T("Koreksi", "Corrections"), T("Kendala", "Obstacles"),
    ];

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(IQueryable<MonthlyReport> reports, RegionTree tree)
    {
        await foreach (var r in Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AsAsyncEnumerable(reports))
            yield return
            [
                r.Month, r.Name, r.Kind, RegionCode.Level(r.RegionCode) == RegionLevel.Village ? tree.Name(r.RegionCode) : null, tree.Name(r.RegionCode, RegionLevel.District), tree.Name(r.RegionCode, RegionLevel.Regency), r.State.Name(), r.Awaits is { } level ? Levels.Office(level) : null,
                r.Entries, Math.Round(r.Hours, 2), r.People, r.CasesReported, r.CasesAccompanied, r.Trainings, r.Corrections, r.Obstacles,
            ];
    }

    private static async Task<IResult> Pdf(Guid id, AppDb db, ReportRecords records, RegionTree tree)
    {
        var record = await records.Open(id);
        var r = record.Report;
        using var paper = new PdfPaper(T($"Laporan bulanan {Months.Name(r.Month)}", $"Monthly report {Months.Name(r.Month)}"));
        paper.Title(T("LAPORAN BULANAN", "MONTHLY REPORT"));
        paper.Text($"{r.Kind} · {Months.Name(r.Month)}", SKTextAlign.Center);
        paper.Space(10);
        paper.Facts((T("Nama", "Name"), r.Name), (T("Wilayah tugas", "Region of duty"), tree.Place(r.RegionCode)), (T("Keadaan", "State"), r.State.Name()),
            (T("Kegiatan", "Activities"), Show.Number(r.Entries)), (T("Jam", "Hours"), Show.Number(r.Hours, 1)),
            (T("Orang dijangkau", "People reached"), T($"{Show.Number(r.People)} ({Show.Number(record.Women)} perempuan, {Show.Number(record.Men)} laki-laki; di antaranya {Show.Number(record.Children)} anak, {Show.Number(record.Elderly)} lanjut usia, {Show.Number(record.Disabled)} penyandang disabilitas)", $"{Show.Number(r.People)} ({Show.Number(record.Women)} women, {Show.Number(record.Men)} men; of these {Show.Number(record.Children)} children, {Show.Number(record.Elderly)} elderly, {Show.Number(record.Disabled)} with disabilities)")),
            (T("Kasus", "Cases"), r.IsOpen ? null : T($"{Show.Number(r.CasesReported)} dilaporkan, {Show.Number(r.CasesAccompanied)} didampingi", $"{Show.Number(r.CasesReported)} reported, {Show.Number(r.CasesAccompanied)} accompanied")));
        if (record.Entries.Count > 0)
        {
            paper.Heading(T("Menurut fungsi", "By function"));
            paper.Table(Figures(T("Fungsi", "Function")), record.ByFunction.Select(Row));
            paper.Heading(T("Kegiatan", "Activities"));
            paper.Table([new(T("Tanggal", "Day"), 0.9f), new(T("Kegiatan", "Activity"), 3), new(T("Tempat", "Place"), 1.3f), new(T("Jam", "Hours"), 0.5f, SKTextAlign.Right), new(T("Orang", "People"), 0.6f, SKTextAlign.Right)],
                record.Entries.Select(e => (IReadOnlyList<string?>)[Show.Date(e.On), $"{record.Names.Function(e.Function)}: {e.What}", e.Place ?? tree.Name(e.PlaceRegionCode), Show.Number(e.Hours, 1), Show.Number(e.Reached.People)]));
        }
        Words(paper, T("Kendala", "Obstacles"), r.Obstacles);
        Words(paper, T("Rencana bulan depan", "Plan of next month"), r.NextMonth);
        if (r.Moves.Count > 0)
        {
            paper.Heading(T("Perjalanan laporan", "The way of the report"));
            paper.Table([new(T("Waktu", "Time")), new(T("Langkah", "Step")), new(T("Oleh", "By"), 1.5f), new(T("Alasan", "Reason"), 2)], r.Moves.OrderBy(m => m.Order).Select(m => (IReadOnlyList<string?>)[Show.Time(m.At, db.Clock), m.Kind.Name(), $"{m.By} ({Levels.Office(m.Level)})", m.Reason]));
        }
        if (record.Corrections.Count > 0)
        {
            paper.Heading(T("Koreksi setelah dilaporkan", "Corrections after the report"));
            foreach (var c in record.Corrections) paper.Text($"{Show.Time(c.At, db.Clock)}, {c.By}: {c.Reason}\n{c.Changes}", size: 9);
        }
        return paper.File($"laporan-{r.Month:yyyy-MM}.pdf");
    }

    private static PdfColumn[] Figures(string title) => [new(title, 3), new(T("Kegiatan", "Activities"), 1, SKTextAlign.Right), new(T("Jam", "Hours"), 1, SKTextAlign.Right), new(T("Orang", "People"), 1, SKTextAlign.Right)];

    private static IReadOnlyList<string?> Row((string Name, DiaryFigures Figures) row) => [row.Name, Show.Number(row.Figures.Entries), Show.Number(row.Figures.Minutes / 60.0, 1), Show.Number(row.Figures.People)];

    private static void Words(PdfPaper paper, string heading, string? text)
    {
        if (text is null) return;
        paper.Heading(heading);
        paper.Text(text);
    }
}
