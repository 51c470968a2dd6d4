using MathNet.Numerics.Distributions;

namespace Pilar.Modules.Training.Marks;

/// <summary>What a training changed: paired differences of marks after and before (percentage points).</summary>
/// <param name="Count">Participants with both marks.</param>
/// <param name="Before">Their mean before.</param>
/// <param name="After">Their mean after.</param>
/// <param name="Low">Lower end of the 95 % confidence interval of the mean difference (Student's t); null below two pairs.</param>
/// <param name="High">Upper end.</param>
/// <param name="EffectSize">Cohen's d of paired differences: mean over standard deviation; null when it is not defined.</param>
public sealed record Gain(int Count, double Before, double After, double? Low, double? High, double? EffectSize)
{
    /// <summary>Mean difference.</summary>
    public double Mean => After - Before;

    /// <summary>Share of what could still be gained that was gained (Hake 1998); null when everybody had the full mark before.</summary>
    public double? Normalised => Before < 100 ? Mean / (100 - Before) : null;

    public static Gain? Of(IEnumerable<(double Before, double After)> pairs)
    {
        var all = pairs.ToArray();
        if (all.Length == 0) return null;
        var (before, after) = (all.Average(p => p.Before), all.Average(p => p.After));
        if (all.Length == 1) return new(1, before, after, null, null, null);
        var mean = after - before;
        var deviation = Math.Sqrt(all.Sum(p => (p.After - p.Before - mean) * (p.After - p.Before - mean)) / (all.Length - 1));
        var margin = StudentT.InvCDF(0, 1, all.Length - 1, 0.975) * deviation / Math.Sqrt(all.Length);
        return new(all.Length, before, after, mean - margin, mean + margin, deviation > 1e-9 ? mean / deviation : null);
    }
}
