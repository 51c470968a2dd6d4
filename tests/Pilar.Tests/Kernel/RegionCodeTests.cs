using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pilar.Kernel;

namespace Pilar.Tests.Kernel;

public class RegionCodeTests
{
    [Property]
    public Property A_subtree_is_exactly_the_range_of_its_codes(NonNegativeInt a, NonNegativeInt b)
    {
        var (region, other) = (Code(a.Get), Code(b.Get));
        var inRange = string.CompareOrdinal(other, RegionCode.From(region)) >= 0 && string.CompareOrdinal(other, RegionCode.Until(region)) < 0;
        return (inRange == RegionCode.Contains(region, other)).Label($"{region} {other}");
    }

    [Theory]
    [InlineData("63.03.05.2001", "63.03.05")]
    [InlineData("63.03", "63")]
    [InlineData("63", "ID")]
    public void Knows_the_region_one_level_up(string code, string parent) => Assert.Equal(parent, RegionCode.Parent(code));

    [Theory]
    [InlineData("63.3")]
    [InlineData("6303")]
    [InlineData("63.03.")]
    [InlineData("63.03.05.20a1")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_what_is_no_code(string? code) => Assert.False(RegionCode.IsWellFormed(code));

    // Few distinct digits, so that prefixes and near misses are frequent.
    private static string Code(int seed) => (seed % 5) switch
    {
        0 => RegionCode.Nation,
        1 => $"6{seed / 5 % 3}",
        2 => $"6{seed / 5 % 3}.0{seed / 15 % 3}",
        3 => $"6{seed / 5 % 3}.0{seed / 15 % 3}.0{seed / 45 % 3}",
        _ => $"6{seed / 5 % 3}.0{seed / 15 % 3}.0{seed / 45 % 3}.200{seed / 135 % 3}",
    };
}
