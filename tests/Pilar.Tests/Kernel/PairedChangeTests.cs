using Pilar.Kernel;

namespace Pilar.Tests.Kernel;

public class PairedChangeTests
{
    /// <summary>Extra hours of sleep of ten patients under two drugs (Cushny and Peebles 1905; Student 1908 compares them so). R gives t.test(paired = TRUE): mean 1.58, interval 0.7001142 to 2.4598858.</summary>
    private static readonly (double, double)[] Sleep = [(0.7, 1.9), (-1.6, 0.8), (-0.2, 1.1), (-1.2, 0.1), (-0.1, -0.1), (3.4, 4.4), (3.7, 5.5), (0.8, 1.6), (0.0, 4.6), (2.0, 3.4)];

    [Fact]
    public void Students_sleep_data_give_the_known_interval_and_effect()
    {
        var change = PairedChange.Of(Sleep)!;
        Assert.Equal((10, 0.75, 2.33, 1.58), (change.Count, Math.Round(change.Before, 6), Math.Round(change.After, 6), Math.Round(change.Mean, 6)));
        Assert.Equal(1.229995, change.Deviation!.Value, 6);
        Assert.Equal((0.7001142, 2.4598858), (Math.Round(change.Low!.Value, 7), Math.Round(change.High!.Value, 7)));
        Assert.Equal(1.284558, change.EffectSize!.Value, 6);
        // Times Γ(4.5) / (√4.5 Γ(4)) = 11.631728 / (2.121320 x 6) = 0.913875.
        Assert.Equal(1.1739, change.Hedges!.Value, 4);
        Assert.True(change.IsClear);
    }

    /// <summary>Differences 20, 10, 20, 10: mean 15, deviation √(100/3), t(0.975; 3) = 3.182446 from the table, margin 3.182446 x 5.773503 / 2.</summary>
    [Fact]
    public void Four_people_worked_out_by_hand()
    {
        var change = PairedChange.Of([(40, 60), (50, 60), (60, 80), (70, 80)])!;
        Assert.Equal(5.773503, change.Deviation!.Value, 6);
        Assert.Equal((5.813, 24.187), (Math.Round(change.Low!.Value, 3), Math.Round(change.High!.Value, 3)));
        Assert.Equal(15 / 5.773503, change.EffectSize!.Value, 6);
        Assert.Equal(2.598076 * 0.723601, change.Hedges!.Value, 5);
    }

    /// <summary>From Γ(n) = (n-1)!, Γ(1/2) = √π and Γ(x+1) = x Γ(x).</summary>
    [Theory]
    [InlineData(2, 0.5642)]
    [InlineData(3, 0.7236)]
    [InlineData(4, 0.7979)]
    [InlineData(5, 0.8407)]
    [InlineData(10, 0.9227)]
    [InlineData(20, 0.9619)]
    public void The_correction_of_small_groups_is_that_of_Hedges(int freedom, double known) => Assert.Equal(known, PairedChange.Correction(freedom), 4);

    [Fact]
    public void What_cannot_be_said_is_not_said()
    {
        Assert.Null(PairedChange.Of([]));
        var one = PairedChange.Of([(40, 60)])!;
        Assert.Equal((1, 20, null, null, null, false), (one.Count, one.Mean, one.Low, one.EffectSize, one.Hedges, one.IsClear));
        Assert.Null(PairedChange.Of([(40, 60), (50, 60)])!.Hedges);
        var same = PairedChange.Of([(40, 50), (50, 60), (60, 70)])!;
        Assert.Equal((10, 10, null), (same.Low!.Value, same.High!.Value, same.EffectSize));
    }
}
