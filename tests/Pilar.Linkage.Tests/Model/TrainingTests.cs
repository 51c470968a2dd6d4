using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;

namespace Pilar.Linkage.Tests.Model;

public sealed class TrainingTests
{
    [Fact]
    public void Recovers_the_probabilities_that_made_the_patterns()
    {
        LinkField[] fields = [new("name", FieldKind.Name, ["n"]), new("dob", FieldKind.Date, ["d"]), new("sex", FieldKind.Sex, ["s"]), new("code", FieldKind.Identifier, ["c"])];
        Levels[] levels = [.. fields.Select(Levels.Of)];
        double[][] chance = [[1, .95, .02, .02, .004, .001, .001, .001, .002, .001], [1, .97, .0189, .005, .005, .001, .0001, .0001], [1, .5, .5], [1, .9998, .0001, .0001]];
        double[][] match = [[1, .02, .03, .03, .04, .08, .1, .1, .59, .01], [1, .02, .03, .01, .03, .06, .02, .83], [1, .03, .97], [1, .05, .15, .8]];
        const double Matches = 20_000, All = 5e8;
        var patterns = new SortedDictionary<ulong, double>();
        foreach (var pattern in Every(levels)) patterns[pattern] = (Matches * Chance(match, pattern)) + (All * Chance(chance, pattern));
        var model = Training.Run(levels, chance, [.. patterns.Keys], [.. patterns.Values], All, 100_000, []);
        Assert.InRange(model.Pairs[LinkModel.Match], Matches * 0.97, Matches * 1.03);
        for (var f = 0; f < levels.Length; f++)
            for (var l = 1; l < levels[f].Count; l++)
                Assert.InRange(model.Probability[LinkModel.Match][f][l], match[f][l] - 0.015, match[f][l] + 0.015);
    }

    private static IEnumerable<ulong> Every(Levels[] levels)
    {
        for (var a = 1ul; a < (ulong)levels[0].Count; a++)
            for (var b = 1ul; b < (ulong)levels[1].Count; b++)
                for (var c = 1ul; c < (ulong)levels[2].Count; c++)
                    for (var d = 1ul; d < (ulong)levels[3].Count; d++) yield return a | b << 4 | c << 8 | d << 12;
    }

    private static double Chance(double[][] probability, ulong pattern) =>
        Enumerable.Range(0, probability.Length).Aggregate(1.0, (p, f) => p * probability[f][PairComparer.LevelOf(pattern, f)]);
}
