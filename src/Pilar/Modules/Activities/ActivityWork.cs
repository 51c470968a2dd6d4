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

    public async Task<ActivityCount> Of(IReadOnlyCollection<Guid> people)
    {
        var entries = db.Set<DiaryEntry>().Where(e => people.Contains(e.PersonId));
        var sums = await entries.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Minutes = g.Sum(e => e.Minutes), People = g.Sum(e => e.Women + e.Men) }).SingleOrDefaultAsync();
        if (sums is null) return new(0, 0, 0, 0, 0);
        var villages = await entries.Where(e => e.PlaceRegionCode.Length == VillageLength).Select(e => e.PlaceRegionCode).Distinct().CountAsync();
        return new(sums.Count, sums.Minutes, sums.People, villages, await db.Set<MonthlyReport>().CountAsync(r => people.Contains(r.PersonId) && r.State == ReportState.Acknowledged));
    }
}
