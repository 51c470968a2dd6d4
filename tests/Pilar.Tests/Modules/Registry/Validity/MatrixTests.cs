using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;

namespace Pilar.Tests.Modules.Registry.Validity;

public class MatrixTests
{
    [Theory]
    [InlineData("PSM", "PSM", CombinationClass.Block)]
    [InlineData("TKSK", "TKSK", CombinationClass.Block)]
    [InlineData("KT", "KT", CombinationClass.Block)]
    [InlineData("TAGANA", "TAGANA", CombinationClass.Block)]
    [InlineData("PENSOSMAS", "PENSOSMAS", CombinationClass.Flag)]
    [InlineData("LKS", "LKS", CombinationClass.Flag)]
    [InlineData("KT", "PSM", CombinationClass.Flag)]
    [InlineData("TAGANA", "TKSK", CombinationClass.Flag)]
    [InlineData("TKSK", "PSM", CombinationClass.Flag)]
    [InlineData("PSM", "TAGANA", CombinationClass.Ok)]
    [InlineData("PSM", "LKS", CombinationClass.Ok)]
    [InlineData("TAGANA", "KT", CombinationClass.Ok)]
    [InlineData("PKH", "PSM", CombinationClass.NeedsApproval)]
    [InlineData("TKSK", "PKH", CombinationClass.NeedsApproval)]
    [InlineData("LKD", "KT", CombinationClass.Block)]
    public void Starts_with_the_classes_of_the_offices(string one, string other, CombinationClass expected) =>
        Assert.Equal(expected, RuleBook.Default.Combinations.Rule(one, other)?.Class ?? CombinationClass.Ok);

    [Fact]
    public void An_exact_rule_wins_over_one_for_anything_and_the_strictest_of_equals_holds()
    {
        var matrix = new CombinationMatrix(
        [
            new("A", CombinationRule.Any, CombinationClass.Block, "", ""), new("A", "B", CombinationClass.Ok, "", ""),
            new("C", CombinationRule.Any, CombinationClass.Flag, "", ""),
        ]);
        Assert.Equal(CombinationClass.Ok, matrix.Rule("B", "A")!.Class);
        Assert.Equal(CombinationClass.Block, matrix.Rule("C", "A")!.Class);
        Assert.Null(matrix.Rule("A", "A"));
    }
}
