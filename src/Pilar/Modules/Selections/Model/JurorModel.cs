namespace Pilar.Modules.Selections.Model;

/// <summary>What one juror gave one candidate, all criteria weighed together.</summary>
public readonly record struct Given(Guid Candidate, Guid Juror, double Score);

/// <summary>How the scores of several jurors become one.</summary>
public enum Pool { Mean, Median }

/// <param name="Raw">As given.</param>
/// <param name="Corrected">Without what the jurors give too much or too little.</param>
/// <param name="Spread">Highest less lowest, each without its juror's effect.</param>
public readonly record struct CandidateScore(double Raw, double Corrected, double Spread, int Jurors);

/// <param name="Effects">Points a juror gives more (lenient) or less (severe) than the panel.</param>
/// <param name="Noise">Variance that neither candidate nor juror explains; null = too few scores to tell.</param>
/// <param name="Leniency">Variance between jurors.</param>
/// <param name="Reliability">Share of the differences between candidates that would come again with other jurors; null = cannot be told.</param>
/// <param name="Rounds">Until nothing changed any more.</param>
public sealed record JurorModel(IReadOnlyDictionary<Guid, CandidateScore> Candidates, IReadOnlyDictionary<Guid, double> Effects, double? Noise, double Leniency, double? Reliability, int Rounds)
{
    private const double Converged = 1e-9;
    private const int MostRounds = 20_000;

    /// <summary>Score = candidate + juror + noise; the juror's part is shrunk towards nothing the less is known of it. Formulas in docs/selection-model.md.</summary>
    public static JurorModel Fit(IReadOnlyCollection<Given> given, Pool pool)
    {
        var (byCandidate, byJuror) = (given.OrderBy(g => g.Juror).ToLookup(g => g.Candidate), given.OrderBy(g => g.Candidate).ToLookup(g => g.Juror));
        var (plain, rounds) = Solve(byCandidate, byJuror, shrink: 0);
        var groups = Groups(byJuror);
        var free = given.Count - byCandidate.Count - byJuror.Count + groups;
        double? noise = free <= 0 ? null : given.Sum(g => Square(g.Score - byCandidate[g.Candidate].Average(x => x.Score - plain[x.Juror]) - plain[g.Juror])) / free;
        var leniency = noise is { } n && byJuror.Count > groups ? Between(byCandidate, byJuror, plain, n, groups) : 0;
        var effects = plain.ToDictionary(e => e.Key, _ => 0.0);
        if (leniency > 0) (effects, rounds) = Solve(byCandidate, byJuror, noise!.Value / leniency);
        var scores = byCandidate.ToDictionary(c => c.Key, c => Score(c, effects, pool));
        return new(scores, effects, noise, leniency, Repeatable([.. scores.Values], noise), rounds);
    }

    private static CandidateScore Score(IEnumerable<Given> given, Dictionary<Guid, double> effects, Pool pool)
    {
        double[] raw = [.. given.Select(g => g.Score)], corrected = [.. given.Select(g => g.Score - effects[g.Juror])];
        return new(Pooled(raw, pool), Pooled(corrected, pool), corrected.Max() - corrected.Min(), raw.Length);
    }

    public static double Pooled(IReadOnlyCollection<double> values, Pool pool)
    {
        if (pool == Pool.Mean) return values.Average();
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Least squares by turns: candidates from jurors, jurors from candidates, until both stand still.</summary>
    /// <param name="shrink">Noise divided by leniency; 0 = not shrunk.</param>
    private static (Dictionary<Guid, double>, int) Solve(ILookup<Guid, Given> byCandidate, ILookup<Guid, Given> byJuror, double shrink)
    {
        var effects = byJuror.ToDictionary(j => j.Key, _ => 0.0);
        for (var round = 1; ; round++)
        {
            var merit = byCandidate.ToDictionary(c => c.Key, c => c.Average(g => g.Score - effects[g.Juror]));
            var change = 0.0;
            foreach (var juror in byJuror)
            {
                var effect = juror.Sum(g => g.Score - merit[g.Candidate]) / (juror.Count() + shrink);
                change = Math.Max(change, Math.Abs(effect - effects[juror.Key]));
                effects[juror.Key] = effect;
            }
            if (change < Converged || round == MostRounds) return (effects, round);
        }
    }

    /// <summary>How much the effects differ beyond what noise alone would make of them.</summary>
    private static double Between(ILookup<Guid, Given> byCandidate, ILookup<Guid, Given> byJuror, Dictionary<Guid, double> effects, double noise, int groups)
    {
        // What a juror's scores tell of the juror: one whom nobody else joined tells nothing.
        var told = byJuror.Select(j => j.Sum(g => 1 - 1.0 / byCandidate[g.Candidate].Count())).Where(t => t > 0).ToList();
        return told.Count == 0 ? 0 : Math.Max(0, effects.Values.Sum(Square) / (byJuror.Count - groups) - noise * told.Average(t => 1 / t));
    }

    private static double? Repeatable(IReadOnlyList<CandidateScore> scores, double? noise)
    {
        if (noise is not { } n || scores.Count < 2) return null;
        var mean = scores.Average(s => s.Corrected);
        var between = scores.Sum(s => Square(s.Corrected - mean)) / (scores.Count - 1);
        return between <= 0 ? null : Math.Clamp(1 - n * scores.Average(s => 1.0 / s.Jurors) / between, 0, 1);
    }

    /// <summary>Jurors who share no candidate, directly or through others, cannot be compared: so many groups of them there are.</summary>
    private static int Groups(ILookup<Guid, Given> byJuror)
    {
        var candidates = byJuror.ToDictionary(j => j.Key, j => j.Select(g => g.Candidate).ToHashSet());
        var groups = 0;
        for (; candidates.Count > 0; groups++)
        {
            var known = new HashSet<Guid>(candidates.First().Value);
            while (candidates.Where(j => j.Value.Overlaps(known)).Select(j => j.Key).ToList() is { Count: > 0 } joined)
                foreach (var juror in joined)
                {
                    known.UnionWith(candidates[juror]);
                    candidates.Remove(juror);
                }
        }
        return groups;
    }

    private static double Square(double x) => x * x;
}
