using Pilar.Linkage.Comparing;

namespace Pilar.Linkage.Model;

/// <summary>
/// The trained model: for each class of pairs (<see cref="PairClass"/>) the probability of every level of every field, and how many
/// pairs of the class there are among all pairs of records.
/// </summary>
internal sealed class LinkModel(Levels[] levels, double[][][] probability, double[] pairs)
{
    public const int Match = 0;
    public static readonly int Classes = PairClass.All.Length;

    public Levels[] Levels { get; } = levels;

    /// <summary>[class][field][level].</summary>
    public double[][][] Probability { get; } = probability;

    /// <summary>Expected number of pairs per class.</summary>
    public double[] Pairs { get; } = pairs;

    /// <summary>[field][level]: bits of rarity that agreement at this level shows on average for one person; 0 = no term frequency.</summary>
    public double[][] UsualRarity { get; } = [.. levels.Select(l => new double[l.Count])];

    /// <summary>Log2 of the odds that a pair with this pattern is one person, before term frequency.</summary>
    public double Weight(ulong pattern)
    {
        Span<double> like = stackalloc double[Classes];
        Likelihoods(pattern, like);
        return Math.Log2(Math.Max(like[Match], 1e-290) / Others(like));
    }

    public void Likelihoods(ulong pattern, Span<double> like)
    {
        for (var k = 0; k < Classes; k++) like[k] = Pairs[k];
        var f = 0;
        for (var rest = pattern; rest != 0; rest >>= 4, f++)
        {
            var level = (int)(rest & 15);
            if (level == 0) continue;
            for (var k = 0; k < Classes; k++) like[k] *= Probability[k][f][level];
        }
    }

    /// <summary>Each field's share of the weight: log2 of its probability for one person over that for the kind of different people the pair looks most like.</summary>
    public double[] Shares(ulong pattern)
    {
        Span<double> like = stackalloc double[Classes];
        Likelihoods(pattern, like);
        var others = Others(like);
        var shares = new double[Levels.Length];
        for (var f = 0; f < shares.Length; f++)
        {
            var level = PairComparer.LevelOf(pattern, f);
            if (level == 0) continue;
            var against = 0.0;
            for (var k = 1; k < Classes; k++) against += like[k] / others * Math.Log2(Probability[k][f][level]);
            shares[f] = Math.Log2(Probability[Match][f][level]) - against;
        }
        return shares;
    }

    private static double Others(ReadOnlySpan<double> like)
    {
        var sum = 0.0;
        foreach (var l in like[1..]) sum += l;
        return Math.Max(sum, 1e-290);
    }

    public static double ProbabilityOf(double weight) => weight > 60 ? 1 : 1 / (1 + double.Exp2(-weight));
}
