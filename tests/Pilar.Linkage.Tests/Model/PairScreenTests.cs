using Pilar.Linkage.Comparing;
using Pilar.Linkage.Model;
using Pilar.Linkage.Tests.Support;

namespace Pilar.Linkage.Tests.Model;

public sealed unsafe class PairScreenTests
{
    [Fact]
    public void Dropping_pairs_early_keeps_what_full_comparison_keeps()
    {
        using var files = new TempFiles();
        using var result = Linker.Run(new LinkOptions { Inputs = [files.Write("people.csv", new People(3).Make(900, 0.3).Csv())] });
        var comparer = new PairComparer(result.Store);
        var screen = new PairScreen(comparer, result.Scoring.Model, result.Scoring);
        var kept = 0;
        for (var i = 0; i < result.RecordCount; i++)
            for (var j = i + 1; j < result.RecordCount; j++)
            {
                var full = comparer.Pattern(result.Store[i], result.Store[j]);
                var passes = screen.Passes(result.Store[i], result.Store[j], out var pattern);
                Assert.Equal(result.Scoring.IsHopeful(full), passes);
                if (!passes) continue;
                Assert.Equal(full, pattern);
                kept++;
            }
        Assert.True(kept >= result.PairCount);
    }
}
