using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using Pilar.Modules.Registry;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Reports;

/// <summary>Making the reports of a month for a whole region, as it was asked for.</summary>
public sealed class ReportRun : IRegional
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string RegionCode { get; init; }
    public required DateOnly Month { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>Asks for the reports of a month, and tells how far they are.</summary>
public sealed class ReportRuns(AppDb db, JobRunner runner)
{
    public async Task<Guid> Start(string region, DateOnly month)
    {
        if (month > db.Clock.Today) throw new Refusal(T("Bulan ini belum mulai.", "This month has not begun."), "month");
        if (await Last(region, month) is { State: JobState.Queued or JobState.Running }) throw new Refusal(T("Laporan bulan ini sedang disusun.", "The reports of this month are being made."));
        var run = new ReportRun { RegionCode = region, Month = month, At = db.Clock.UtcNow };
        db.Add(run);
        db.Add(new Job { Kind = JobKind.NameOf<MakeReports>(), RegionCode = region, SubjectId = run.Id, RequestedBy = db.Actor.AccountId, RequestedByName = db.Actor.Name, RequestedAt = db.Clock.UtcNow });
        await db.Commit(new Act(ActivityPermissions.Run, "RunReports", region, nameof(ReportRun), run.Id) { Facts = new { Month = Months.Name(month) } });
        runner.Ring();
        return run.Id;
    }

    /// <returns>Null when nobody has asked.</returns>
    public async Task<Job?> Last(string region, DateOnly month)
    {
        var runs = db.Set<ReportRun>().Where(r => r.RegionCode == region && r.Month == month).Select(r => r.Id);
        return await db.Jobs.AsNoTracking().Where(j => runs.Contains(j.SubjectId)).OrderByDescending(j => j.RequestedAt).FirstOrDefaultAsync();
    }
}

/// <summary>Brings the reports of everybody who serves up to date, some hundred people in a transaction; may be cut off and run again.</summary>
public sealed class MakeReports(AppDb db, Unreported unreported, HouseWork work) : JobKind
{
    private const int Together = 500;

    public override async Task<string> Run(Job job, JobProgress progress, CancellationToken cancel)
    {
        var run = await db.Set<ReportRun>().AsNoTracking().SingleAsync(r => r.Id == job.SubjectId, cancel);
        var serving = (await unreported.Serving(run.RegionCode).ToListAsync(cancel)).DistinctBy(h => h.PersonId).OrderBy(h => h.RegionCode, StringComparer.Ordinal).ToList();
        var (done, made) = (0, 0);
        foreach (var some in serving.Chunk(Together))
        {
            cancel.ThrowIfCancellationRequested();
            made += await Make(run, some, cancel);
            await progress.Report(done += some.Length, serving.Count, T($"Menyusun laporan {Months.Name(run.Month)}", $"Making the reports of {Months.Name(run.Month)}"));
        }
        return T($"{Show.Number(serving.Count)} laporan disusun, {Show.Number(made)} di antaranya baru.", $"{Show.Number(serving.Count)} reports made, {Show.Number(made)} of them new.");
    }

    private async Task<int> Make(ReportRun run, IReadOnlyList<RoleHolder> people, CancellationToken cancel)
    {
        var ids = people.Select(h => h.PersonId).ToList();
        var known = await db.Set<MonthlyReport>().AsNoTracking().Where(r => r.Month == run.Month && ids.Contains(r.PersonId)).ToListAsync(cancel);
        var fresh = people.ExceptBy(known.Select(r => r.PersonId), h => h.PersonId)
            .Select(h => new MonthlyReport { PersonId = h.PersonId, WrittenAs = h.PersonId, Name = h.Name, SortName = h.SortName, Kind = h.Kind, RegionCode = h.RegionCode, Month = run.Month }).ToList();
        var open = known.Where(r => r.IsOpen).ToList();
        var reports = open.ConvertAll(r => r.Id);
        var figures = await db.Set<DiaryEntry>().Where(e => reports.Contains(e.ReportId)).GroupBy(e => e.ReportId)
            .Select(g => new { g.Key, Count = g.Count(), Minutes = g.Sum(e => e.Minutes), People = g.Sum(e => e.Women + e.Men) }).ToDictionaryAsync(g => g.Key, g => new DiaryFigures(g.Count, g.Minutes, g.People), cancel);
        var elsewhere = await work.Of([.. open.Select(r => r.PersonId), .. fresh.Select(r => r.PersonId)], run.Month);
        foreach (var report in open) report.Count(figures.GetValueOrDefault(report.Id));
        foreach (var report in open.Concat(fresh)) report.Count(elsewhere[report.PersonId]);
        await db.CommitBatch(new Act(ActivityPermissions.Run, nameof(MakeReports), run.RegionCode, nameof(ReportRun), run.Id) { Facts = new { Made = fresh.Count, Renewed = open.Count } }, async writer =>
        {
            await writer.Insert(fresh);
            await writer.Update(open, nameof(MonthlyReport.Entries), nameof(MonthlyReport.Minutes), nameof(MonthlyReport.People), nameof(MonthlyReport.CasesReported), nameof(MonthlyReport.CasesAccompanied), nameof(MonthlyReport.Trainings));
        }, cancel);
        return fresh.Count;
    }
}
