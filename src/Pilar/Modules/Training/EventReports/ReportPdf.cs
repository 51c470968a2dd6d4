using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Web.Files;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.EventReports;

/// <summary>The report of an event for the printer, with a place to sign.</summary>
internal static class ReportPdf
{
    private const float PhotoHeight = 200;

    public static PdfPaper Draw(EventFindings found, RegionTree tree, IEnumerable<(byte[] Picture, string Caption)> photos, DateOnly today)
    {
        var (paper, tables) = (new PdfPaper(T($"Laporan kegiatan: {found.Event.Title}", $"Report of the event: {found.Event.Title}")), new ReportTables(found, tree));
        paper.Title(T("LAPORAN KEGIATAN", "REPORT OF THE EVENT"));
        paper.Text(found.Event.Title, SKTextAlign.Center, bold: true, size: 12);
        if (found.Report is not { IsClosed: true }) paper.Text(T("Konsep, belum ditutup", "Draft, not closed"), SKTextAlign.Center);
        var number = 0;
        string Numbered(string title) => $"{++number}. {title}";
        paper.Heading(Numbered(T("Ringkasan", "Summary")));
        paper.Facts(tables.Facts);
        foreach (var (title, text) in tables.Narrative.Take(2)) Words(title, text);
        paper.Heading(Numbered(T("Jadwal dan narasumber", "Schedule and speakers")));
        paper.Table([new(T("Hari", "Day"), 1.3f), new(T("Jam", "Time"), 1.2f), new(T("Sesi", "Session"), 3), new(T("Narasumber", "Speakers"), 3), new("JP", 0.6f, SKTextAlign.Right), new(T("Hadir", "Present"), 1, SKTextAlign.Right)],
            found.Sessions.Select(s => (string?[])[Show.Date(s.Session.Day), $"{s.Session.From:HH:mm}–{s.Session.Until:HH:mm}", s.Session.Group is { } group ? $"{s.Session.Title} ({group})" : s.Session.Title,
                string.Join("; ", s.Session.Speakers.Select(x => $"{x.Speaker.Name}, {x.Speaker.Institution}")), s.Session.Counts ? Show.Number(s.Session.Hours) : "–", s.Session.Counts ? $"{s.Present}/{s.Meant}" : "–"]));
        paper.Heading(Numbered(T("Peserta menurut wilayah", "Participants by region")));
        paper.Table([new(T("Wilayah", "Region"), 3), new(T("Perempuan", "Women"), 1.2f, SKTextAlign.Right), new(T("Laki-laki", "Men"), 1.1f, SKTextAlign.Right), new(T("Jumlah", "All"), 1, SKTextAlign.Right), new(T("Kehadiran", "Attendance"), 1.2f, SKTextAlign.Right), new(T("Sertifikat", "Certificates"), 1.2f, SKTextAlign.Right)],
            found.Regions.Select(r => (string?[])[tree.Find(r.Region)?.Name ?? r.Region, Show.Number(r.Women), Show.Number(r.Men), Show.Number(r.All), $"{Show.Number(r.Attendance, 1)} %", Show.Number(r.Certificates)])
                .Append([T("Jumlah", "All"), Show.Number(found.Regions.Sum(r => r.Women)), Show.Number(found.Regions.Sum(r => r.Men)), Show.Number(found.People.Count), $"{Show.Number(found.Attendance, 1)} %", Show.Number(found.Certificates)]));
        if (found.Opinions.Any())
        {
            paper.Heading(Numbered(T("Evaluasi oleh peserta", "Opinions of participants")));
            paper.Table([new(T("Hal", "About"), 5), new(T("Nilai rata-rata (1–5)", "Mean (1–5)"), 1.6f, SKTextAlign.Right), new(T("Jawaban", "Answers"), 1, SKTextAlign.Right)], found.Opinions.Select(o => (string?[])[o.Heading, Show.Number(o.Mean!.Value, 2), Show.Number(o.Sheets)]));
        }
        if (found.Report is { Costs.Count: > 0 } written)
        {
            paper.Heading(Numbered(T("Anggaran dan realisasi", "Budget and spending")));
            paper.Table([new(T("Uraian", "Item"), 3), new(T("Rencana (Rp)", "Planned (Rp)"), 1.4f, SKTextAlign.Right), new(T("Realisasi (Rp)", "Spent (Rp)"), 1.4f, SKTextAlign.Right), new(T("Alasan bila berbeda", "Reason when different"), 2.6f)],
                written.Costs.OrderBy(c => c.Order).Select(c => (string?[])[c.Item, Show.Number(c.Planned), Show.Number(c.Spent), c.Reason])
                    .Append([T("Jumlah", "All"), Show.Number(written.Costs.Sum(c => c.Planned)), Show.Number(written.Costs.Sum(c => c.Spent)), null]));
        }
        foreach (var (title, text) in tables.Narrative.Skip(2)) Words(title, text);
        Sign(paper, found, today);
        Annexes(paper, tables, photos);
        return paper;

        void Words(string title, string? text)
        {
            if (text is null) return;
            paper.Heading(Numbered(title));
            paper.Text(text);
        }
    }

    /// <summary>Open lines: the paper is signed by hand.</summary>
    private static void Sign(PdfPaper paper, EventFindings found, DateOnly today)
    {
        var report = found.Report;
        paper.Space(16);
        paper.SideBySide([], [$"{found.Event.Place}, {Show.Date(report?.ClosedOn ?? today)}", report?.SignatoryTitle ?? "", "", "", "", "", report?.Signatory ?? "....................................", $"NIP {report?.SignatoryNumber ?? "................................"}"]);
    }

    private static void Annexes(PdfPaper paper, ReportTables tables, IEnumerable<(byte[] Picture, string Caption)> photos)
    {
        paper.NewPage();
        paper.Heading(T("Lampiran: peserta", "Annex: participants"));
        paper.Table([new("No", 0.6f, SKTextAlign.Right), new(T("Nama", "Name"), 3), new(T("Pilar", "Pillar"), 1), new(T("Wilayah tugas", "Region of duty"), 2.2f), new(T("Hadir", "Attended"), 0.9f, SKTextAlign.Right), new("JP", 0.7f, SKTextAlign.Right), new(T("Awal", "Before"), 0.9f, SKTextAlign.Right), new(T("Akhir", "After"), 0.9f, SKTextAlign.Right), new(T("Nomor sertifikat", "Certificate"), 3)],
            tables.Participants.Rows.ToBlockingEnumerable().Select(row => row.Select((cell, i) => cell is decimal mark ? Show.Number((double)mark, 1) : i == 4 ? $"{TableFile.Text(cell)} %" : TableFile.Text(cell)).ToArray()));
        foreach (var ((picture, caption), first) in photos.Select((p, i) => (p, i == 0)))
        {
            if (first) paper.Heading(T("Lampiran: foto", "Annex: photos"));
            using var image = SKImage.FromEncodedData(picture);
            paper.Picture(image, PhotoHeight);
            paper.Text(caption, size: 8);
        }
    }
}
