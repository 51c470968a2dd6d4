using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>What is counted of one kind of pillar (or of all) in one region on one day.</summary>
public sealed class Tally
{
    /// <summary>Rows of role holders.</summary>
    public int Reported { get; set; }

    /// <summary>Distinct persons.</summary>
    public int People { get; set; }

    /// <summary>Roles in force.</summary>
    public int Active { get; set; }
    public int Valid { get; set; }
    public int Invalid { get; set; }
    public int Incomplete { get; set; }

    /// <summary>Persons with a combination of roles that is forbidden or needs approval.</summary>
    public int DoubleRole { get; set; }

    /// <summary>Persons whose worst combination of roles is flagged.</summary>
    public int Flagged { get; set; }

    /// <summary>Roles that nobody confirmed by the deadline of the latest renewal round.</summary>
    public int Unverified { get; set; }

    /// <summary>Invalid roles by the criterion that fails; one role may fail several.</summary>
    public Dictionary<string, int> Reasons { get; init; } = [];

    internal void Count(RoleRow role)
    {
        Reported++;
        if (role.InForce) Active++;
        if (role.Unverified) Unverified++;
        switch (role.Verdict)
        {
            case Verdict.Valid: Valid++; break;
            case Verdict.Incomplete: Incomplete++; break;
            case Verdict.Invalid:
                Invalid++;
                foreach (var reason in role.Problems?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [])
                    Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;
                break;
        }
    }

    internal void Add(Tally other)
    {
        Reported += other.Reported;
        People += other.People;
        Active += other.Active;
        Valid += other.Valid;
        Invalid += other.Invalid;
        Incomplete += other.Incomplete;
        DoubleRole += other.DoubleRole;
        Flagged += other.Flagged;
        Unverified += other.Unverified;
        foreach (var (reason, count) in other.Reasons) Reasons[reason] = Reasons.GetValueOrDefault(reason) + count;
    }
}
