using Pilar.Kernel;
using Pilar.Modules.Cases.Records;

namespace Pilar.Modules.Cases.Lists;

/// <summary>Which cases of a region.</summary>
/// <param name="Stage">A stage; null = those that are not closed; "all" = every one.</param>
/// <param name="Owner">"me", "none", or null.</param>
public sealed record CaseFilter(string Region, string? Stage = null, string? Kind = null, Urgency? Urgency = null, string? Owner = null, bool Overdue = false, string? Q = null)
{
    public const string All = "all", Mine = "me", Nobody = "none";

    public static CaseFilter From(Actor actor, string? region, string? stage, string? kind, string? urgency, string? owner, string? overdue, string? q) => new(
        RegionCode.IsWellFormed(region) && actor.Region is { } mine && RegionCode.Contains(mine, region!) ? region! : actor.Region ?? RegionCode.Nation,
        stage == All || Enum.TryParse<CaseStage>(stage, out _) ? stage : null, string.IsNullOrWhiteSpace(kind) ? null : kind, Enum.TryParse<Urgency>(urgency, out var u) ? u : null,
        owner is Mine or Nobody ? owner : null, overdue == "true", string.IsNullOrWhiteSpace(q) ? null : q.Trim());

    /// <summary>Asks about what is secret of a sealed case: the answer must not give it away.</summary>
    public bool Tells(Actor actor) => Kind is not null || Urgency is not null || Owner is not null || Overdue || Region != (actor.Region ?? RegionCode.Nation) || Q is not null && !CaseNumber.Read(Q).StartsWith("K-", StringComparison.Ordinal);
}
