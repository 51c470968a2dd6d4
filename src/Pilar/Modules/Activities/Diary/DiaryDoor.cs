using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Activities.Reports;

namespace Pilar.Modules.Activities.Diary;

/// <summary>Who may open which diary: everybody one's own, those who read reports all of their region.</summary>
public sealed class DiaryDoor(AppDb db, Authors authors)
{
    public async Task<IQueryable<MonthlyReport>> Reports()
    {
        if (db.Actor.May(ActivityPermissions.Read)) return db.Set<MonthlyReport>();
        var me = await authors.Me();
        return db.Set<MonthlyReport>().Where(r => r.PersonId == me);
    }

    public async Task<IQueryable<DiaryEntry>> Entries()
    {
        if (db.Actor.May(ActivityPermissions.Read)) return db.Set<DiaryEntry>();
        var me = await authors.Me();
        return db.Set<DiaryEntry>().Where(e => e.PersonId == me);
    }

    /// <exception cref="Missing">There is no such report here, or it is somebody else's.</exception>
    public async Task<MonthlyReport> Report(Guid id) => await (await Reports()).Include(r => r.Moves).SingleOrDefaultAsync(r => r.Id == id) ?? throw new Missing();

    /// <exception cref="Denied">It is somebody else's.</exception>
    public async Task<MonthlyReport> OwnReport(Guid id) => await Report(id) is var report && await IsMine(report.PersonId) ? report : throw new Denied();

    public async Task<DiaryEntry> Entry(Guid id) => await (await Entries()).SingleOrDefaultAsync(e => e.Id == id) ?? throw new Missing();

    /// <exception cref="Denied">It is somebody else's.</exception>
    public async Task<DiaryEntry> OwnEntry(Guid id) => await Entry(id) is var entry && await IsMine(entry.PersonId) ? entry : throw new Denied();

    public async Task<bool> IsMine(Guid person) => db.Actor.May(ActivityPermissions.Write) && await authors.Me() == person;
}
