using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Rules;

/// <summary>What a draft would change if it were in force today.</summary>
public sealed record RulePreview(DateOnly Day, int Roles, IReadOnlyList<RuleEffect> Effects)
{
    public int Changed => Effects.Sum(e => e.Roles);
}

/// <summary>So many roles of a regency would go from one verdict to another, or to another class of double role.</summary>
public sealed record RuleEffect(string Region, string Kind, Verdict From, Verdict To, CombinationClass ClassFrom, CombinationClass ClassTo, int Roles);
