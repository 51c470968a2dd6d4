using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Attendance;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Marks;
using Pilar.Modules.Training.Seats;
using Pilar.Web.Ui;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Certificates;

/// <summary>Whether a participant has earned the certificate, and what is missing.</summary>
public sealed record Readiness(Enrolment Participant, AttendanceShare Share, Mark? Mark, IssuedCertificate? Issued, IReadOnlyList<CheckItem> Checks)
{
    public bool IsEarned => Checks.All(c => c.Met == true);

    /// <summary>Everybody with a seat whom the actor sees, in the order of names.</summary>
    public static async Task<IReadOnlyList<Readiness>> Of(AppDb db, TrainingEvent e) =>
        await Of(db, e, await db.Set<Enrolment>().AsNoTracking().Where(n => n.EventId == e.Id).WithSeat().OrderBy(n => n.SortName).ThenBy(n => n.Id).ToListAsync());

    public static async Task<Readiness> Of(AppDb db, TrainingEvent e, Enrolment participant) => (await Of(db, e, [participant]))[0];

    private static async Task<List<Readiness>> Of(AppDb db, TrainingEvent e, List<Enrolment> people)
    {
        var shares = await AttendanceShare.Of(db, e.Id, people);
        var marks = await db.Set<Mark>().AsNoTracking().Where(m => m.EventId == e.Id).ToDictionaryAsync(m => m.EnrolmentId);
        var issued = (await db.Set<IssuedCertificate>().AsNoTracking().Where(c => c.EventId == e.Id).OrderBy(c => c.Id).ToListAsync()).ToLookup(c => c.EnrolmentId);
        return [.. people.Select(p => new Readiness(p, shares[p.Id], marks.GetValueOrDefault(p.Id), issued[p.Id].LastOrDefault(), Check(e, shares[p.Id], marks.GetValueOrDefault(p.Id))))];
    }

    public static IReadOnlyList<CheckItem> Check(TrainingEvent e, AttendanceShare share, Mark? mark)
    {
        if (e.Curriculum is not { } curriculum) return [new(T("Kegiatan memakai kurikulum", "The event teaches a curriculum"), false)];
        var items = new List<CheckItem>
        {
            new(T("Kegiatan selesai", "The event is finished"), e.State == EventState.Finished),
            new(T($"Hadir sedikitnya {curriculum.MinAttendance} %", $"Attended at least {curriculum.MinAttendance} %"), share.Meant > 0 && share.Percent >= curriculum.MinAttendance, T($"{share.Percent} % ({share.Attended} dari {share.Meant} JP)", $"{share.Percent} % ({share.Attended} of {share.Meant} JP)")),
        };
        if (curriculum.PassMark is { } pass)
            items.Add(new(T($"Nilai tes akhir sedikitnya {pass}", $"Final mark of at least {pass}"), mark?.After is { } after ? after >= pass : null, mark?.After is { } shown ? Show.Number((double)shown, 0) : T("belum ada nilai", "no mark yet")));
        return items;
    }
}
