using Pilar.Linkage.Text;

namespace Pilar.Linkage.Model;

/// <summary>The likelihoods of every pattern seen in training, looked up without computing; patterns not seen are computed.</summary>
internal sealed class PatternWeights
{
    private readonly ulong[] keys;
    private readonly float[] weights;
    private readonly double[] likelihoods;
    private readonly LinkModel model;

    public PatternWeights(LinkModel model, ulong[] patterns)
    {
        this.model = model;
        var size = 64;
        while (size < patterns.Length * 2) size *= 2;
        keys = new ulong[size];
        weights = new float[size];
        likelihoods = new double[size * LinkModel.Classes];
        foreach (var pattern in patterns)
        {
            var at = Slot(pattern);
            keys[at] = pattern + 1;
            var like = likelihoods.AsSpan(at * LinkModel.Classes, LinkModel.Classes);
            model.Likelihoods(pattern, like);
            weights[at] = (float)LinkModel.Weight(like);
        }
    }

    /// <summary>Weight of the pattern alone, before the rarity of values.</summary>
    public double Of(ulong pattern)
    {
        var at = Slot(pattern);
        if (keys[at] != 0) return weights[at];
        Span<double> like = stackalloc double[LinkModel.Classes];
        model.Likelihoods(pattern, like);
        return LinkModel.Weight(like);
    }

    public void Likelihoods(ulong pattern, Span<double> like)
    {
        var at = Slot(pattern);
        if (keys[at] != 0) likelihoods.AsSpan(at * LinkModel.Classes, LinkModel.Classes).CopyTo(like);
        else model.Likelihoods(pattern, like);
    }

    private int Slot(ulong pattern)
    {
        var at = (int)(Hash.Mix(pattern + 1) >> 20) & (keys.Length - 1);
        while (keys[at] != 0 && keys[at] != pattern + 1) at = (at + 1) & (keys.Length - 1);
        return at;
    }
}
