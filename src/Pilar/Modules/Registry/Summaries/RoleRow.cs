using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>What counting needs to know of one role on one day.</summary>
internal sealed record RoleRow(
    Guid Id, Guid PersonId, string RegionCode, string Kind, Verdict Verdict, string? Problems, bool InForce, CombinationClass Combination, bool Unverified);
