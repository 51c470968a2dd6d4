namespace Pilar.Modules.Registry.Coverage;

/// <summary>Coverage of one region: its villages by number of active PSM and by target, its districts without an active TKSK.</summary>
public sealed record CoverageTally(string Code, string Name, int Villages, int None, int One, int Several, int Met, int Districts, int DistrictsWithout)
{
    public static CoverageTally Of(string code, string name, IReadOnlyCollection<CoverageRow> villages, IReadOnlyCollection<bool> districtsServed) => new(code, name,
        villages.Count, villages.Count(v => v.Active == 0), villages.Count(v => v.Active == 1), villages.Count(v => v.Active > 1),
        villages.Count(v => v.Status == CoverageStatus.Met), districtsServed.Count, districtsServed.Count(served => !served));
}
