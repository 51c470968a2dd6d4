using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Rules;

/// <summary>The checklist of one kind.</summary>
public sealed record ValidityRules(IReadOnlyList<Criterion> Criteria);

/// <summary>The matrix of double roles.</summary>
public sealed record CombinationRules(IReadOnlyList<CombinationRule> Pairs);

/// <summary>How long a letter runs that names no end: until the day before its anniversary.</summary>
/// <param name="Years">For every kind not named; null = without end.</param>
/// <param name="ByKind">Kinds with a term of their own; null = without end.</param>
public sealed record TermRules(int? Years, IReadOnlyDictionary<string, int?> ByKind)
{
    public int? YearsFor(string kind) => ByKind.TryGetValue(kind, out var years) ? years : Years;
}
