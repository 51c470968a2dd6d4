using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Activities.Reports;

namespace Pilar.Modules.Activities;

/// <summary>Daily work in numbers.</summary>
/// <param name="Entries">Activities in the diaries.</param>
/// <param name="People">Reached, all activities together.</param>
/// <param name="Villages">In which something was done.</param>
/// <param name="Reports">Monthly reports acknowledged.</param>
public sealed record ActivityCount(int Entries, int Minutes, int People, int Villages, int Reports);

/// <summary>How much people have done by their diaries, counted; nothing of any entry is told.</summary>
public sealed class ActivityWork(AppDb db)
{
    private const int VillageLength = 13;

    public Task<ActivityCount> Of(IReadOnlyCollection<Guid> people) =>
        Count(db.Set<DiaryEntry>().Where(e => people.Contains(e.PersonId)), db.Set<MonthlyReport>().Where(r => people.Contains(r.PersonId)));

    /// <summary>Of those who serve a region, as far as their months were reported.</summary>
    /// <param name="from">First day of a month.</param>
    /// <param name="until">Last day.</param>
    public Task<ActivityCount> In(string region, DateOnly from, DateOnly until)
    {
        var reports = db.Inside<MonthlyReport>(region).Where(r => r.Month >= from && r.Month <= until && (r.State == ReportState.Sent || r.State == ReportState.Acknowledged));
        return Count(db.Inside<DiaryEntry>(region).Where(e => e.On >= from && e.On <= until && reports.Any(r => r.Id == e.ReportId)), reports);
    }

    private static async Task<ActivityCount> Count(IQueryable<DiaryEntry> entries, IQueryable<MonthlyReport> reports)
    {
        var sums = await entries.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Minutes = g.Sum(e => e.Minutes), People = g.Sum(e => e.Women + e.Men) }).SingleOrDefaultAsync();
        if (sums is null) return new(0, 0, 0, 0, 0);
        var villages = await entries.Where(e => e.PlaceRegionCode.Length == VillageLength).Select(e => e.PlaceRegionCode).Distinct().CountAsync();
        return new(sums.Count, sums.Minutes, sums.People, villages, await reports.CountAsync(r => r.State == ReportState.Acknowledged));
    }
}
