using System.Runtime.Intrinsics;
using Pilar.Linkage.Comparing;

namespace Pilar.Linkage.Model;

/// <summary>A model laid out for training: the probabilities of one level of one field in all classes are one vector (up to eight classes).</summary>
internal sealed class ClassRows
{
    public const int LevelsPerField = 16;
    private readonly Vector512<double>[] rows;
    private readonly Vector512<double> pairs;

    public ClassRows(LinkModel model)
    {
        rows = new Vector512<double>[model.Levels.Length * LevelsPerField];
        Span<double> row = stackalloc double[Vector512<double>.Count];
        for (var f = 0; f < model.Levels.Length; f++)
            for (var l = 0; l < model.Levels[f].Count; l++)
            {
                for (var k = 0; k < LinkModel.Classes; k++) row[k] = l == 0 ? 1 : model.Probability[k][f][l];
                rows[(f * LevelsPerField) + l] = Vector512.Create<double>(row);
            }
        row.Clear();
        model.Pairs.CopyTo(row);
        pairs = Vector512.Create<double>(row);
    }

    /// <summary>Number of pairs of each class expected to show this pattern; 0 beyond the last class.</summary>
    public Vector512<double> Likelihoods(ulong pattern)
    {
        var like = pairs;
        for (var f = 0; pattern != 0; pattern >>= 4, f += LevelsPerField) like *= rows[f + (int)(pattern & 15)];
        return like;
    }
}

/// <summary>What one round of training adds up: pairs per class, and pairs per class, field and level.</summary>
internal sealed class ClassSums(int fields)
{
    private readonly Vector512<double>[] sums = new Vector512<double>[fields * ClassRows.LevelsPerField];
    private Vector512<double> pairs;

    public void Add(ulong pattern, Vector512<double> shares)
    {
        pairs += shares;
        for (var f = 0; pattern != 0; pattern >>= 4, f += ClassRows.LevelsPerField) sums[f + (int)(pattern & 15)] += shares;
    }

    public void Add(ClassSums other)
    {
        pairs += other.pairs;
        for (var i = 0; i < sums.Length; i++) sums[i] += other.sums[i];
    }

    public double[] Pairs() => [.. Enumerable.Range(0, LinkModel.Classes).Select(k => pairs[k])];

    public double[][][] ByClass(Levels[] levels) =>
        [.. Enumerable.Range(0, LinkModel.Classes).Select(k => levels.Select((l, f) => Enumerable.Range(0, l.Count).Select(n => sums[(f * ClassRows.LevelsPerField) + n][k]).ToArray()).ToArray())];
}
