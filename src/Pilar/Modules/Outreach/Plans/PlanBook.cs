using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Outreach.Sessions;

namespace Pilar.Modules.Outreach.Plans;

/// <summary>A line with what was done for it.</summary>
public sealed record PlannedLine(OutreachPlanLine Line, LineDone Done);

/// <summary>One office's plan of a year with what became of it.</summary>
/// <param name="Outside">Sessions that no line asked for.</param>
public sealed record PlanBook(OutreachPlan? Plan, IReadOnlyList<PlannedLine> Lines, LineDone Outside)
{
    public IEnumerable<PlannedLine> Counted => Lines.Where(l => l.Line.Counts);
    public int Planned => Counted.Sum(l => l.Line.Sessions);
    public int People => Counted.Sum(l => l.Line.People ?? 0);
    public int Held => Counted.Sum(l => l.Done.Sessions);

    /// <summary>Sessions of the plan, none counted beyond what was planned.</summary>
    public int Fulfilled => Counted.Sum(l => Math.Min(l.Line.Sessions, l.Done.Sessions));
    public int Reached => Counted.Sum(l => l.Done.People);

    /// <param name="region">Of the office.</param>
    public static async Task<PlanBook> Of(AppDb db, string region, int year)
    {
        var plan = await db.Set<OutreachPlan>().AsNoTracking().Include(p => p.Lines).SingleOrDefaultAsync(p => p.RegionCode == region && p.Year == year);
        var lines = plan?.Lines.OrderBy(l => l.Month).ThenBy(l => l.Theme, StringComparer.Ordinal).ThenBy(l => l.PlaceRegionCode, StringComparer.Ordinal).ThenBy(l => l.Id).ToList() ?? [];
        var sessions = await new SessionFilter(region, year, null, SessionState.Held, null).Query(db).Select(s => new DoneSession(s.Id, s.On, s.Theme, s.RegionCode, s.Women + s.Men)).ToListAsync();
        var (done, outside) = PlanProgress.Of([.. lines.Where(l => l.Counts).Select(l => new PlannedSessions(l.Id, l.Month, l.Theme, l.PlaceRegionCode, l.Sessions))], sessions);
        return new(plan, [.. lines.Select(l => new PlannedLine(l, done.GetValueOrDefault(l.Id, LineDone.Nothing)))], outside);
    }
}
