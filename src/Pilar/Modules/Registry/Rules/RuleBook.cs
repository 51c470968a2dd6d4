using Pilar.Kernel;
using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Validity;

namespace Pilar.Modules.Registry.Rules;

/// <summary>All rules in force on a day, ready for the judge. Immutable; get it from <see cref="RuleBooks"/>, or <see cref="Default"/>.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, PillarKind> kinds;
    private readonly Dictionary<string, ValidityRules> validity;

    internal RuleBook(IEnumerable<PillarKind> kinds, IReadOnlyDictionary<string, string> bodies, DateOnly? changesOn)
    {
        this.kinds = kinds.ToDictionary(k => k.Code, StringComparer.Ordinal);
        validity = bodies.Where(b => RuleKind.PillarKindOf(b.Key) is not null)
            .ToDictionary(b => RuleKind.PillarKindOf(b.Key)!, b => RuleJson.Read<ValidityRules>(b.Value), StringComparer.Ordinal);
        Combinations = new(RuleJson.Read<CombinationRules>(bodies[RuleKind.Combinations]).Pairs);
        Terms = RuleJson.Read<TermRules>(bodies[RuleKind.AppointmentTerm]);
        ChangesOn = changesOn;
    }

    /// <summary>The rules an installation starts with.</summary>
    public static RuleBook Default { get; } = new(
        PillarKindSeed.Kinds(), DefaultRules.All().ToDictionary(r => r.Kind, r => r.Body, StringComparer.Ordinal), null);

    public CombinationMatrix Combinations { get; }
    public TermRules Terms { get; }

    /// <summary>Day on which other rules come into force; null = none decided.</summary>
    public DateOnly? ChangesOn { get; }

    /// <summary>The checklist of a kind; one with only the plainest criteria when nobody has written rules for it.</summary>
    public IReadOnlyList<Criterion> Criteria(string kind) => validity.TryGetValue(kind, out var rules) ? rules.Criteria : DefaultRules.Plain;

    public bool NeedsLetter(string kind) => !kinds.TryGetValue(kind, out var k) || k.NeedsAppointment;

    public RegionLevel DutyLevel(string kind) => kinds.TryGetValue(kind, out var k) ? k.DutyLevel : RegionLevel.Village;

    /// <summary>The last day of a letter: as written, else by the rule on terms; null = no end.</summary>
    public DateOnly? LastDay(string kind, AppointmentFacts letter) => letter.Until ?? LastDay(kind, letter.From);

    /// <summary>The last day of a letter that names no end and runs from this day; null = no end.</summary>
    public DateOnly? LastDay(string kind, DateOnly? from) =>
        from is { } first && Terms.YearsFor(kind) is { } years ? first.AddYears(years).AddDays(-1) : null;
}
