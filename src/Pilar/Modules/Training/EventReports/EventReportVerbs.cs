using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry;
using Pilar.Modules.Training.Events;
using Pilar.Web.Files;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.EventReports;

/// <summary>Writes the report of an event; it begins with the first saving.</summary>
public sealed class WriteEventReport(AppDb db)
{
    public async Task Run(Guid eventId, EventReportForm form, IReadOnlyList<CostLine> costs)
    {
        var e = await db.EventOfReport(eventId);
        var report = await db.ReportToChange(eventId);
        if (form.Version != (report?.Version ?? 0)) throw new Refusal(T("Laporan ini baru saja diubah orang lain. Periksa lalu simpan lagi.", "Somebody has just changed this report. Check it and save again."), nameof(form.Version));
        var written = report ?? new(e);
        written.Write(form, costs);
        if (report is null) db.Add(written);
        else db.AddRange(written.Costs);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(WriteEventReport)));
    }
}

public sealed class CloseEventReport(AppDb db)
{
    public async Task Run(Guid eventId)
    {
        var e = await db.EventOfReport(eventId);
        var report = await db.ReportToChange(eventId) ?? throw new Refusal(T("Isi dulu laporannya.", "Write the report first."));
        report.Close(e, db.Clock.Today, db.Actor.Name);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(CloseEventReport)));
    }
}

public sealed class ReopenEventReport(AppDb db)
{
    public async Task Run(Guid eventId, string? reason)
    {
        var e = await db.EventOfReport(eventId);
        (await db.ReportToChange(eventId) ?? throw new Missing()).Reopen(reason);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, nameof(ReopenEventReport), reason));
    }
}

/// <summary>Adds photos to an event, made small first, and takes them off again.</summary>
public sealed class EventPhotos(AppDb db, Attachments attachments)
{
    private const long MostBytes = 12 * 1024 * 1024;

    public async Task Add(Guid eventId, IReadOnlyList<IFormFile> files, string? caption)
    {
        var e = await db.EventOfReport(eventId);
        if (files.Count == 0) throw new Refusal(T("Pilih sedikitnya satu foto.", "Choose at least one photo."), nameof(PhotoForm.Photos));
        if (await db.Set<EventPhoto>().CountAsync(p => p.EventId == eventId) + files.Count > EventPhoto.Most) throw new Refusal(T($"Paling banyak {EventPhoto.Most} foto tiap kegiatan.", $"At most {EventPhoto.Most} photos an event."), nameof(PhotoForm.Photos));
        foreach (var file in files)
        {
            if (file.Length > MostBytes) throw new Refusal(T($"{file.FileName} lebih besar dari 12 MB.", $"{file.FileName} is larger than 12 MB."), nameof(PhotoForm.Photos));
            using var buffer = new MemoryStream();
            await file.CopyToAsync(buffer);
            var kept = await attachments.Keep(Photo.Shrink(buffer.ToArray(), nameof(PhotoForm.Photos)), file.FileName, nameof(TrainingEvent), eventId, e.RegionCode, nameof(PhotoForm.Photos));
            db.Add(new EventPhoto { EventId = eventId, RegionCode = e.RegionCode, DocumentId = kept, Caption = string.IsNullOrWhiteSpace(caption) ? e.Title : caption.Trim() });
        }
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, "AddEventPhotos"));
    }

    public async Task Remove(Guid photo)
    {
        var removed = await db.Set<EventPhoto>().SingleOrDefaultAsync(p => p.Id == photo) ?? throw new Missing();
        var e = await db.EventOfReport(removed.EventId);
        db.Remove(removed);
        await attachments.Remove(removed.DocumentId);
        await db.Commit(e.Act(TrainingPermissions.ManageEvents, "RemoveEventPhoto"));
    }
}

public sealed class PhotoForm
{
    public IReadOnlyList<IFormFile>? Photos { get; set; }
    public string? Caption { get; set; }
}

internal static class EventReportAccess
{
    /// <summary>An event whose report the actor may see: one held by an office in the actor's region.</summary>
    /// <exception cref="Missing">Held elsewhere, even if the region has a quota in it.</exception>
    public static async Task<TrainingEvent> EventOfReport(this AppDb db, Guid id) => await db.FindEventOfReport(id) ?? throw new Missing();

    public static async Task<TrainingEvent?> FindEventOfReport(this AppDb db, Guid id) =>
        await db.Set<TrainingEvent>().AsNoTracking().Include(e => e.Curriculum).SingleOrDefaultAsync(e => e.Id == id) is { } e && db.Actor.Region is { } mine && RegionCode.Contains(mine, e.RegionCode) ? e : null;

    public static Task<EventReport?> ReportToChange(this AppDb db, Guid eventId) => db.Set<EventReport>().Include(r => r.Costs).SingleOrDefaultAsync(r => r.EventId == eventId);
}
