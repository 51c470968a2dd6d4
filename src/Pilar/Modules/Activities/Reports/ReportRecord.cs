using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Activities.Diary;

namespace Pilar.Modules.Activities.Reports;

/// <summary>A report with the diary it is made from.</summary>
public sealed record ReportRecord(MonthlyReport Report, IReadOnlyList<DiaryEntry> Entries, IReadOnlyList<EntryCorrection> Corrections, CodeNames Names, bool IsMine)
{
    /// <summary>By function, the most hours first.</summary>
    public IReadOnlyList<(string Name, DiaryFigures Figures)> ByFunction => [.. Entries.GroupBy(e => e.Function).Select(g => (Names.Function(g.Key), Sum(g))).OrderByDescending(g => g.Item2.Minutes)];

    /// <summary>By programme, those without one left out.</summary>
    public IReadOnlyList<(string Name, DiaryFigures Figures)> ByProgramme => [.. Entries.Where(e => e.Programme is not null).GroupBy(e => e.Programme).Select(g => (Names.Programme(g.Key), Sum(g))).OrderByDescending(g => g.Item2.Minutes)];

    public int Women => Entries.Sum(e => e.Women);
    public int Men => Entries.Sum(e => e.Men);
    public int Children => Entries.Sum(e => e.Children);
    public int Elderly => Entries.Sum(e => e.Elderly);
    public int Disabled => Entries.Sum(e => e.Disabled);

    private static DiaryFigures Sum(IEnumerable<DiaryEntry> some) => some.Aggregate(default(DiaryFigures), (sum, e) => new(sum.Entries + 1, sum.Minutes + e.Minutes, sum.People + e.Reached.People));
}

public sealed class ReportRecords(AppDb db, DiaryDoor door, CodeBook codes)
{
    public async Task<ReportRecord> Open(Guid id)
    {
        var report = await door.Report(id);
        var entries = await db.Set<DiaryEntry>().AsNoTracking().Where(e => e.ReportId == id).OrderBy(e => e.On).ThenBy(e => e.Id).ToListAsync();
        var corrections = await db.Set<EntryCorrection>().AsNoTracking().Where(c => c.ReportId == id).OrderBy(c => c.Id).ToListAsync();
        return new(report, entries, corrections, await codes.Names(), await door.IsMine(report.PersonId));
    }
}
