namespace Pilar.Modules.Selections.Model;

/// <param name="Score">Compared to two decimals.</param>
/// <param name="Keys">What decides between equal scores, the first key first, more is better.</param>
public sealed record Standing(Guid Candidate, double Score, IReadOnlyList<double> Keys);

/// <param name="DecidedBy">Number of the key that decided between equal scores; -1 = the lot did; null = nobody had the same score.</param>
public sealed record Ranked(Guid Candidate, int Rank, bool IsPromoted, int? DecidedBy);

/// <summary>The order of the candidates and who goes on. Equal scores are decided by the keys, at last by a lot that can be drawn again.</summary>
public static class Ranking
{
    public const int ByLot = -1;

    public static IReadOnlyList<Ranked> Run(IReadOnlyCollection<Standing> standings, int quota, int seed)
    {
        var keys = standings.Count == 0 ? 0 : standings.Min(s => s.Keys.Count);
        var order = standings.OrderByDescending(s => Rounded(s.Score));
        for (var key = 0; key < keys; key++)
        {
            var at = key;
            order = order.ThenByDescending(s => Rounded(s.Keys[at]));
        }
        var sorted = order.ThenBy(s => Fate.Of(seed, s.Candidate)).ToList();
        return [.. sorted.Select((s, i) => new Ranked(s.Candidate, i + 1, i < quota, Decided(sorted, i, keys)))];
    }

    /// <summary>What set it apart from a neighbour of the same score; the later key when both did.</summary>
    private static int? Decided(List<Standing> sorted, int i, int keys)
    {
        var neighbours = new[] { i - 1, i + 1 }.Where(n => n >= 0 && n < sorted.Count).Select(n => sorted[n]).Where(n => Rounded(n.Score) == Rounded(sorted[i].Score)).ToList();
        if (neighbours.Count == 0) return null;
        var first = neighbours.Max(n => Enumerable.Range(0, keys).FirstOrDefault(k => Rounded(n.Keys[k]) != Rounded(sorted[i].Keys[k]), int.MaxValue));
        return first == int.MaxValue ? ByLot : first;
    }

    private static decimal Rounded(double value) => Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero);
}
