using Pilar.Kernel;
using Pilar.Modules.Registry.Imports.Matching;
using Pilar.Modules.Registry.Imports.Reading;

namespace Pilar.Modules.Registry.Imports;

/// <summary>What a row is to the registry, and what is wrong with it, once it is known who it is.</summary>
internal sealed record RowStanding(RowStatus Status, bool CanCommit, IReadOnlyList<string> Problems)
{
    public static RowStanding Of(ListedFacts facts, Match match, IEnumerable<string> found)
    {
        var problems = facts.Problems.Select(p => p.Code).Concat(found).ToList();
        if (match.NikOf.Count > 0) problems.Add(RowProblem.NikShared);
        if (match.Perhaps is not null) problems.Add(RowProblem.MaybeKnown);
        if (facts.Given.Length == 0) return new(RowStatus.Rejected, false, problems);
        var status = facts.Duty is null || problems.Exists(RowProblem.ForReview.Contains) ? RowStatus.NeedsReview
            : match.Person is null ? RowStatus.New : RowStatus.Matched;
        return new(status, IsPlaced(facts), problems);
    }

    /// <summary>The place of duty is known, or at least the region around it: then the role is kept there until the place is found. That is
    /// the district, or the regency when village and district contradict each other.</summary>
    private static bool IsPlaced(ListedFacts facts) => facts.Duty is not null
        || facts.DutyArea is { } area && ListKind.Of(facts.Kind) is { DutyLevel: > RegionLevel.Regency } kind
        && RegionCode.Level(area) >= (facts.Problems.Any(p => p.Code == ProblemCode.VillageElsewhere) ? RegionLevel.Regency : kind.DutyLevel - 1);
}
