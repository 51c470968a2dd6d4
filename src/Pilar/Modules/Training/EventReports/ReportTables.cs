using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Web.Files;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Marks;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.EventReports;

/// <summary>The tables of a report, for the workbook and the printed paper alike.</summary>
internal sealed class ReportTables(EventFindings found, RegionTree tree)
{
    public TableFile Schedule => new(T("Jadwal", "Schedule"), [T("Hari", "Day"), T("Mulai", "From"), T("Selesai", "Until"), T("Sesi", "Session"), T("Kelompok", "Group"), T("Narasumber", "Speakers"), T("Ruang", "Room"), "JP", T("Hadir", "Present"), T("Peserta", "Participants")],
        found.Sessions.Select(s => (object?[])[s.Session.Day, $"{s.Session.From:HH:mm}", $"{s.Session.Until:HH:mm}", s.Session.Title, s.Session.Group, string.Join("; ", s.Session.Speakers.Select(x => $"{x.Speaker.Name} ({x.Speaker.Institution})")), s.Session.Room, s.Session.Hours, s.Session.Counts ? s.Present : null, s.Session.Counts ? s.Meant : null]));

    public TableFile Regions => new(T("Wilayah", "Regions"), [T("Wilayah", "Region"), T("Perempuan", "Women"), T("Laki-laki", "Men"), T("Tidak diketahui", "Not known"), T("Jumlah", "All"), T("Kehadiran rata-rata (%)", "Mean attendance (%)"), T("Sertifikat", "Certificates")],
        found.Regions.Select(r => (object?[])[Name(r.Region), r.Women, r.Men, r.Unknown, r.All, Math.Round(r.Attendance, 1), r.Certificates]));

    public TableFile Participants => new(T("Peserta", "Participants"), [T("No", "No"), T("Nama", "Name"), T("Pilar", "Pillar"), T("Wilayah tugas", "Region of duty"), T("Kehadiran (%)", "Attendance (%)"), T("JP diikuti", "Hours attended"), T("Tes awal", "Before"), T("Tes akhir", "After"), T("Nomor sertifikat", "Certificate")],
        found.People.Select((p, i) => (object?[])[i + 1, p.Participant.Name, p.Participant.Kind, Name(p.Participant.DutyRegionCode), p.Share.Percent, p.Share.Attended, p.Mark?.Before, p.Mark?.After, p.Issued is { RevokedOn: null } c ? c.Number : null]));

    public TableFile Costs => new(T("Anggaran", "Budget"), [T("Uraian", "Item"), T("Rencana (Rp)", "Planned (Rp)"), T("Realisasi (Rp)", "Spent (Rp)"), T("Selisih (Rp)", "Difference (Rp)"), T("Alasan", "Reason")],
        (found.Report?.Costs ?? []).OrderBy(c => c.Order).Select(c => (object?[])[c.Item, c.Planned, c.Spent, c.Spent - c.Planned, c.Reason]));

    public TableFile Opinions => new(T("Evaluasi", "Opinions"), [T("Hal", "About"), T("Nilai rata-rata (1-5)", "Mean (1-5)"), T("Jawaban", "Answers")],
        found.Opinions.Select(o => (object?[])[o.Heading, Math.Round(o.Mean!.Value, 2), o.Sheets]));

    public TableFile Summary => new(T("Ringkasan", "Summary"), [T("Hal", "What"), T("Isi", "Value")], Facts.Select(f => (object?[])[f.Label, f.Value]));

    public IEnumerable<(string Label, string? Value)> Facts
    {
        get
        {
            var (e, r) = (found.Event, found.Report);
            yield return (T("Kegiatan", "Event"), e.Title);
            yield return (T("Jenis", "Kind"), e.Kind.Name());
            yield return (T("Waktu", "When"), Show.Days(e.StartsOn, e.EndsOn));
            yield return (T("Tempat", "Place"), e.Address is null ? e.Place : $"{e.Place}, {e.Address}");
            yield return (T("Penyelenggara", "Held by"), e.Organiser ?? Name(e.RegionCode));
            yield return (T("Kurikulum", "Curriculum"), e.Curriculum?.Name);
            yield return (T("Lama", "Length"), T($"{found.Hours} JP", $"{found.Hours} hours (JP)"));
            yield return (T("Peserta", "Participants"), T($"{found.People.Count} orang dari {found.Regions.Count} kab/kota", $"{found.People.Count} people from {found.Regions.Count} regencies"));
            yield return (T("Perempuan / laki-laki", "Women / men"), T($"{found.Regions.Sum(x => x.Women)} / {found.Regions.Sum(x => x.Men)}", $"{found.Regions.Sum(x => x.Women)} / {found.Regions.Sum(x => x.Men)}"));
            yield return (T("Kehadiran rata-rata", "Mean attendance"), $"{Show.Number(found.Attendance, 1)} %");
            yield return (T("Peningkatan nilai", "Gain"), GainWords(found.Results.Overall));
            foreach (var subject in found.Results.Subjects) yield return (T($"Peningkatan: {subject.Subject}", $"Gain: {subject.Subject}"), GainWords(subject.Gain));
            yield return (T("Sertifikat terbit", "Certificates issued"), Show.Number(found.Certificates));
            yield return (T("Panitia", "Committee"), e.Committee?.ReplaceLineEndings("; "));
            yield return (T("Sumber anggaran", "Source of the budget"), e.BudgetSource);
            yield return (T("Mata anggaran", "Budget line"), e.BudgetLine);
            yield return (T("Anggaran", "Budget"), e.Budget is { } budget ? $"Rp{Show.Number(budget)}" : null);
            yield return (T("Realisasi", "Spent"), r is { Costs.Count: > 0 } ? $"Rp{Show.Number(r.Costs.Sum(c => c.Spent))}" : null);
        }
    }

    public IEnumerable<(string Title, string? Text)> Narrative =>
    [
        (T("Dasar hukum", "Legal basis"), found.Report?.LegalBasis), (T("Tujuan", "Purpose"), found.Report?.Purpose), (T("Hasil", "Results"), found.Report?.Results),
        (T("Kendala", "Obstacles"), found.Report?.Obstacles), (T("Saran", "Advice"), found.Report?.Advice),
    ];

    /// <summary>Mean difference with its confidence interval and effect size, in a sentence.</summary>
    public static string? GainWords(Gain? gain) => gain is null ? null
        : T($"rata-rata {Show.Number(gain.Mean, 1)} poin (n = {gain.Count}{Interval(gain)})", $"{Show.Number(gain.Mean, 1)} points on average (n = {gain.Count}{Interval(gain)})");

    private static string Interval(Gain gain) => (gain.Low is { } low && gain.High is { } high ? T($"; selang kepercayaan 95 % {Show.Number(low, 1)} sampai {Show.Number(high, 1)}", $"; 95 % confidence interval {Show.Number(low, 1)} to {Show.Number(high, 1)}") : "")
        + (gain.EffectSize is { } d ? T($"; ukuran efek d = {Show.Number(d, 2)}", $"; effect size d = {Show.Number(d, 2)}") : "");

    private string Name(string code) => tree.Find(code)?.Name ?? code;
}
