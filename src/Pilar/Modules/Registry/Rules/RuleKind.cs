using Pilar.Kernel;

namespace Pilar.Modules.Registry.Rules;

/// <summary>What a rule set is about. Each has its own line of versions.</summary>
public static class RuleKind
{
    public const string Combinations = "combinations";
    public const string AppointmentTerm = "appointment-term";
    private const string ValidityPrefix = "validity:";

    public static string Validity(string pillarKind) => ValidityPrefix + pillarKind;

    /// <summary>The pillar kind whose validity the rule set describes; null for the others.</summary>
    public static string? PillarKindOf(string kind) => kind.StartsWith(ValidityPrefix, StringComparison.Ordinal) ? kind[ValidityPrefix.Length..] : null;

    public static string Name(string kind) => kind switch
    {
        Combinations => Language.T("Rangkap peran", "Double roles"),
        AppointmentTerm => Language.T("Masa berlaku SK", "Term of appointment letters"),
        _ => Language.T($"Keabsahan {PillarKindOf(kind)}", $"Validity of {PillarKindOf(kind)}"),
    };
}
