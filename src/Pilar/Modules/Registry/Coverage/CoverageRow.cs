namespace Pilar.Modules.Registry.Coverage;

/// <summary>One village: how many PSM serve it against the target.</summary>
public sealed record CoverageRow(string VillageCode, string VillageName, string DistrictCode, string DistrictName, int Active, int Valid, int Target)
{
    public static readonly string[] Header = ["village_code", "village_name", "district_code", "district_name", "active", "valid", "target", "status"];

    public CoverageStatus Status => Active == 0 ? CoverageStatus.None : Valid < Target ? CoverageStatus.Below : CoverageStatus.Met;

    public object[] Cells => [VillageCode, VillageName, DistrictCode, DistrictName, Active, Valid, Target, Status.ToString().ToLowerInvariant()];
}

/// <summary>Nobody active; fewer valid ones than the target; the target is met.</summary>
public enum CoverageStatus { None, Below, Met }
