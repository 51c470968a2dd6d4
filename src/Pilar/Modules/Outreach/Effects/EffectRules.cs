namespace Pilar.Modules.Outreach.Effects;

/// <summary>Settings Outreach:Effect.</summary>
public sealed class EffectRules
{
    /// <summary>No setting shows figures of fewer people than this.</summary>
    private const int Least = 3;
    private int shown = 5;

    /// <summary>Fewer matched people are not shown, so that nobody is recognised.</summary>
    public int FewestShown { get => shown; set => shown = Math.Max(Least, value); }

    /// <summary>From fewer matched people nothing is concluded.</summary>
    public int FewestConclusion { get; set; } = 20;
}
