using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>A pair with both people, as far as the reader may see them.</summary>
public sealed record PairLine(DuplicatePair Pair, PairSide First, PairSide Second)
{
    public IReadOnlyList<PairSide> Sides => [First, Second];

    /// <summary>The one the reader's office knows.</summary>
    public PairSide Near => First.IsHere ? First : Second;
    public PairSide Far => First.IsHere ? Second : First;

    /// <summary>Merging changes both records and their roles: all of it has to lie in the reader's region.</summary>
    public bool IsWithinReach => Sides.All(s => s.IsWithinReach);

    public IReadOnlyList<MatchReason> Reasons { get; } = MatchReason.Read(Pair.Reasons);
}

/// <summary>One of the two.</summary>
/// <param name="IsHere">Known in the reader's region; of others only name, birth date, sex, village and roles are shown.</param>
public sealed record PairSide(Person Person, IReadOnlyList<PairRole> Roles, bool IsHere)
{
    public bool IsWithinReach => IsHere && Roles.All(r => r.IsHere);
}

/// <summary>A role of one of the two: kind, region and status, wherever it is.</summary>
public sealed record PairRole(Guid PersonId, string Kind, string RegionCode, RoleStatus Status, bool InForce, bool IsHere);

/// <summary>A page of pairs.</summary>
/// <param name="Next">Cursor of the following page; null at the end.</param>
/// <param name="Count">Null when it was not counted.</param>
/// <param name="More">There are more than Count.</param>
public sealed record PairPage(IReadOnlyList<PairLine> Lines, string? Next, int? Count, bool More);
