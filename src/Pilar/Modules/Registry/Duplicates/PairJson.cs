using Pilar.Data.Jobs;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Duplicates;

internal sealed record PairsJson(IReadOnlyList<PairJson> Items, string? Next);

/// <summary>A pair as the JSON interface shows one.</summary>
internal sealed record PairJson(Guid Id, double Probability, PairState State, IReadOnlyList<MatchReason> Reasons, string? Note, DateTime FoundAt, DateTime? DecidedAt, bool CanMerge, IReadOnlyList<PairPersonJson> People)
{
    public static PairJson Of(PairLine line) => new(
        line.Pair.Id, line.Pair.Probability, line.Pair.State, line.Reasons, line.Pair.Note, line.Pair.FoundAt, line.Pair.DecidedAt, line.IsWithinReach, [.. line.Sides.Select(PairPersonJson.Of)]);
}

/// <summary>One of the two; without id when the caller's region does not know them.</summary>
internal sealed record PairPersonJson(Guid? Id, string Name, string? Nik, NikState NikState, string? Sex, DateOnly? BirthDate, string? Village, IReadOnlyList<PairRoleJson> Roles)
{
    public static PairPersonJson Of(PairSide side) => new(
        side.IsHere ? side.Person.Id : null, side.Person.Name, side.Person.NikHint is { } hint ? "************" + hint : null, side.Person.NikState,
        side.Person.Sex switch { People.Sex.Male => "L", People.Sex.Female => "P", _ => null }, side.Person.BirthDate, side.Person.VillageCode,
        [.. side.Roles.Select(r => new PairRoleJson(r.Kind, r.RegionCode, r.Status))]);
}

internal sealed record PairRoleJson(string Kind, string Region, RoleStatus Status);

internal sealed record MergeInput(Guid? Kept, IReadOnlyList<string>? FromMerged, string? Reason);

internal sealed record DismissInput(string? Reason);

internal sealed record SplitInput(Guid? Merge, IReadOnlyList<Guid>? Added, string? Reason);

internal sealed record MergedJson(Guid Merge, Guid Kept);

/// <summary>Somebody whom a person about to be saved may be; without id and name when the caller's region does not know them.</summary>
internal sealed record CandidateJson(Guid? Id, string? Name, double Probability, Certainty Certainty, IReadOnlyList<MatchReason> Reasons);

/// <param name="Everybody">Compares all again, not only who is new or changed.</param>
internal sealed record RunInput(bool? Everybody);

/// <summary>A search for duplicates.</summary>
internal sealed record RunJson(JobState State, long Done, long Total, string? Note, DateTime RequestedAt, DateTime? FinishedAt)
{
    public static RunJson Of(Job job) => new(job.State, job.Done, job.Total, job.Note, job.RequestedAt, job.FinishedAt);
}
