using MathNet.Numerics.Distributions;

namespace Pilar.Modules.Training.Marks;

/// <summary>What a training changed: paired differences of marks after and before (percentage points).</summary>
/// <param name="Count">Participants with both marks.</param>
/// <param name="Mean">Mean difference.</param>
/// <param name="Low">Lower end of its 95 % confidence interval (Student's t); null below two pairs.</param>
/// <param name="High">Upper end.</param>
/// <param name="EffectSize">Cohen's d of paired differences: mean over standard deviation; null when it is not defined.</param>
public sealed record Gain(int Count, double Mean, double? Low, double? High, double? EffectSize)
{
    public static Gain? Of(IEnumerable<(double Before, double After)> pairs)
    {
        var differences = pairs.Select(p => p.After - p.Before).ToArray();
        if (differences.Length == 0) return null;
        var mean = differences.Average();
        if (differences.Length == 1) return new(1, mean, null, null, null);
        var deviation = Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (differences.Length - 1));
        var margin = StudentT.InvCDF(0, 1, differences.Length - 1, 0.975) * deviation / Math.Sqrt(differences.Length);
        return new(differences.Length, mean, mean - margin, mean + margin, deviation > 0 ? mean / deviation : null);
    }
}
