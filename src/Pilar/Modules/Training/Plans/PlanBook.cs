using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Training.Certificates;
using Pilar.Modules.Training.Events;
using Pilar.Modules.Training.Seats;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Training.Plans;

/// <summary>How far a planned event is.</summary>
public enum LineProgress { Planned, Made, Held, Certified, Dropped }

/// <summary>A planned event with what became of it.</summary>
/// <param name="Participants">People with a seat.</param>
/// <param name="Certificates">Issued and not revoked.</param>
public sealed record PlannedEvent(PlanLine Line, TrainingEvent? Event, int Participants, int Certificates)
{
    public LineProgress Progress => !Line.Counts ? LineProgress.Dropped
        : Event is null or { State: EventState.Cancelled } ? LineProgress.Planned
        : Event.State != EventState.Finished ? LineProgress.Made
        : Certificates > 0 ? LineProgress.Certified : LineProgress.Held;

    public bool IsHeld => Progress is LineProgress.Held or LineProgress.Certified;
}

/// <summary>The plans of a region's offices for a year, with how far they are.</summary>
public sealed record PlanBook(IReadOnlyList<AnnualPlan> Plans, IReadOnlyList<PlannedEvent> Events)
{
    public static async Task<PlanBook> Of(AppDb db, string region, int year)
    {
        var (from, until) = (RegionCode.From(region), RegionCode.Until(region));
        var plans = await db.Set<AnnualPlan>().AsNoTracking().Include(p => p.Lines).ThenInclude(l => l.Curriculum!).ThenInclude(c => c.Subjects).AsSplitQuery()
            .Where(p => p.Year == year && string.Compare(p.RegionCode, from) >= 0 && string.Compare(p.RegionCode, until) < 0).OrderBy(p => p.RegionCode).ToListAsync();
        var ids = plans.SelectMany(p => p.Lines).Select(l => l.EventId).OfType<Guid>().ToArray();
        var events = await db.Set<TrainingEvent>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id);
        var seats = await db.Set<Enrolment>().WithSeat().Where(n => ids.Contains(n.EventId)).GroupBy(n => n.EventId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var issued = await db.Set<IssuedCertificate>().Where(c => ids.Contains(c.EventId) && c.RevokedOn == null).GroupBy(c => c.EventId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return new(plans, [.. plans.SelectMany(p => p.Lines.OrderBy(l => l.Month).ThenBy(l => l.StartsOn).ThenBy(l => l.Id))
            .Select(l => new PlannedEvent(l, l.EventId is { } id ? events.GetValueOrDefault(id) : null, Count(seats, l), Count(issued, l)))]);

        static int Count(Dictionary<Guid, int> counts, PlanLine l) => l.EventId is { } id ? counts.GetValueOrDefault(id) : 0;
    }

    /// <summary>What offices above a region mean to hold for it, from approved plans only.</summary>
    public static async Task<IReadOnlyList<PlannedEvent>> Offered(AppDb db, string region, int year)
    {
        string[] above = [.. RegionCode.Above(region)];
        var lines = await db.Set<PlanLine>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Include(l => l.Curriculum)
            .Where(l => l.DroppedBecause == null && above.Contains(l.RegionCode) && db.Set<AnnualPlan>().Any(p => p.Id == l.PlanId && p.Year == year && p.State == PlanState.Approved)).ToListAsync();
        var ids = lines.Select(l => l.EventId).OfType<Guid>().ToArray();
        var seen = await db.Set<TrainingEvent>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id);
        return [.. lines.Where(l => RegionCode.Contains(l.TargetRegionCode, region) || RegionCode.Contains(region, l.TargetRegionCode)).OrderBy(l => l.Month).ThenBy(l => l.StartsOn).ThenBy(l => l.Id)
            .Select(l => new PlannedEvent(l, l.EventId is { } id ? seen.GetValueOrDefault(id) : null, 0, 0))];
    }

    public IEnumerable<PlannedEvent> Of(AnnualPlan plan) => Events.Where(e => e.Line.PlanId == plan.Id);
}

/// <summary>Sums over planned events that count.</summary>
/// <param name="Rupiah">Of the lines whose amount is known.</param>
/// <param name="WithoutAmount">Lines whose amount is not.</param>
public sealed record PlanSums(int Lines, int Seats, long Rupiah, int WithoutAmount, int Made, int Held, int Participants, int Certificates)
{
    public static PlanSums Of(IEnumerable<PlannedEvent> events)
    {
        var counted = events.Where(e => e.Line.Counts).ToList();
        return new(counted.Count, counted.Sum(e => e.Line.Seats), counted.Sum(e => e.Line.Amount ?? 0), counted.Count(e => e.Line.Amount is null),
            counted.Count(e => e.Progress != LineProgress.Planned), counted.Count(e => e.IsHeld), counted.Where(e => e.IsHeld).Sum(e => e.Participants), counted.Sum(e => e.Certificates));
    }
}

public static class LineProgressNames
{
    public static string Name(this LineProgress progress) => progress switch
    {
        LineProgress.Planned => T("direncanakan", "planned"),
        LineProgress.Made => T("kegiatan dibuat", "event made"),
        LineProgress.Held => T("terlaksana", "held"),
        LineProgress.Certified => T("bersertifikat", "certified"),
        _ => T("dibatalkan", "dropped"),
    };
}
