using static Pilar.Kernel.Language;

namespace Pilar.Modules.Outreach.Questions;

/// <summary>What outreach wants to move: what people know (right or wrong), whom they trust, and how far they see the matter as their own (both in five steps).</summary>
public enum Dimension { Knowledge, Trust, Awareness }

public static class Dimensions
{
    public static IReadOnlyList<Dimension> All { get; } = Enum.GetValues<Dimension>();

    public static string Name(this Dimension dimension) => dimension switch
    {
        Dimension.Knowledge => T("pengetahuan", "knowledge"),
        Dimension.Trust => T("kepercayaan", "trust"),
        _ => T("kesadaran", "awareness"),
    };

    /// <summary>As the first word of a sentence.</summary>
    public static string Title(this Dimension dimension) => dimension.Name() is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";
}
