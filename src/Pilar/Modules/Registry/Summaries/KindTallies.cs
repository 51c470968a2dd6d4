using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Tallies by code of kind; the key <see cref="All"/> counts over all kinds.</summary>
public sealed class KindTallies : SortedDictionary<string, Tally>
{
    public const string All = "";

    public KindTallies() : base(StringComparer.Ordinal) => base[All] = new();

    public Tally Total => this[All];

    public Tally Of(string kind) => TryGetValue(kind, out var tally) ? tally : new();

    internal Tally Make(string kind) => TryGetValue(kind, out var tally) ? tally : base[kind] = new();

    internal void Add(KindTallies other)
    {
        foreach (var (kind, tally) in other) Make(kind).Add(tally);
    }

    /// <summary>Counts rows of one region. People and their combinations are counted once per kind, however many roles they hold.</summary>
    internal static KindTallies From(IEnumerable<RoleRow> roles, IReadOnlyDictionary<Guid, CombinationClass> worst)
    {
        var tallies = new KindTallies();
        var seen = new HashSet<(Guid, string, string)>();
        foreach (var role in roles)
            foreach (var kind in new[] { role.Kind, All })
            {
                var tally = tallies.Make(kind);
                tally.Count(role);
                if (seen.Add((role.PersonId, kind, "person"))) tally.People++;
                if (role.Combination != CombinationClass.None && seen.Add((role.PersonId, kind, "combination"))) tally.CountCombination(worst[role.PersonId], 1);
            }
        return tallies;
    }
}

internal static class CombinationCount
{
    public static void CountCombination(this Tally tally, CombinationClass worst, int persons)
    {
        if (worst >= CombinationClass.NeedsApproval) tally.DoubleRole += persons;
        else if (worst == CombinationClass.Flag) tally.Flagged += persons;
    }
}
