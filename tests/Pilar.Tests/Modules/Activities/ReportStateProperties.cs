using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Kernel;
using Pilar.Modules.Activities.Reports;
using Pilar.Tests.Modules.Registry.People;

namespace Pilar.Tests.Modules.Activities;

/// <summary>What must hold of a report whatever people try with it.</summary>
[Properties(Arbitrary = [typeof(ReportStateProperties)], MaxTest = 400)]
public class ReportStateProperties
{
    /// <param name="Level">Of the office that tries.</param>
    public sealed record Try(MoveKind Kind, RegionLevel Level);

    private static readonly RegionLevel[] Steps = [RegionLevel.District, RegionLevel.Regency];
    private static readonly DateTime Now = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Arbitrary<Try[]> Tries => Arb.From(Gen.ArrayOf(
        from kind in Gen.Elements(Enum.GetValues<MoveKind>())
        from level in Gen.Elements(RegionLevel.Province, RegionLevel.Regency, RegionLevel.District, RegionLevel.Village)
        select new Try(kind, level)));

    [Property]
    public void A_report_goes_only_the_legal_ways_and_an_illegal_try_changes_nothing(Try[] tries)
    {
        var report = New();
        foreach (var attempt in tries)
        {
            var (before, awaited, moves) = (report.State, report.Awaits, report.Moves.Count);
            var legal = attempt.Kind switch
            {
                MoveKind.Sent => before is ReportState.Draft or ReportState.Returned,
                MoveKind.Withdrawn => before == ReportState.Sent && report.Moves[^1].Kind == MoveKind.Sent,
                _ => before == ReportState.Sent && attempt.Level <= awaited,
            };
            var refusal = Record.Exception(() => Make(report, attempt));
            Assert.Equal(legal, refusal is null);
            if (legal) Assert.Equal((attempt.Kind, moves + 1), (report.Moves[^1].Kind, report.Moves.Count));
            else Assert.Equal((before, awaited, moves), (Assert.IsType<Refusal>(refusal) is null ? before : report.State, report.Awaits, report.Moves.Count));
        }
    }

    [Property]
    public void Acknowledged_means_that_every_level_or_one_above_it_has_said_so_since_the_report_was_last_sent(Try[] tries)
    {
        var report = New();
        foreach (var attempt in tries) Record.Exception(() => Make(report, attempt));
        var since = report.Moves.FindLastIndex(m => m.Kind == MoveKind.Sent);
        var answered = report.Moves.Skip(since + 1).Where(m => m.Kind == MoveKind.Acknowledged).Select(m => m.Level).ToList();
        if (report.State == ReportState.Acknowledged) Assert.All(Steps, step => Assert.Contains(answered, level => level <= step));
        Assert.Equal(report.State == ReportState.Sent, report.Awaits is not null);
        Assert.Equal(report.State == ReportState.Acknowledged, report.AcknowledgedAt is not null);
        Assert.Equal(report.State is ReportState.Draft or ReportState.Returned, report.IsOpen);
    }

    private static void Make(MonthlyReport report, Try attempt)
    {
        var by = new ReportActor("Uji", attempt.Level, null);
        if (attempt.Kind == MoveKind.Sent) report.Send(Steps, by, Now);
        else if (attempt.Kind == MoveKind.Withdrawn) report.Withdraw(by, Now);
        else if (attempt.Kind == MoveKind.Acknowledged) report.Acknowledge(Steps, by, Now);
        else report.Return("Jam belum lengkap", by, Now);
    }

    private static MonthlyReport New()
    {
        var author = Guid.CreateVersion7();
        var report = new MonthlyReport { PersonId = author, WrittenAs = author, Name = "Uji", SortName = "uji", Kind = "PSM", RegionCode = Somebody.Village, Month = new(2026, 10, 1) };
        report.Describe("Hujan terus-menerus", null);
        return report;
    }
}
