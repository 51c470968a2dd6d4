using Pilar.Linkage.Blocking;
using Pilar.Linkage.Comparing;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Model;

/// <summary>The weight of single pairs: the pattern's weight and what the rarity of the agreeing values adds or takes.</summary>
internal sealed unsafe class Scoring(RecordStore store, PairComparer comparer, LinkModel model, ulong[] patterns, int threads)
{
    private const double Damping = 0.8, Most = 6;
    private const int RaritySample = 200_000;

    /// <summary>No pair whose pattern weighs less can be lifted by rarity to a probability worth reporting.</summary>
    public const double Hopeless = -14;

    private readonly PatternWeights weights = new(model, patterns);
    private readonly ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads };

    public LinkModel Model => model;

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
    }

    /// <summary>The pairs of probability at least <paramref name="least"/>, ordered by record.</summary>
    public List<ScoredPair> Score(IReadOnlyList<CandidatePair[]> chunks, double least)
    {
        var leastWeight = Math.Log2(least / (1 - least));
        var parts = new List<ScoredPair>[chunks.Count];
        Parallel.For(0, chunks.Count, parallel, c =>
        {
            var mine = parts[c] = [];
            foreach (var pair in chunks[c])
            {
                var weight = weights.Of(pair.Pattern);
                if (weight < Hopeless) continue;
                weight = Weight(pair.Pattern, weight, store[pair.A], store[pair.B]);
                if (weight >= leastWeight) mine.Add(new ScoredPair(pair.A, pair.B, pair.Pattern, (float)weight));
            }
        });
        var all = new List<ScoredPair>(parts.Sum(p => p.Count));
        foreach (var part in parts) all.AddRange(part);
        all.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return all;
    }

    /// <summary>Bits that the rarity of the agreeing value of a field adds.</summary>
    public double RarityBonus(int f, int level, byte* a, byte* b)
    {
        var usual = model.UsualRarity[f][level];
        if (usual == 0) return 0;
        var rarity = comparer.Rarity(f, level, a, b);
        return rarity <= 0 ? 0 : Math.Clamp(Damping * (rarity - usual), -Most, Most);
    }

    /// <summary>Weight of any two records, compared on the spot.</summary>
    public double Weight(int i, int j)
    {
        byte* a = store[i], b = store[j];
        var pattern = comparer.Pattern(a, b);
        return Weight(pattern, weights.Of(pattern), a, b);
    }

    /// <summary>True when a pair with this pattern may turn out to be worth reporting.</summary>
    public bool IsHopeful(ulong pattern) => weights.Of(pattern) >= Hopeless;

    private double Weight(ulong pattern, double patternWeight, byte* a, byte* b)
    {
        var weight = patternWeight;
        for (var f = 0; f < model.Levels.Length; f++)
        {
            var level = PairComparer.LevelOf(pattern, f);
            if (level > 1) weight += RarityBonus(f, level, a, b);
        }
        return weight;
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
