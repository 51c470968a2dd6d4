using Pilar.Linkage.Comparing;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Model;

/// <summary>
/// Compares a pair group by group, the cheap fields first, and drops it as soon as no agreement of the rest could make it worth keeping. What
/// is kept is exactly what full comparison would keep. One per thread.
/// </summary>
internal sealed unsafe class PairScreen(PairComparer comparer, LinkModel model, Scoring scoring)
{
    private const double Slack = 1e-6;
    private readonly Verdicts[] verdicts = [.. comparer.ByCost.Skip(1).Select(_ => new Verdicts())];
    private readonly double[][] mostToCome = [.. comparer.ByCost.Skip(1).Select((_, g) => MostOf(model, comparer.ByCost.Skip(g + 1).SelectMany(f => f)))];

    /// <summary>The pair's pattern; false when it is not worth keeping (the pattern is then only begun).</summary>
    public bool Passes(byte* a, byte* b, out ulong pattern)
    {
        pattern = 0;
        for (var group = 0; group < comparer.ByCost.Length; group++)
        {
            if (group > 0 && !verdicts[group - 1].Of(pattern, this, group - 1)) return false;
            pattern = comparer.Pattern(pattern, group, a, b);
        }
        return scoring.IsHopeful(pattern);
    }

    /// <summary>
    /// The weight is at most log2 of (likelihood for one person / likelihood for any single other class); what is known so far plus the most
    /// that each remaining field could add for that class.
    /// </summary>
    private bool MayPass(ulong pattern, int group)
    {
        Span<double> like = stackalloc double[LinkModel.Classes];
        model.Likelihoods(pattern, like);
        var most = double.MaxValue;
        for (var k = 1; k < LinkModel.Classes; k++)
            if (like[k] > 0) most = Math.Min(most, Math.Log2(like[LinkModel.Match] / like[k]) + mostToCome[group][k]);
        return most >= Scoring.Hopeless - Slack;
    }

    private static double[] MostOf(LinkModel model, IEnumerable<int> fields)
    {
        var most = new double[LinkModel.Classes];
        foreach (var f in fields)
            for (var k = 1; k < LinkModel.Classes; k++)
                most[k] += Enumerable.Range(0, model.Levels[f].Count).Max(l => Math.Log2(model.Probability[LinkModel.Match][f][l] / model.Probability[k][f][l]));
        return most;
    }

    /// <summary>Remembers for the beginnings of patterns whether they may pass.</summary>
    private sealed class Verdicts
    {
        private (ulong Key, bool Passes)[] known = new (ulong, bool)[1024];
        private int used;

        public bool Of(ulong pattern, PairScreen screen, int group)
        {
            var at = Slot(pattern + 1);
            if (known[at].Key != 0) return known[at].Passes;
            var passes = screen.MayPass(pattern, group);
            known[at] = (pattern + 1, passes);
            if (++used * 2 > known.Length) Grow();
            return passes;
        }

        private int Slot(ulong key)
        {
            var at = (int)(Hash.Mix(key) >> 20) & (known.Length - 1);
            while (known[at].Key != 0 && known[at].Key != key) at = (at + 1) & (known.Length - 1);
            return at;
        }

        private void Grow()
        {
            var old = known;
            known = new (ulong, bool)[old.Length * 2];
            foreach (var verdict in old)
                if (verdict.Key != 0) known[Slot(verdict.Key)] = verdict;
        }
    }
}
