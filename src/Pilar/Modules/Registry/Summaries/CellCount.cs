using Pilar.Kernel;
using Pilar.Modules.Registry.Coverage;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Counts the rows of one cell.</summary>
/// <param name="roles">Roles of the cell.</param>
/// <param name="elsewhere">Roles that its persons hold outside the cell.</param>
internal sealed class CellCount(IReadOnlyCollection<RoleRow> roles, IReadOnlyCollection<RoleRow> elsewhere)
{
    private readonly Dictionary<Guid, CombinationClass> worst = roles.Concat(elsewhere)
        .GroupBy(r => r.PersonId).ToDictionary(g => g.Key, g => g.Max(r => r.Combination));

    public Cell Count() => new()
    {
        Kinds = KindTallies.From(roles, worst),
        Spans = [.. Spans()],
        Villages = Places(CoverageKinds.OfVillages, RegionLevel.Village),
        Districts = Places(CoverageKinds.OfDistricts, RegionLevel.District),
    };

    /// <summary>Figures of each part of the cell.</summary>
    public Dictionary<string, KindTallies> CountBy(Func<string, string?> part) => roles
        .GroupBy(r => part(r.RegionCode)).Where(g => g.Key is not null)
        .ToDictionary(g => g.Key!, g => KindTallies.From(g, worst), StringComparer.Ordinal);

    private IEnumerable<Cell.Span> Spans()
    {
        var wanderers = elsewhere.Select(r => r.PersonId).ToHashSet();
        return roles.Where(r => wanderers.Contains(r.PersonId))
            .SelectMany(r => new[] { (r.PersonId, r.Kind, r.Combination), (r.PersonId, Kind: KindTallies.All, r.Combination) })
            .GroupBy(r => (r.PersonId, r.Kind))
            .Select(g => new Cell.Span(g.Key.PersonId, g.Key.Kind, g.Any(r => r.Combination != CombinationClass.None), worst[g.Key.PersonId]));
    }

    private List<Cell.PlaceCount> Places(string kind, RegionLevel level) => [.. roles.Where(r => r.Kind == kind && r.InForce && RegionCode.Level(r.RegionCode) == level)
        .GroupBy(r => r.RegionCode)
        .Select(g => new Cell.PlaceCount(g.Key, g.Count(), g.Count(r => r.Verdict == Verdict.Valid)))
        .OrderBy(p => p.Code, StringComparer.Ordinal)];
}
