using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Validity.Checks;

/// <summary>No other role in force forbids this one; an approval that is still missing leaves it open.</summary>
internal static class Combination
{
    public static Finding Check(Case it, Criterion criterion)
    {
        if (it.Pairs.Count == 0) return Finding.Met(criterion);
        var worst = it.Pairs.MaxBy(p => p.Class)!;
        var finding = worst.Class >= (criterion.FailsFrom ?? CombinationClass.Block) ? Finding.NotMet(criterion, Code(worst.Class))
            : worst.Class == CombinationClass.NeedsApproval ? Finding.Unknown(criterion, Problem.RoleNeedsApproval)
            : Finding.Met(criterion);
        return finding with { Pair = worst };
    }

    private static string Code(CombinationClass worst) => worst == CombinationClass.Block ? Problem.RoleBlock : Problem.RoleNeedsApproval;
}
