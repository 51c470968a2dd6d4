using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry;

/// <summary>Levels of social training: dasar, lanjutan, khusus.</summary>
public enum TrainingLevel { Basic, Advanced, Special }

public static class TrainingLevelNames
{
    public static string Name(this TrainingLevel level) => level switch
    {
        TrainingLevel.Basic => T("dasar", "basic"),
        TrainingLevel.Advanced => T("lanjutan", "advanced"),
        TrainingLevel.Special => T("khusus", "special"),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
