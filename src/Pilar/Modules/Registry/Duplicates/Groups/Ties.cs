namespace Pilar.Modules.Registry.Duplicates.Groups;

/// <summary>A pair as an edge between two records.</summary>
public sealed record Tie(Guid First, Guid Second, double Probability);

/// <summary>Which records hang together.</summary>
public static class Ties
{
    /// <returns>Members of every group of at least three, likelier groups first, each in order of id.</returns>
    public static List<List<Guid>> Groups(IReadOnlyList<Tie> ties)
    {
        var parent = new Dictionary<Guid, Guid>();
        foreach (var tie in ties) parent[Root(tie.First)] = Root(tie.Second);
        var strength = ties.GroupBy(t => Root(t.First)).ToDictionary(g => g.Key, g => g.Average(t => t.Probability));
        return [.. parent.Keys.ToList().GroupBy(Root).Where(g => g.Count() > 2)
            .OrderByDescending(g => strength[g.Key]).ThenBy(g => g.Min()).Select(g => g.Order().ToList())];

        Guid Root(Guid id)
        {
            if (!parent.TryGetValue(id, out var up)) return parent[id] = id;
            if (up == id) return id;
            return parent[id] = Root(up);
        }
    }
}
