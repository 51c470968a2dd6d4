using Pilar.Linkage.Text;

namespace Pilar.Linkage.Model;

/// <summary>The weight of every pattern seen in training, looked up without computing; patterns not seen are computed.</summary>
internal sealed class PatternWeights
{
    private readonly ulong[] keys;
    private readonly float[] weights;
    private readonly LinkModel model;

    public PatternWeights(LinkModel model, ulong[] patterns)
    {
        this.model = model;
        var size = 64;
        while (size < patterns.Length * 2) size *= 2;
        keys = new ulong[size];
        weights = new float[size];
        foreach (var pattern in patterns)
        {
            var at = Slot(pattern);
            keys[at] = pattern + 1;
            weights[at] = (float)model.Weight(pattern);
        }
    }

    public double Of(ulong pattern)
    {
        var at = Slot(pattern);
        return keys[at] == pattern + 1 ? weights[at] : model.Weight(pattern);
    }

    private int Slot(ulong pattern)
    {
        var at = (int)(Hash.Mix(pattern + 1) >> 20) & (keys.Length - 1);
        while (keys[at] != 0 && keys[at] != pattern + 1) at = (at + 1) & (keys.Length - 1);
        return at;
    }
}
