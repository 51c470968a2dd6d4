using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Activities.Diary;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Activities.Reports;

public sealed class ReportForm
{
    public string? Obstacles { get; set; }
    public string? NextMonth { get; set; }
}

public sealed class ReturnForm
{
    public string? Reason { get; set; }
}

/// <summary>The author describes, sends and takes back.</summary>
public sealed class SendReport(AppDb db, DiaryDoor door, Authors authors, HouseWork work, IOptions<ReportRules> rules)
{
    public async Task Describe(Guid id, ReportForm form)
    {
        var report = await door.OwnReport(id);
        report.Describe(form.Obstacles, form.NextMonth);
        await db.Commit(report.Act(ActivityPermissions.Write, "DescribeReport"));
    }

    public async Task Run(Guid id, ReportForm form)
    {
        var report = await door.OwnReport(id);
        if (rules.Value.SendFrom(report.Month) is var first && db.Clock.Today < first) throw new Refusal(T($"Laporan bulan ini dapat dikirim mulai {Show.Date(first)}.", $"The report of this month can be sent from {Show.Date(first)}."));
        report.Describe(form.Obstacles, form.NextMonth);
        report.Count((await work.Of([report.PersonId], report.Month))[report.PersonId]);
        report.Send(rules.Value.StepsFor(report.RegionCode), await By(), db.Clock.UtcNow);
        await db.Commit(report.Act(ActivityPermissions.Write, nameof(SendReport)));
    }

    public async Task Withdraw(Guid id)
    {
        var report = await door.OwnReport(id);
        report.Withdraw(await By(), db.Clock.UtcNow);
        await db.Commit(report.Act(ActivityPermissions.Write, "WithdrawReport"));
    }

    private Task<ReportActor> By() => db.Actor.AsReportActor(authors);
}

/// <summary>An office acknowledges reports, or returns them and says why.</summary>
public sealed class ReviewReports(AppDb db, DiaryDoor door, Authors authors, IOptions<ReportRules> rules)
{
    public const int Most = 100;

    public Task Acknowledge(Guid id) => AcknowledgeAll([id]);

    /// <returns>How many.</returns>
    public async Task<int> AcknowledgeAll(IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0) throw new Refusal(T("Centang dulu laporannya.", "First tick the reports."));
        if (ids.Count > Most) throw new Refusal(T($"Paling banyak {Most} sekaligus.", $"At most {Most} at once."));
        var reports = await (await door.Reports()).Include(r => r.Moves).Where(r => ids.Contains(r.Id)).ToListAsync();
        if (reports.Count != ids.Distinct().Count()) throw new Missing();
        var by = await db.Actor.AsReportActor(authors);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        foreach (var report in reports.OrderBy(r => r.Id))
        {
            report.Acknowledge(rules.Value.StepsFor(report.RegionCode), by, db.Clock.UtcNow);
            await db.Commit(report.Act(ActivityPermissions.Review, "AcknowledgeReport"));
        }
        if (transaction is not null) await transaction.CommitAsync();
        return reports.Count;
    }

    public async Task Return(Guid id, ReturnForm form)
    {
        var report = await door.Report(id);
        report.Return(form.Reason, await db.Actor.AsReportActor(authors), db.Clock.UtcNow);
        await db.Commit(report.Act(ActivityPermissions.Review, "ReturnReport", form.Reason?.Trim()));
    }
}

internal static class ReportActs
{
    public static Act Act(this MonthlyReport report, Permission permission, string verb, string? reason = null) =>
        new(permission, verb, report.RegionCode, nameof(MonthlyReport), report.Id, reason) { RelatedId = report.PersonId };

    public static async Task<ReportActor> AsReportActor(this Actor actor, Authors authors) =>
        new(actor.Name, RegionCode.Level(actor.Region ?? throw new Denied()), await authors.Me());
}
