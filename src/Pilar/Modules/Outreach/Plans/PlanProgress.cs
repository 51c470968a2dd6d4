using Pilar.Kernel;

namespace Pilar.Modules.Outreach.Plans;

/// <summary>A session that was held, as far as plans ask.</summary>
public sealed record DoneSession(Guid Id, DateOnly On, string Theme, string Region, int People);

/// <summary>What a line asks for.</summary>
public sealed record PlannedSessions(Guid Id, int Month, string Theme, string Place, int Sessions);

/// <summary>What was done for a line.</summary>
public sealed record LineDone(int Sessions, int People)
{
    public static LineDone Nothing { get; } = new(0, 0);
}

/// <summary>Which sessions carry out which line of a plan. Nobody has to say so: a session counts for one line of its theme whose place contains it. The line of its month comes first,
/// then another that still lacks sessions, the nearest month before the others (so that what was put off is not lost); what is over counts for its month, or stands outside the plan.</summary>
public static class PlanProgress
{
    /// <param name="lines">Of one plan.</param>
    /// <param name="sessions">Held in its year and region.</param>
    /// <returns>By line, those with nothing left out; and what no line asked for.</returns>
    public static (IReadOnlyDictionary<Guid, LineDone> Done, LineDone Outside) Of(IReadOnlyCollection<PlannedSessions> lines, IEnumerable<DoneSession> sessions)
    {
        var (done, outside) = (new Dictionary<Guid, LineDone>(), LineDone.Nothing);
        // Sessions of the right month first: a session put off must not take their place.
        foreach (var session in sessions.OrderBy(s => Fitting(s).All(l => l.Month != s.On.Month)).ThenBy(s => s.On).ThenBy(s => s.Id))
        {
            var fitting = Fitting(session).OrderBy(l => Math.Abs(l.Month - session.On.Month)).ThenBy(l => l.Month).ThenByDescending(l => l.Place.Length).ThenBy(l => l.Id).ToList();
            if ((fitting.Find(l => done.GetValueOrDefault(l.Id, LineDone.Nothing).Sessions < l.Sessions) ?? fitting.Find(l => l.Month == session.On.Month)) is { } line) done[line.Id] = Plus(done.GetValueOrDefault(line.Id, LineDone.Nothing), session);
            else outside = Plus(outside, session);
        }
        return (done, outside);

        IEnumerable<PlannedSessions> Fitting(DoneSession session) => lines.Where(l => l.Theme == session.Theme && RegionCode.Contains(l.Place, session.Region));
    }

    private static LineDone Plus(LineDone sum, DoneSession session) => new(sum.Sessions + 1, sum.People + session.People);
}
