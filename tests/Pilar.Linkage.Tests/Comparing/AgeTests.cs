using Pilar.Linkage.Comparing;

namespace Pilar.Linkage.Tests.Comparing;

public sealed class AgeTests
{
    [Theory]
    [InlineData(0, 34, "missing")]
    [InlineData(34, 34, "same")]
    [InlineData(34, 35, "one year apart")]
    [InlineData(34, 31, "two or three years apart")]
    [InlineData(1954, 1964, "one digit differs")]
    [InlineData(34, 54, "one digit differs")]
    [InlineData(38, 46, "up to ten years apart")]
    [InlineData(34, 61, "different")]
    public void Ages_differ_by_degrees(int a, int b, string level)
    {
        var levels = Levels.Of(new LinkField("age", FieldKind.Age, ["age"]));
        Assert.Equal(level, levels.Names[NumberComparison.Age(a, b)]);
        Assert.Equal(level, levels.Names[NumberComparison.Age(b, a)]);
    }
}
