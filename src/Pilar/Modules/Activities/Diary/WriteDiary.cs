using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Reports;
using Pilar.Modules.Regions;
using Pilar.Modules.Registry;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Diary;

/// <summary>Somebody writes in the own diary, corrects it, takes an entry out. A month that was reported changes only with a reason, and the trace stays.</summary>
public sealed class WriteDiary(AppDb db, Authors authors, DiaryDoor door, RegionTree tree, CodeBook codes, Attachments attachments)
{
    private const long MostPhotoBytes = 12 * 1024 * 1024;

    /// <param name="id">As made on the phone; null = a new one.</param>
    /// <param name="times">When it was written on the phone, and when it arrived if that was much later; null = now.</param>
    public async Task<DiaryEntry> Write(EntryForm form, Guid? id = null, (DateTime At, DateTime? ReceivedAt)? times = null)
    {
        var author = await authors.Required();
        var text = await Checked(form, author, known: null);
        var report = await ReportOf(author, text.On);
        if (!report.IsOpen) throw MonthlyReport.Locked();
        var entry = new DiaryEntry { Id = id ?? Guid.CreateVersion7(), PersonId = author.PersonId, RegionCode = author.RegionCode, ReportId = report.Id, WrittenAt = times?.At ?? db.Clock.UtcNow, ReceivedAt = times?.ReceivedAt };
        entry.Write(text);
        db.Add(entry);
        await Recount(report, entry);
        await AddPhotos(entry, form);
        await db.Commit(entry.Act(nameof(WriteDiary)));
        return entry;
    }

    public async Task<DiaryEntry> Correct(Guid id, EntryForm form)
    {
        var entry = await door.OwnEntry(id);
        if (form.Version is { } seen && seen != entry.Version) throw new Conflict();
        var author = await authors.Required();
        var text = await Checked(form, author, entry);
        var names = await codes.Names();
        var (before, old) = (EntryLines.Of(entry, tree, names), await Report(entry.ReportId));
        entry.Write(text);
        var reason = old.IsOpen ? null : Written.Required(form.Reason, EntryForm.LongestReason, T("Bulan ini sudah dilaporkan. Tulis mengapa dikoreksi; koreksinya tampak pada laporan.", "This month was reported already. Say why you correct it; the correction shows on the report."), nameof(form.Reason));
        if (text.On.ToMonth() != old.Month) await Move(entry, old, author, text.On);
        await AddPhotos(entry, form);
        if (reason is not null) Trace(entry, old, before, EntryLines.Of(entry, tree, names), reason);
        await Recount(old, entry);
        await db.Commit(entry.Act("CorrectDiary", reason));
        return entry;
    }

    public async Task Remove(Guid id)
    {
        var entry = await door.OwnEntry(id);
        var report = await Report(entry.ReportId);
        if (!report.IsOpen) throw MonthlyReport.Locked();
        if (entry.Corrections > 0) throw new Refusal(T("Kegiatan ini sudah dikoreksi setelah dilaporkan; jejaknya tetap tersimpan.", "This activity was corrected after it was reported; the trace stays."));
        foreach (var photo in await db.Set<EntryPhoto>().Where(p => p.EntryId == id).ToListAsync()) await attachments.Remove(photo.DocumentId);
        db.Remove(entry);
        await Recount(report, entry, removed: true);
        await db.Commit(entry.Act("RemoveDiaryEntry"));
    }

    private async Task<EntryText> Checked(EntryForm form, Author author, DiaryEntry? known)
    {
        var text = form.Text(tree, author, db.Clock.Today);
        // An entry keeps a code that has ended since.
        if (text.Function != known?.Function && !(await codes.Functions()).Any(c => c.Code == text.Function && c.InUse)) throw new Refusal(T("Fungsi ini tidak ada dalam daftar.", "This function is not on the list."), nameof(form.Function));
        if (text.Programme is { } programme && programme != known?.Programme && !(await codes.Programmes()).Any(c => c.Code == programme && c.InUse)) throw new Refusal(T("Program ini tidak ada dalam daftar.", "This programme is not on the list."), nameof(form.Programme));
        return text;
    }

    /// <summary>The report of the month, begun with its first entry.</summary>
    private async Task<MonthlyReport> ReportOf(Author author, DateOnly on)
    {
        var month = on.ToMonth();
        // Two after a merge of records: the one that may still be written in.
        var known = await db.Set<MonthlyReport>().Where(r => r.PersonId == author.PersonId && r.Month == month).OrderBy(r => r.Id).ToListAsync();
        if ((known.Find(r => r.IsOpen) ?? known.FirstOrDefault()) is { } one) return one;
        var report = new MonthlyReport { PersonId = author.PersonId, WrittenAs = author.PersonId, Name = author.Name, SortName = author.SortName, Kind = author.Kind, RegionCode = author.RegionCode, Month = month };
        db.Add(report);
        return report;
    }

    private Task<MonthlyReport> Report(Guid id) => db.Set<MonthlyReport>().SingleAsync(r => r.Id == id);

    private async Task Move(DiaryEntry entry, MonthlyReport old, Author author, DateOnly on)
    {
        if (!old.IsOpen) throw new Refusal(T("Bulan ini sudah dilaporkan: tanggalnya hanya dapat pindah di dalam bulan yang sama.", "This month was reported already: the day can only change within the month."), nameof(EntryForm.On));
        var next = await ReportOf(author, on);
        if (!next.IsOpen) throw MonthlyReport.Locked();
        entry.ReportId = next.Id;
        await Recount(next, entry);
    }

    private void Trace(DiaryEntry entry, MonthlyReport report, IReadOnlyList<(string Label, string Value)> before, IReadOnlyList<(string Label, string Value)> now, string reason)
    {
        var changes = before.Zip(now).Where(p => p.First.Value != p.Second.Value).Select(p => $"{p.First.Label}: {p.First.Value} → {p.Second.Value}").ToList();
        db.Add(new EntryCorrection { EntryId = entry.Id, ReportId = report.Id, At = db.Clock.UtcNow, By = db.Actor.Name, Reason = reason, Changes = string.Join('\n', changes) });
        entry.Correct();
        report.Corrected();
    }

    private async Task Recount(MonthlyReport report, DiaryEntry entry, bool removed = false)
    {
        var others = await db.Set<DiaryEntry>().Where(e => e.ReportId == report.Id && e.Id != entry.Id).Select(e => new { e.Minutes, People = e.Women + e.Men }).ToListAsync();
        var mine = entry.ReportId == report.Id && !removed;
        report.Count(new DiaryFigures(others.Count + (mine ? 1 : 0), others.Sum(e => e.Minutes) + (mine ? entry.Minutes : 0), others.Sum(e => e.People) + (mine ? entry.Reached.People : 0)));
    }

    private async Task AddPhotos(DiaryEntry entry, EntryForm form)
    {
        var files = form.Photos?.Where(p => p.Length > 0).ToList() ?? [];
        if (files.Count == 0) return;
        if (files.Count + await db.Set<EntryPhoto>().CountAsync(p => p.EntryId == entry.Id) > EntryPhoto.Most) throw new Refusal(T($"Paling banyak {EntryPhoto.Most} foto tiap kegiatan.", $"At most {EntryPhoto.Most} photos an activity."), nameof(form.Photos));
        foreach (var file in files)
        {
            if (file.Length > MostPhotoBytes) throw new Refusal(T($"Foto lebih besar dari {MostPhotoBytes >> 20} MB. Perkecil dulu.", $"The photo is larger than {MostPhotoBytes >> 20} MB. Make it smaller first."), nameof(form.Photos));
            using var buffer = new MemoryStream((int)file.Length);
            await file.CopyToAsync(buffer);
            var document = await attachments.Keep(Photo.Shrink(buffer.ToArray(), nameof(form.Photos)), "kegiatan", nameof(DiaryEntry), entry.Id, entry.RegionCode, nameof(form.Photos));
            db.Add(new EntryPhoto { EntryId = entry.Id, DocumentId = document, At = db.Clock.UtcNow });
        }
    }
}

internal static class DiaryActs
{
    public static Act Act(this DiaryEntry entry, string verb, string? reason = null) => new(ActivityPermissions.Write, verb, entry.RegionCode, nameof(DiaryEntry), entry.Id, reason);

    /// <summary>The first day of its month.</summary>
    public static DateOnly ToMonth(this DateOnly day) => new(day.Year, day.Month, 1);
}
