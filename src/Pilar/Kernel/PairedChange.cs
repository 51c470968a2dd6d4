using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Pilar.Kernel;

/// <summary>What changed between two measurements of the same people.</summary>
/// <param name="Count">People measured both times.</param>
/// <param name="Before">Their mean the first time.</param>
/// <param name="After">Their mean the second time.</param>
/// <param name="Deviation">Standard deviation of the differences (n - 1); null below two people.</param>
/// <param name="Low">Lower end of the 95 % confidence interval of the mean difference (Student's t, n - 1 degrees of freedom); null below two people.</param>
/// <param name="High">Upper end.</param>
public sealed record PairedChange(int Count, double Before, double After, double? Deviation, double? Low, double? High)
{
    /// <summary>Deviations below this are rounding of equal differences.</summary>
    private const double Nothing = 1e-9;

    /// <summary>Mean difference.</summary>
    public double Mean => After - Before;

    /// <summary>Cohen's d of paired differences, dz: mean difference over its standard deviation; null when it is not defined.</summary>
    public double? EffectSize => Deviation is > Nothing and { } deviation ? Mean / deviation : null;

    /// <summary>dz without its bias in small samples (Hedges 1981): times Γ(f/2) / (√(f/2) Γ((f-1)/2)) with f = n - 1; null below three people.</summary>
    public double? Hedges => Count > 2 ? EffectSize * Correction(Count - 1) : null;

    /// <summary>The interval leaves zero out.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <returns>Null for nobody.</returns>
    public static PairedChange? Of(IEnumerable<(double Before, double After)> pairs)
    {
        var all = pairs.ToArray();
        if (all.Length == 0) return null;
        var (before, after) = (all.Average(p => p.Before), all.Average(p => p.After));
        if (all.Length == 1) return new(1, before, after, null, null, null);
        var mean = after - before;
        var deviation = Math.Sqrt(all.Sum(p => (p.After - p.Before - mean) * (p.After - p.Before - mean)) / (all.Length - 1));
        var margin = StudentT.InvCDF(0, 1, all.Length - 1, 0.975) * deviation / Math.Sqrt(all.Length);
        return new(all.Length, before, after, deviation, mean - margin, mean + margin);
    }

    /// <param name="freedom">Degrees of freedom, at least 2.</param>
    public static double Correction(int freedom) => Math.Exp(SpecialFunctions.GammaLn(freedom / 2.0) - SpecialFunctions.GammaLn((freedom - 1) / 2.0)) / Math.Sqrt(freedom / 2.0);
}
