using System.Runtime.Intrinsics;
using Pilar.Linkage.Comparing;

namespace Pilar.Linkage.Model;

/// <summary>
/// Expectation maximisation on pattern counts. The number of unrelated pairs is not guessed: it is all pairs of records, each as likely
/// as the u-probabilities say, so blocking does not distort it. The classes "one home" and "same day" take up the pairs of different
/// people whose fields agree together, which would otherwise be counted as evidence several times.
/// </summary>
internal static class Training
{
    private const int Rounds = 40;
    private const double JudgedCount = 5, NearChance = 8;
    private const double Least = 1e-7, Mistakes = 0.005, MostMistakes = 0.04, OneSurname = 0.4;
    private const double Trust = 0.01, TrustInNames = 0.25;

    public static LinkModel Run(Levels[] levels, double[][] chance, ulong[] patterns, double[] counts, double allPairs, double records, IReadOnlyList<(ulong Pattern, bool Same)> known)
    {
        var model = Start(levels, chance, allPairs, records);
        var before = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var sums = Expect(model, patterns, counts, out var pairs);
            Learn(model, known, sums, pairs);
            Maximise(model, chance, sums, pairs);
            if (round > 8 && Math.Abs(pairs[0] - before) < 1e-4 * pairs[0]) break;
            before = pairs[0];
        }
        return model;
    }

    /// <summary>Pairs judged by people count several times: a confirmed pair is one person, a rejected one is any of the other classes.</summary>
    private static void Learn(LinkModel model, IReadOnlyList<(ulong Pattern, bool Same)> known, double[][][] sums, double[] pairs)
    {
        Span<double> like = stackalloc double[LinkModel.Classes];
        foreach (var (pattern, same) in known)
        {
            model.Likelihoods(pattern, like);
            var others = LinkModel.Others(like);
            for (var k = 0; k < LinkModel.Classes; k++)
            {
                var share = JudgedCount * (same ? (k == LinkModel.Match ? 1 : 0) : k == LinkModel.Match ? 0 : like[k] / others);
                if (share <= 0) continue;
                pairs[k] += share;
                var f = 0;
                for (var rest = pattern; rest != 0; rest >>= 4, f++) sums[k][f][rest & 15] += share;
            }
        }
    }

    private static LinkModel Start(Levels[] levels, double[][] chance, double allPairs, double records)
    {
        var hasWhenOrKey = HasWhenOrKey(levels);
        var hasWhen = Array.Exists(levels, l => l.Role == FieldRole.When);
        var p = new double[LinkModel.Classes][][];
        var pairs = new double[LinkModel.Classes];
        for (var k = 0; k < p.Length; k++)
        {
            var kind = PairClass.All[k];
            p[k] = [.. levels.Select((l, f) => Initial(FitOf(k, levels, f), l, chance[f]))];
            pairs[k] = k == LinkModel.Match ? 0.15 * records : k == p.Length - 1 ? allPairs : 0.2 * records;
            // What sets a class apart must be there: without birth dates nobody is known to be a twin, without dates and keys no namesake.
            if ((kind.When == Fit.Same && !hasWhen) || (k > 0 && kind.Who == Fit.Agree && !hasWhenOrKey) || (kind.Home == Fit.Anchored && !Array.Exists(levels, l => l.Role == FieldRole.Home))) pairs[k] = 0;
        }
        return new LinkModel(levels, p, pairs);
    }

    private static bool HasWhenOrKey(Levels[] levels) => Array.Exists(levels, l => l.Role is FieldRole.When or FieldRole.Key);

    /// <summary>
    /// Without a date or key only the name tells one person from a household: then no other class may learn that names agree, but a household that its
    /// members have one surname, where that is a field of its own.
    /// </summary>
    private static Fit FitOf(int k, Levels[] levels, int f)
    {
        var fit = PairClass.All[k].Of(levels[f].Role);
        if (k == LinkModel.Match || levels[f].Role != FieldRole.Who || fit == Fit.Chance || HasWhenOrKey(levels)) return fit;
        if (PairClass.All[k].Home != Fit.Anchored) return Fit.Doubtful;
        return !HasSurname(levels) ? Fit.Relative : f == Given(levels) ? Fit.Doubtful : Fit.Between;
    }

    private static int Given(Levels[] levels) => Array.FindIndex(levels, l => l.Role == FieldRole.Who);

    /// <summary>True when the second of two name fields is the family's.</summary>
    private static bool HasSurname(Levels[] levels) => levels.Count(l => l.Role == FieldRole.Who) > 1;

    private static double[] Initial(Fit fit, Levels level, double[] chance) => fit switch
    {
        Fit.Agree or Fit.Anchored => [.. level.Match],
        Fit.Between => [.. level.Match.Select((m, l) => (m + chance[l]) / 2)],
        Fit.Mistake => [.. level.Match.Select((m, l) => (Mistakes * m) + ((1 - Mistakes) * chance[l]))],
        Fit.Relative => [.. chance.Select((c, l) => l == 0 ? 1 : ((1 - OneSurname) * c) + (l == NameComparison.Half ? OneSurname : 0))],
        Fit.Same => [.. level.Match.Select((_, l) => l == 0 ? 1 : l == level.Same ? .96 : .04 / (level.Count - 2))],
        _ => [.. chance],
    };

    private static double[][][] Expect(LinkModel model, ulong[] patterns, double[] counts, out double[] pairs)
    {
        var rows = new ClassRows(model);
        var chunks = Math.Clamp(patterns.Length / 8192, 1, 16);
        var parts = new ClassSums[chunks];
        Parallel.For(0, chunks, c =>
        {
            var sums = parts[c] = new ClassSums(model.Levels.Length);
            for (var i = (int)((long)patterns.Length * c / chunks); i < (int)((long)patterns.Length * (c + 1) / chunks); i++)
            {
                var like = rows.Likelihoods(patterns[i]);
                var total = Vector512.Sum(like);
                if (total >= 1e-250) sums.Add(patterns[i], like * (counts[i] / total));
            }
        });
        foreach (var part in parts.Skip(1)) parts[0].Add(part);
        pairs = parts[0].Pairs();
        return parts[0].ByClass(model.Levels);
    }

    private static void Maximise(LinkModel model, double[][] chance, double[][][] sums, double[] pairs)
    {
        // Where names alone tell people apart, what one person's names look like is largely believed, not learnt: households would teach otherwise.
        var trustInNames = HasWhenOrKey(model.Levels) ? Trust : TrustInNames;
        for (var k = 0; k < LinkModel.Classes - 1; k++)
        {
            if (model.Pairs[k] == 0) continue;
            model.Pairs[k] = Math.Max(pairs[k], 1);
            for (var f = 0; f < model.Levels.Length; f++)
            {
                var fit = FitOf(k, model.Levels, f);
                if (fit is Fit.Chance or Fit.Same) continue;
                var prior = Initial(fit, model.Levels[f], chance[f]);
                Learn(model.Probability[k][f], sums[k][f], prior, k == LinkModel.Match ? 20 + ((model.Levels[f].Role == FieldRole.Who ? trustInNames : Trust) * pairs[k]) : fit == Fit.Anchored ? 10 + pairs[k] : 10);
                if (fit == Fit.Mistake) Cap(model.Probability[k][f], chance[f]);
                if (fit is Fit.Doubtful or Fit.Relative) Pin(model.Probability[k][f], chance[f], model.Levels[f]);
            }
        }
    }

    private static void Learn(double[] probability, double[] sums, double[] prior, double strength)
    {
        var total = strength;
        for (var l = 1; l < sums.Length; l++) total += sums[l];
        for (var l = 1; l < sums.Length; l++) probability[l] = Math.Max(Least, (sums[l] + (strength * prior[l])) / total);
    }

    /// <summary>Keeps agreement by mistake rare; what is cut off differs.</summary>
    private static void Cap(double[] probability, double[] chance)
    {
        var agree = 0.0;
        for (var l = 2; l < probability.Length; l++) agree += probability[l];
        var most = MostMistakes + chance.Skip(2).Sum();
        if (agree <= most) return;
        for (var l = 2; l < probability.Length; l++) probability[l] *= most / agree;
        probability[1] = 1 - most;
    }

    /// <summary>Sets the levels of full agreement back to chance and those near it to a few times chance; the doubtful ones share the rest.</summary>
    private static void Pin(double[] probability, double[] chance, Levels levels)
    {
        double pinned = 0, free = 0;
        for (var l = 1; l < probability.Length; l++)
        {
            var closeness = levels.Closeness(l);
            if (closeness > 0) pinned += probability[l] = closeness == 2 ? chance[l] : Math.Min(probability[l], NearChance * chance[l]);
            else free += probability[l];
        }
        for (var l = 1; l < probability.Length; l++)
            if (levels.Closeness(l) == 0) probability[l] *= (1 - pinned) / free;
    }
}
