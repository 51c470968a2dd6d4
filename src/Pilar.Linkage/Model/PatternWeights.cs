using System.Runtime.Intrinsics.X86;
using Pilar.Linkage.Text;

namespace Pilar.Linkage.Model;

/// <summary>The likelihoods of every pattern seen in training, looked up without computing; patterns not seen are computed.</summary>
internal sealed class PatternWeights
{
    private readonly Entry[] entries;
    private readonly double[] likelihoods;
    private readonly LinkModel model;
    private Func<ulong, double> lift = static _ => float.MaxValue;

    public PatternWeights(LinkModel model, ulong[] patterns)
    {
        this.model = model;
        var size = 64;
        while (size < patterns.Length * 2) size *= 2;
        entries = new Entry[size];
        likelihoods = new double[patterns.Length * LinkModel.Classes];
        for (var i = 0; i < patterns.Length; i++)
        {
            var like = likelihoods.AsSpan(i * LinkModel.Classes, LinkModel.Classes);
            model.Likelihoods(patterns[i], like);
            entries[Slot(patterns[i])] = new Entry(patterns[i] + 1, i, (float)LinkModel.Weight(like), float.MaxValue);
        }
    }

    /// <summary>True when a pair with this pattern may reach a weight: the pattern itself weighs enough, and with the rarest values it would.</summary>
    public bool Promises(ulong pattern, double leastAlone, double leastInAll)
    {
        ref readonly var entry = ref entries[Slot(pattern)];
        if (entry.Key != 0) return entry.Weight >= leastAlone && entry.Most >= leastInAll;
        var weight = Of(pattern);
        return weight >= leastAlone && weight + lift(pattern) >= leastInAll;
    }

    /// <summary>Asks for the entry of a pattern to be brought from memory.</summary>
    public unsafe void Fetch(ulong pattern)
    {
        if (!Sse.IsSupported) return;
        fixed (Entry* at = &entries[First(pattern)]) Sse.Prefetch0(at);
    }

    /// <param name="mostLift">Bits by which rare values can raise a pattern at most.</param>
    public void LearnLifts(Func<ulong, double> mostLift)
    {
        lift = mostLift;
        for (var i = 0; i < entries.Length; i++)
            if (entries[i].Key != 0) entries[i] = entries[i] with { Most = (float)(entries[i].Weight + mostLift(entries[i].Key - 1)) };
    }

    /// <summary>Weight of the pattern alone, before the rarity of values.</summary>
    public double Of(ulong pattern)
    {
        ref readonly var entry = ref entries[Slot(pattern)];
        if (entry.Key != 0) return entry.Weight;
        Span<double> like = stackalloc double[LinkModel.Classes];
        model.Likelihoods(pattern, like);
        return LinkModel.Weight(like);
    }

    public void Likelihoods(ulong pattern, Span<double> like)
    {
        ref readonly var entry = ref entries[Slot(pattern)];
        if (entry.Key != 0) likelihoods.AsSpan(entry.Index * LinkModel.Classes, LinkModel.Classes).CopyTo(like);
        else model.Likelihoods(pattern, like);
    }

    private int Slot(ulong pattern)
    {
        var at = First(pattern);
        while (entries[at].Key != 0 && entries[at].Key != pattern + 1) at = (at + 1) & (entries.Length - 1);
        return at;
    }

    private int First(ulong pattern) => (int)(Hash.Mix(pattern + 1) >> 20) & (entries.Length - 1);

    private readonly record struct Entry(ulong Key, int Index, float Weight, float Most);
}
