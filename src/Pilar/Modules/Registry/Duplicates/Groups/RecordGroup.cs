namespace Pilar.Modules.Registry.Duplicates.Groups;

/// <summary>Three or more records that pairs in review tie together.</summary>
/// <param name="Pairs">The ties, the likeliest first.</param>
public sealed record RecordGroup(IReadOnlyList<PairSide> Sides, IReadOnlyList<DuplicatePair> Pairs)
{
    /// <summary>Names the group in its address: any member would do.</summary>
    public Guid Id => Sides[0].Person.Id;

    /// <summary>How likely the ties are, on average.</summary>
    public double Probability => Pairs.Average(p => p.Probability);

    public bool IsWithinReach => Sides.All(s => s.IsWithinReach);
}
