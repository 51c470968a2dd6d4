using Pilar.Linkage.Blocking;
using Pilar.Linkage.Comparing;
using Pilar.Linkage.Records;

namespace Pilar.Linkage.Model;

/// <summary>The weight of single pairs: the pattern's weight and what the rarity of the agreeing values adds or takes.</summary>
internal sealed unsafe class Scoring(RecordStore store, PairComparer comparer, LinkModel model)
{
    private const double Damping = 0.8, Most = 6;

    public LinkModel Model => model;

    /// <summary>Learns how rare agreeing values usually are for one person, from pairs that the patterns alone make likely.</summary>
    public void LearnRarity(IEnumerable<CandidatePair> pairs)
    {
        var sum = model.Levels.Select(l => new double[l.Count]).ToArray();
        var weight = model.Levels.Select(l => new double[l.Count]).ToArray();
        foreach (var pair in pairs)
        {
            var p = LinkModel.ProbabilityOf(model.Weight(pair.Pattern));
            if (p < 0.3) continue;
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
        for (var f = 0; f < model.Levels.Length; f++)
            for (var l = 2; l < model.Levels[f].Count; l++)
                model.UsualRarity[f][l] = weight[f][l] < 30 ? 0 : -Math.Log2(sum[f][l] / weight[f][l]);
    }

    /// <summary>Bits that the rarity of the agreeing value of a field adds.</summary>
    public double RarityBonus(int f, int level, byte* a, byte* b)
    {
        var usual = model.UsualRarity[f][level];
        if (usual == 0) return 0;
        var rarity = comparer.Rarity(f, level, a, b);
        return rarity <= 0 ? 0 : Math.Clamp(Damping * (rarity - usual), -Most, Most);
    }

    public double Weight(ulong pattern, double patternWeight, byte* a, byte* b)
    {
        var weight = patternWeight;
        for (var f = 0; f < model.Levels.Length; f++)
        {
            var level = PairComparer.LevelOf(pattern, f);
            if (level > 1) weight += RarityBonus(f, level, a, b);
        }
        return weight;
    }

    /// <summary>Weight of any two records, compared on the spot.</summary>
    public double Weight(int i, int j)
    {
        byte* a = store[i], b = store[j];
        var pattern = comparer.Pattern(a, b);
        return Weight(pattern, model.Weight(pattern), a, b);
    }
}
