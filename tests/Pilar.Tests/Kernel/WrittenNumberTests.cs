using System.Globalization;
using FsCheck.Xunit;
using Pilar.Kernel;

namespace Pilar.Tests.Kernel;

public class WrittenNumberTests
{
    [Theory]
    [InlineData("48500000", 48_500_000)]
    [InlineData("48.500.000", 48_500_000)]
    [InlineData("48,500,000", 48_500_000)]
    [InlineData("48 500 000", 48_500_000)]
    [InlineData("Rp 48.500.000", 48_500_000)]
    [InlineData("Rp48.500.000,-", 48_500_000)]
    [InlineData("48.500.000,00", 48_500_000)]
    [InlineData("1.500", 1500)]
    [InlineData(" -1.500 ", -1500)]
    [InlineData("12,0", 12)]
    public void A_whole_number_is_read_as_people_write_it(string text, long number) => Assert.Equal(number, WrittenNumber.Whole(text, "Anggaran"));

    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("87,5", 87.5)]
    [InlineData("87.5", 87.5)]
    [InlineData("0.125", 0.125)]
    [InlineData("1234,567", 1234.567)]
    [InlineData("1.234.567", 1234567)]
    public void A_fraction_is_read_with_point_or_comma(string text, double number) => Assert.Equal((decimal)number, WrittenNumber.Fraction(text, "Nilai"));

    [Theory]
    [InlineData("48.50.000")]
    [InlineData("1.5")]
    [InlineData("lima juta")]
    [InlineData("5 juta")]
    [InlineData("1.234,5.6")]
    [InlineData("0.500")]
    [InlineData("12,")]
    [InlineData("--5")]
    [InlineData("99999999999999999999")]
    public void What_is_no_whole_number_is_refused_at_its_field(string text)
    {
        var refusal = Assert.Throws<Refusal>(() => WrittenNumber.Whole(text, "Anggaran", "Budget"));
        Assert.Equal("Budget", refusal.About);
        Assert.StartsWith("Anggaran:", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.234", "1.234", "1,234")]
    [InlineData("87,500", "87.500", "87,500")]
    public void What_may_mean_two_numbers_is_asked_about_with_both(string text, string one, string other)
    {
        var message = Assert.Throws<Refusal>(() => WrittenNumber.Fraction(text, "Nilai")).Message;
        Assert.Contains($"dapat berarti {one} atau {other}", message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public bool Whatever_is_shown_is_read_back(long number) => WrittenNumber.Whole(Show.Number(number), "x") == number;

    [Property(MaxTest = 300)]
    public bool What_was_read_once_reads_the_same_again(int number, byte places)
    {
        var text = Show.Number(number / 64.0, places % 4);
        return WrittenNumber.Plain(text, whole: false) is not { } plain || WrittenNumber.Plain(plain, whole: false) == plain && decimal.Parse(plain, CultureInfo.InvariantCulture) == WrittenNumber.Fraction(text, "x");
    }
}
