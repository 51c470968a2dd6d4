using Pilar.Kernel;

namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>Lives (KTP) in the region of duty, or in the same region of the level the rule names.</summary>
internal static class Domicile
{
    public static Finding Check(Case it, Criterion criterion)
    {
        var level = criterion.Level ?? it.Rules.DutyLevel(it.Role.Kind);
        if (RegionCode.At(it.Role.RegionCode, level) is not { } duty) return Finding.Unknown(criterion, Problem.VillageUnresolved, it.Role.RegionCode);
        if (it.Person.VillageCode is not { } village) return Finding.Unknown(criterion, Problem.VillageUnresolved);
        return RegionCode.Contains(duty, village) ? Finding.Met(criterion, detail: village) : Finding.NotMet(criterion, Problem.DomicileMismatch, detail: village);
    }
}
