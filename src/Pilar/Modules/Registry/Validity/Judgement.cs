using Pilar.Modules.Registry.Combinations;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Validity;

public enum CriterionState { Met, NotMet, Unknown }

/// <summary>What the judge found for one criterion. It becomes a sentence when it is shown.</summary>
/// <param name="Problems">Codes of <see cref="Problem"/>; empty when met, or when another criterion already says it.</param>
/// <param name="On">Date of the evidence, or the day that decides (18th birthday, end of the letter).</param>
/// <param name="Detail">A number, a note or a region that the sentence names.</param>
public sealed record Finding(Criterion Criterion, CriterionState State, IReadOnlyList<string> Problems, DateOnly? On = null, string? Detail = null)
{
    /// <summary>The combination that decides, for the criterion on double roles.</summary>
    public RolePair? Pair { get; init; }

    /// <summary>What it does to the verdict: an unknown counts as the rule says.</summary>
    public WhenUnknown Counts => State switch
    {
        CriterionState.Met => WhenUnknown.Met,
        CriterionState.NotMet => WhenUnknown.NotMet,
        _ => Problems.Count == 0 ? WhenUnknown.Met : Criterion.Unknown,
    };

    public static Finding Met(Criterion criterion, DateOnly? on = null, string? detail = null) => new(criterion, CriterionState.Met, [], on, detail);

    public static Finding NotMet(Criterion criterion, string problem, DateOnly? on = null, string? detail = null) => new(criterion, CriterionState.NotMet, [problem], on, detail);

    public static Finding Unknown(Criterion criterion, string? problem = null, string? detail = null) =>
        new(criterion, CriterionState.Unknown, problem is null ? [] : [problem], null, detail);
}

/// <summary>The verdict on one role on one day, and what it rests on.</summary>
/// <param name="AgainOn">First later day on which passing time alone may change the verdict; null = never.</param>
public sealed record Judgement(
    RoleFacts Role,
    DateOnly Day,
    Verdict Verdict,
    bool InForce,
    CombinationClass Combination,
    DateOnly? AgainOn,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<RolePair> Pairs)
{
    /// <summary>Codes of everything that keeps the role from being valid, joined by '|'; null when nothing does.</summary>
    public string? Problems { get; } = Join(Findings);

    /// <summary>Writes the standing verdict beside the role.</summary>
    public void StandIn(PillarRole role) => role.Judge(Verdict, Problems, InForce, Combination, Day, AgainOn);

    /// <summary>As it is stored beside the role.</summary>
    public Standing Standing => new(Verdict, Problems, InForce, Combination, AgainOn);

    /// <summary>True when the role already carries exactly this verdict, whatever day it was made for.</summary>
    public bool StandsIn(PillarRole role) => Standing == new Standing(role.Verdict, role.VerdictProblems, role.InForce, role.Combination, role.JudgeAgainOn);

    private static string? Join(IReadOnlyList<Finding> findings)
    {
        List<string>? problems = null;
        foreach (var finding in findings)
        {
            if (finding.Counts == WhenUnknown.Met) continue;
            foreach (var problem in finding.Problems)
                if (problems?.Contains(problem) != true) (problems ??= []).Add(problem);
        }
        return problems is null ? null : string.Join('|', problems);
    }
}
