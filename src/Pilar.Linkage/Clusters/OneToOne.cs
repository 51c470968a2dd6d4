using Pilar.Linkage.Model;

namespace Pilar.Linkage.Clusters;

/// <summary>
/// When two files each hold a person once, a record has at most one partner: the candidates of a record compete, and a pair's odds are
/// divided by one plus the odds of its rivals.
/// </summary>
internal static class OneToOne
{
    private const double Sure = 3.3, MostDoubles = 0.04; // 3.3 bits: probability 0.9
    private const int Enough = 20;

    /// <summary>True when records with a sure partner hardly ever have a second sure one.</summary>
    public static bool Holds(List<ScoredPair> pairs)
    {
        var partners = new Dictionary<int, int>();
        foreach (var pair in pairs)
        {
            if (pair.Weight < Sure) continue;
            partners[pair.A] = partners.GetValueOrDefault(pair.A) + 1;
            partners[pair.B] = partners.GetValueOrDefault(pair.B) + 1;
        }
        return partners.Count >= Enough && partners.Values.Count(n => n > 1) <= MostDoubles * partners.Count;
    }

    public static List<ScoredPair> Compete(List<ScoredPair> pairs, double leastWeight)
    {
        var odds = new Dictionary<int, double>();
        foreach (var pair in pairs)
        {
            odds[pair.A] = odds.GetValueOrDefault(pair.A) + Odds(pair);
            odds[pair.B] = odds.GetValueOrDefault(pair.B) + Odds(pair);
        }
        var kept = new List<ScoredPair>(pairs.Count);
        foreach (var pair in pairs)
        {
            var rivals = Math.Max(0, odds[pair.A] - Odds(pair)) + Math.Max(0, odds[pair.B] - Odds(pair));
            var weight = pair.Weight - Math.Log2(1 + rivals);
            if (weight >= leastWeight) kept.Add(pair with { Weight = (float)weight });
        }
        return kept;
    }

    private static double Odds(in ScoredPair pair) => double.Exp2(Math.Min(pair.Weight, 40));
}
