using Pilar.Linkage.Blocking;
using Pilar.Linkage.Comparing;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Model;

/// <summary>The weight of single pairs: the pattern's weight and what the rarity of the agreeing values adds or takes.</summary>
internal sealed unsafe class Scoring(RecordStore store, PairComparer comparer, LinkModel model, ulong[] patterns, int threads)
{
    private const double Damping = 0.8, Most = 6, Ln2 = 0.693147180559945309;
    private const int RaritySample = 200_000, Ahead = 12;

    /// <summary>No pair whose pattern weighs less can be lifted by rarity to a probability worth reporting.</summary>
    public const double Hopeless = -14;

    private static readonly FieldRole[] Roles = Enum.GetValues<FieldRole>();

    /// <summary>[class * roles + role]: 1 where a rare agreeing value speaks against the class.</summary>
    private static readonly double[] Coincidence = [.. PairClass.All.SelectMany(c => Roles.Select(r => c.Shared.Contains(r) ? 0.0 : 1.0))];

    private readonly PatternWeights weights = new(model, patterns);
    /// <summary>[class][field][level]: log2 of the model's probabilities.</summary>
    private readonly double[][][] bits = [.. model.Probability.Select(c => c.Select(f => f.Select(Math.Log2).ToArray()).ToArray())];

    private readonly ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads };

    public LinkModel Model => model;

    /// <summary>What each field adds to the weights of the scored pairs.</summary>
    public ShareRows Shares { get; } = new(model.Levels.Length);

    /// <summary>Learns how rare agreeing values usually are for one person, from pairs that the patterns alone make likely.</summary>
    public void LearnRarity(IReadOnlyList<CandidatePair[]> chunks)
    {
        var step = Math.Max(1, chunks.Sum(c => c.Length) / RaritySample);
        var parts = new (double[][] Sum, double[][] Weight)[chunks.Count];
        Parallel.For(0, chunks.Count, parallel, c => parts[c] = Rarities(chunks[c], step));
        for (var f = 0; f < model.Levels.Length; f++)
            for (var l = 2; l < model.Levels[f].Count; l++)
            {
                double sum = 0, weight = 0;
                foreach (var part in parts) (sum, weight) = (sum + part.Sum[f][l], weight + part.Weight[f][l]);
                model.UsualRarity[f][l] = weight < 30 ? 0 : -Math.Log2(sum / weight);
            }
        weights.LearnLifts(MostLift);
    }

    /// <summary>The pairs of probability at least <paramref name="least"/>, ordered by record.</summary>
    public List<ScoredPair> Score(IReadOnlyList<CandidatePair[]> chunks, double least)
    {
        var leastWeight = Math.Log2(least / (1 - least));
        var parts = new (List<ScoredPair> Pairs, ShareRows Shares)[chunks.Count];
        Parallel.For(0, chunks.Count, parallel, c =>
        {
            var shares = new ShareRows(model.Levels.Length);
            parts[c] = (Score(chunks[c], leastWeight, shares), shares);
        });
        var all = new List<ScoredPair>(parts.Sum(p => p.Pairs.Count));
        foreach (var (pairs, shares) in parts)
        {
            var before = Shares.AddAll(shares);
            foreach (var pair in pairs) all.Add(pair with { Row = pair.Row + before });
        }
        ScoredPair.SortByRecord(all);
        return all;
    }

    private List<ScoredPair> Score(CandidatePair[] pairs, double leastWeight, ShareRows shares)
    {
        var promising = new List<CandidatePair>();
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i + Ahead < pairs.Length) weights.Fetch(pairs[i + Ahead].Pattern);
            if (weights.Promises(pairs[i].Pattern, Hopeless, leastWeight)) promising.Add(pairs[i]);
        }
        var scored = new List<ScoredPair>(promising.Count);
        Span<double> like = stackalloc double[LinkModel.Classes];
        Span<double> bonus = stackalloc double[PairComparer.MostFields];
        Span<double> row = stackalloc double[model.Levels.Length];
        for (var i = 0; i < promising.Count; i++)
        {
            if (i + Ahead < promising.Count)
            {
                store.FetchFields(promising[i + Ahead].A);
                store.FetchFields(promising[i + Ahead].B);
            }
            var (a, b, pattern) = promising[i];
            Likelihoods(pattern, store[a], store[b], like, bonus);
            var weight = LinkModel.Weight(like);
            if (weight < leastWeight) continue;
            Explain(pattern, like, bonus, row);
            scored.Add(new ScoredPair(a, b, pattern, (float)weight, shares.Add(row)));
        }
        return scored;
    }

    /// <summary>The most bits that rarity can add to a pattern: to each field that has a usual rarity what the rarest value would.</summary>
    private double MostLift(ulong pattern)
    {
        var most = 0.0;
        for (var f = 0; f < model.Levels.Length; f++)
            if (model.UsualRarity[f][PairComparer.LevelOf(pattern, f)] != 0) most += Most;
        return most;
    }

    /// <summary>Bits that the rarity of the agreeing value of a field adds.</summary>
    private double RarityBonus(int f, int level, byte* a, byte* b)
    {
        var usual = model.UsualRarity[f][level];
        if (usual == 0) return 0;
        var rarity = comparer.Rarity(f, level, a, b);
        return rarity <= 0 ? 0 : Math.Clamp(Damping * (rarity - usual), -Most, Most);
    }

    /// <summary>Weight of any two records, compared on the spot.</summary>
    public double Weight(int i, int j) => Weight(store[i], store[j]);

    public double Weight(byte* a, byte* b) => Weight(comparer.Pattern(a, b), a, b);

    /// <summary>True when a pair with this pattern may turn out to be worth reporting.</summary>
    public bool IsHopeful(ulong pattern) => weights.Of(pattern) >= Hopeless;

    /// <summary>Each field's share of the weight of a pair: log2 of its probability for one person over that for the kinds of different people the pair looks like.</summary>
    public void Explain(in ScoredPair pair, Span<double> shares) => Explain(pair.Pattern, store[pair.A], store[pair.B], shares);

    public void Explain(ulong pattern, byte* a, byte* b, Span<double> shares)
    {
        Span<double> like = stackalloc double[LinkModel.Classes];
        Span<double> bonus = stackalloc double[PairComparer.MostFields];
        Likelihoods(pattern, a, b, like, bonus);
        Explain(pattern, like, bonus, shares);
    }

    private void Explain(ulong pattern, ReadOnlySpan<double> like, ReadOnlySpan<double> bonus, Span<double> shares)
    {
        var others = LinkModel.Others(like);
        for (var f = 0; f < shares.Length; f++)
        {
            shares[f] = 0;
            var level = PairComparer.LevelOf(pattern, f);
            if (level == 0) continue;
            var role = (int)model.Levels[f].Role;
            var against = 0.0;
            for (var k = 1; k < LinkModel.Classes; k++)
                if (like[k] > 0) against += like[k] / others * (bits[k][f][level] - (bonus[f] * Coincidence[(k * Roles.Length) + role]));
            shares[f] = bits[LinkModel.Match][f][level] - against;
        }
    }

    private double Weight(ulong pattern, byte* a, byte* b)
    {
        Span<double> like = stackalloc double[LinkModel.Classes];
        Span<double> bonus = stackalloc double[PairComparer.MostFields];
        Likelihoods(pattern, a, b, like, bonus);
        return LinkModel.Weight(like);
    }

    /// <summary>Likelihoods of the pattern, where each class for which the agreement would be coincidence is made less likely by the rarity of what agrees.</summary>
    private void Likelihoods(ulong pattern, byte* a, byte* b, Span<double> like, Span<double> bonus)
    {
        weights.Likelihoods(pattern, like);
        Span<double> byRole = stackalloc double[Roles.Length];
        byRole.Clear();
        for (var f = 0; f < model.Levels.Length; f++)
        {
            var level = PairComparer.LevelOf(pattern, f);
            bonus[f] = level > 1 ? RarityBonus(f, level, a, b) : 0;
            byRole[(int)model.Levels[f].Role] += bonus[f];
        }
        double before = 0, factor = 1;
        for (var k = 1; k < LinkModel.Classes; k++)
        {
            var rare = 0.0;
            for (var r = 0; r < byRole.Length; r++) rare += byRole[r] * Coincidence[(k * Roles.Length) + r];
            if (rare != before) (before, factor) = (rare, Math.Exp(-rare * Ln2));
            like[k] *= factor;
        }
    }

    private (double[][] Sum, double[][] Weight) Rarities(CandidatePair[] pairs, int step)
    {
        var sum = model.Levels.Select(l => new double[l.Count]).ToArray();
        var weight = model.Levels.Select(l => new double[l.Count]).ToArray();
        for (var i = 0; i < pairs.Length; i += step)
        {
            var pair = pairs[i];
            var patternWeight = weights.Of(pair.Pattern);
            if (patternWeight < -1) continue;
            var p = LinkModel.ProbabilityOf(patternWeight);
            byte* a = store[pair.A], b = store[pair.B];
            for (var f = 0; f < model.Levels.Length; f++)
            {
                var level = PairComparer.LevelOf(pair.Pattern, f);
                if (level <= 1) continue;
                var rarity = comparer.Rarity(f, level, a, b);
                if (rarity <= 0) continue;
                sum[f][level] += p * double.Exp2(-rarity);
                weight[f][level] += p;
            }
        }
        return (sum, weight);
    }
}
