using Pilar.Modules.Selections.Model;

namespace Pilar.Tests.Modules.Selections;

public class JurorModelTests
{
    private const int Candidates = 60, Jurors = 9, Each = 3, Seeds = 100;

    [Fact]
    public void The_corrected_ranking_comes_nearer_to_the_truth_than_the_plain_mean_in_95_of_100_selections()
    {
        var (better, plain, corrected) = (0, 0.0, 0.0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (truth, given) = Selection(seed);
            var model = JurorModel.Fit(given, Pool.Mean);
            Assert.Equal(Candidates, model.Candidates.Count);
            Assert.Equal(0, model.Effects.Values.Sum(), 6);
            var (raw, fair) = (Tau(truth, c => model.Candidates[c].Raw), Tau(truth, c => model.Candidates[c].Corrected));
            (plain, corrected) = (plain + raw / Seeds, corrected + fair / Seeds);
            if (fair > raw) better++;
        }
        Assert.InRange(better, 95, Seeds);
        Assert.True(corrected > plain + 0.05, $"{corrected:F3} against {plain:F3}");
    }

    [Fact]
    public void Jurors_who_differ_by_nothing_but_severity_are_told_exactly()
    {
        // Three candidates of 60, 70, 80; the jurors give 6 more, 0, 6 less; none sees all of them.
        var (a, b, c) = (Id(1), Id(2), Id(3));
        var (lenient, fair, severe) = (Id(11), Id(12), Id(13));
        Given[] given = [new(a, lenient, 66), new(a, fair, 60), new(b, fair, 70), new(b, severe, 64), new(c, severe, 74), new(c, lenient, 86)];
        var model = JurorModel.Fit(given, Pool.Mean);
        Assert.Equal([63, 67, 80], new[] { a, b, c }.Select(x => Math.Round(model.Candidates[x].Raw, 6)));
        Assert.Equal([60, 70, 80], new[] { a, b, c }.Select(x => Math.Round(model.Candidates[x].Corrected, 6)));
        Assert.Equal([6, 0, -6], new[] { lenient, fair, severe }.Select(j => Math.Round(model.Effects[j], 6) + 0.0));
        Assert.Equal([0, 0, 0], new[] { a, b, c }.Select(x => Math.Round(model.Candidates[x].Spread, 6) + 0.0));
        Assert.Equal(1, model.Reliability!.Value, 6);
    }

    [Fact]
    public void Where_nothing_can_be_known_of_the_jurors_nothing_is_corrected()
    {
        // Each juror alone with one candidate: merit and severity cannot be told apart.
        var alone = JurorModel.Fit([new(Id(1), Id(11), 50), new(Id(2), Id(12), 90)], Pool.Mean);
        Assert.Null(alone.Noise);
        Assert.Equal([50, 90], new[] { Id(1), Id(2) }.Select(c => alone.Candidates[c].Corrected));
        // Jurors who contradict each other, but none is more severe on the whole.
        var even = JurorModel.Fit([new(Id(1), Id(11), 50), new(Id(1), Id(12), 70), new(Id(2), Id(11), 70), new(Id(2), Id(12), 50)], Pool.Mean);
        Assert.Equal((0, 400), (even.Leniency, Math.Round(even.Noise!.Value, 6)));
        Assert.All(even.Candidates.Values, c => Assert.Equal((c.Raw, 20), (c.Corrected, Math.Round(c.Spread, 6))));
    }

    [Fact]
    public void The_median_is_not_moved_by_one_extreme_juror()
    {
        Assert.Equal(70, JurorModel.Pooled([70, 71, 5], Pool.Median));
        Assert.Equal(70.5, JurorModel.Pooled([70, 71, 5, 99], Pool.Median));
    }

    /// <summary>Candidates of different merit, jurors of different severity and care, each candidate seen by some of them.</summary>
    private static (Dictionary<Guid, double> Truth, List<Given> Given) Selection(int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var truth = Enumerable.Range(1, Candidates).ToDictionary(Id, _ => 65 + 10 * Normal());
        var jurors = Enumerable.Range(101, Jurors).ToDictionary(Id, _ => (Severity: 7 * Normal(), Noise: 2 + 4 * random.NextDouble()));
        var assigned = AssignJurors.Run(truth.Keys, jurors.Keys, (_, _) => false, Each, seed);
        return (truth, [.. truth.SelectMany(c => assigned[c.Key].Select(j => new Given(c.Key, j, c.Value + jurors[j].Severity + jurors[j].Noise * Normal())))]);
    }

    /// <summary>Kendall's rank correlation with the true order.</summary>
    private static double Tau(Dictionary<Guid, double> truth, Func<Guid, double> score)
    {
        var all = truth.Select(t => (t.Value, Score: score(t.Key))).ToList();
        var agreed = 0.0;
        for (var i = 0; i < all.Count; i++)
            for (var j = 0; j < i; j++) agreed += Math.Sign(all[i].Value - all[j].Value) * Math.Sign(all[i].Score - all[j].Score);
        return agreed / (all.Count * (all.Count - 1) / 2.0);
    }

    private static Guid Id(int n) => new(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
