using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>Two roles of one person in force at once, and what the rules say of them.</summary>
/// <param name="Class">After exceptions: an approved combination is still flagged, not forbidden.</param>
/// <param name="Exception">The exception that lifts the rule, when one does.</param>
public sealed record RolePair(RoleFacts One, RoleFacts Other, CombinationClass Class, CombinationRule? Rule, ExceptionFacts? Exception)
{
    public RoleFacts Beside(RoleFacts role) => role == One ? Other : One;
}
