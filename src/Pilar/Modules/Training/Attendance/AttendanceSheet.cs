using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Regions;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using Pilar.Web.Pdf;
using SkiaSharp;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Attendance;

/// <summary>The list of one day to print and sign: who was recorded in which session, with room for signatures.</summary>
internal static class AttendanceSheet
{
    private const float RoomToSign = 26;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/trainings/{id:guid}/attendance.pdf", OfDay).RequireAuthorization(TrainingPermissions.View.Name);

    private static async Task<IResult> OfDay(Guid id, DateOnly? day, AppDb db, RegionTree tree)
    {
        if (await db.Set<TrainingEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id) is not { } e) return Results.NotFound();
        var sessions = (await db.Set<Session>().AsNoTracking().Where(s => s.EventId == id && s.Counts).ToListAsync()).OrderBy(s => s.Day).ThenBy(s => s.From).ToList();
        if (sessions.Count == 0) throw new Refusal(T("Belum ada sesi yang dihitung.", "No session counts yet."));
        var shown = day ?? sessions[0].Day;
        if (sessions.TrueForAll(s => s.Day != shown)) throw new Refusal(T($"Tidak ada sesi pada {Show.Date(shown)}.", $"There is no session on {Show.Date(shown)}."), "day");
        sessions.RemoveAll(s => s.Day != shown);
        var people = await db.Set<Enrolment>().AsNoTracking().Where(n => n.EventId == id).WithSeat().OrderBy(n => n.SortName).ThenBy(n => n.Id).ToListAsync();
        var ids = sessions.Select(s => s.Id).ToArray();
        var there = (await db.Set<Attended>().AsNoTracking().Where(a => ids.Contains(a.SessionId)).ToListAsync()).ToDictionary(a => (a.SessionId, a.EnrolmentId), a => a.At);

        using var paper = new PdfPaper(T($"Daftar hadir {e.Title}", $"Attendance list {e.Title}"), across: sessions.Count > 3);
        paper.Title(T("DAFTAR HADIR", "ATTENDANCE LIST"));
        paper.Text(e.Title, SKTextAlign.Center, bold: true, size: 12);
        paper.Space(6);
        paper.Facts((T("Hari", "Day"), Show.Date(shown)), (T("Tempat", "Place"), e.Place), (T("Penyelenggara", "Organiser"), e.Organiser ?? tree.Find(e.RegionCode)?.Name),
            (T("Sesi", "Sessions"), string.Join("; ", sessions.Select(s => $"{s.From:HH:mm}–{s.Until:HH:mm} {s.Title}{(s.Group is null ? "" : $" ({s.Group})")}"))));
        string Cell(Session s, Enrolment p) => !s.IsFor(p.Group) ? "" : there.TryGetValue((s.Id, p.Id), out var at) ? TimeZoneInfo.ConvertTimeFromUtc(at, db.Clock.Zone).ToString("HH:mm") : "–";
        paper.Table(
            [new("No", 0.5f, SKTextAlign.Right), new(T("Nama", "Name"), 3), new(T("Wilayah tugas", "Region of duty"), 2.4f), .. sessions.Select(s => new PdfColumn($"{s.From:HH:mm}", 0.8f, SKTextAlign.Center)), new(T("Tanda tangan", "Signature"), 2)],
            people.Select((p, i) => (IReadOnlyList<string?>)[(i + 1).ToString(), p.Name, tree.Find(p.DutyRegionCode)?.Name, .. sessions.Select(s => Cell(s, p)), (i + 1).ToString()]), RoomToSign);
        paper.Text(string.Join("; ", sessions.Select(s => T($"{s.From:HH:mm}: {people.Count(p => there.ContainsKey((s.Id, p.Id)))} dari {people.Count(p => s.IsFor(p.Group))} hadir", $"{s.From:HH:mm}: {people.Count(p => there.ContainsKey((s.Id, p.Id)))} of {people.Count(p => s.IsFor(p.Group))} present"))));
        paper.Text(T($"Menurut catatan Pilar per {Show.Time(db.Clock.UtcNow, db.Clock)}. Jam ialah saat kehadiran tercatat; – tidak tercatat hadir.", $"By Pilar's records of {Show.Time(db.Clock.UtcNow, db.Clock)}. Times say when presence was recorded; – not recorded as present."), size: 8);
        paper.Space(16);
        paper.SideBySide(
            [T("Panitia,", "Committee,"), "", "", "", "", "(..............................................)"],
            [$"{e.Place}, {Show.Date(shown)}", e.SignatoryTitle ?? "", "", "", "", e.Signatory ?? "(..............................................)"]);
        return paper.File($"daftar-hadir-{shown:yyyy-MM-dd}.pdf");
    }
}
