using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>The rules on double roles, looked up without regard to order. A rule for exactly these two kinds wins over one for
/// "anything"; of several equally exact ones the strictest holds; what no rule names is allowed.</summary>
public sealed class CombinationMatrix(IReadOnlyList<CombinationRule> rules)
{
    private readonly Dictionary<(string, string), CombinationRule?> known = [];

    public IReadOnlyList<CombinationRule> Rules { get; } = rules;

    /// <summary>The rule for two kinds; null when none speaks of them.</summary>
    public CombinationRule? Rule(string one, string other)
    {
        var key = string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
        lock (known)
            return known.TryGetValue(key, out var rule) ? rule : known[key] = Find(one, other);
    }

    /// <summary>The two roles and their class on a day, exceptions considered.</summary>
    public RolePair Pair(PersonFacts person, RoleFacts one, RoleFacts other, DateOnly day)
    {
        // Two entries for the same duty are one duty listed twice, not a double role.
        var rule = one.Kind == other.Kind && one.RegionCode == other.RegionCode ? null : Rule(one.Kind, other.Kind);
        var strict = rule?.Class ?? CombinationClass.Ok;
        var exception = strict < CombinationClass.NeedsApproval ? null : person.Exceptions.FirstOrDefault(e =>
            e.From <= day && day <= e.Until
            && (e.First == one.Kind && e.Second == other.Kind || e.First == other.Kind && e.Second == one.Kind));
        return new(one, other, exception is null ? strict : CombinationClass.Flag, rule, exception);
    }

    private CombinationRule? Find(string one, string other) =>
        Rules.Where(r => r.Covers(one, other)).MaxBy(r => r.Class)
        ?? (one == other ? null : Rules.Where(r => r.CoversAny(one) || r.CoversAny(other)).MaxBy(r => r.Class));
}
