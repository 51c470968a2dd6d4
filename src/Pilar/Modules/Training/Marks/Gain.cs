using Pilar.Kernel;

namespace Pilar.Modules.Training.Marks;

/// <summary>What a training changed: paired differences of marks after and before (percentage points).</summary>
/// <param name="Change">Of participants with both marks.</param>
public sealed record Gain(PairedChange Change)
{
    public int Count => Change.Count;
    public double Before => Change.Before;
    public double After => Change.After;
    public double? Low => Change.Low;
    public double? High => Change.High;
    public double? EffectSize => Change.EffectSize;

    /// <summary>Mean difference.</summary>
    public double Mean => Change.Mean;

    /// <summary>Share of what could still be gained that was gained (Hake 1998); null when everybody had the full mark before.</summary>
    public double? Normalised => Before < 100 ? Mean / (100 - Before) : null;

    public static Gain? Of(IEnumerable<(double Before, double After)> pairs) => PairedChange.Of(pairs) is { } change ? new(change) : null;
}
