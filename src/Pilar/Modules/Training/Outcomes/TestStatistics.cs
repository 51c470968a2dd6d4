namespace Pilar.Modules.Training.Outcomes;

/// <summary>Classical test theory on a matrix of points: a row for each person, a column for each question.</summary>
public static class TestStatistics
{
    /// <summary>Share of persons in the upper and in the lower group (Kelley 1939).</summary>
    private const double Group = 0.27;

    /// <summary>Mean share of the points that could be had, 0 to 1: for right and wrong the share who got it right (p).</summary>
    public static double Difficulty(IReadOnlyList<double> points, double weight) => points.Average() / weight;

    /// <summary>Correlation of one question with the rest of the test (point-biserial when it is right or wrong); null when either does not vary.</summary>
    public static double? Discrimination(IReadOnlyList<double[]> points, int question) => Correlation([.. points.Select(p => p[question])], [.. points.Select(p => p.Sum() - p[question])]);

    /// <summary>Difficulty among the best 27 % less that among the weakest 27 % by the whole test, at least one person each; people with the same
    /// total at the border count in parts. Null below two persons.</summary>
    public static double? UpperLower(IReadOnlyList<double[]> points, int question, double weight)
    {
        if (points.Count < 2) return null;
        var size = Math.Max(1, Math.Round(Group * points.Count, MidpointRounding.AwayFromZero));
        var people = points.Select(p => (Total: p.Sum(), Own: p[question])).ToList();
        return (Mean(people.GroupBy(p => p.Total).OrderByDescending(g => g.Key)) - Mean(people.GroupBy(p => p.Total).OrderBy(g => g.Key))) / weight;

        double Mean(IEnumerable<IGrouping<double, (double Total, double Own)>> groups)
        {
            var (left, sum) = (size, 0.0);
            foreach (var group in groups)
            {
                var taken = Math.Min(left, group.Count());
                sum += group.Average(p => p.Own) * taken;
                if ((left -= taken) <= 0) break;
            }
            return sum / size;
        }
    }

    /// <summary>Cronbach's alpha; for questions that are right or wrong the same as KR-20. Null below two questions or persons, or when totals do not vary.</summary>
    public static double? Alpha(IReadOnlyList<double[]> points)
    {
        var questions = points.Count == 0 ? 0 : points[0].Length;
        if (questions < 2 || points.Count < 2) return null;
        var whole = Variance([.. points.Select(p => p.Sum())]);
        return whole <= 0 ? null : questions / (questions - 1.0) * (1 - Enumerable.Range(0, questions).Sum(q => Variance([.. points.Select(p => p[q])])) / whole);
    }

    public static double? Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count < 2) return null;
        var (mx, my) = (x.Average(), y.Average());
        var (xy, xx, yy) = (x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum(), x.Sum(a => (a - mx) * (a - mx)), y.Sum(b => (b - my) * (b - my)));
        return xx <= 1e-12 || yy <= 1e-12 ? null : xy / Math.Sqrt(xx * yy);
    }

    /// <summary>Of a sample (n - 1).</summary>
    private static double Variance(IReadOnlyList<double> values) => values.Average() is var mean ? values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1) : 0;
}
