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

    /// <summary>Number of pairs of each class expected to show this pattern.</summary>
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

    /// <summary>Log2 of the odds that a pair with these likelihoods is one person.</summary>
    public static double Weight(ReadOnlySpan<double> like) => Math.Log2(Math.Max(like[Match], 1e-290) / Others(like));

    /// <summary>The likelihood of all classes of different people together.</summary>
    public static double Others(ReadOnlySpan<double> like)
    {
        var sum = 0.0;
        foreach (var l in like[1..]) sum += l;
        return Math.Max(sum, 1e-290);
    }

    public static double ProbabilityOf(double weight) => weight > 60 ? 1 : 1 / (1 + double.Exp2(-weight));

    public static double WeightOf(double probability) => Math.Log2(probability / (1 - probability));
}
