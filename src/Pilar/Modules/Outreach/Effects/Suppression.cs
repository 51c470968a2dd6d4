namespace Pilar.Modules.Outreach.Effects;

/// <summary>Which figures of a table would tell about single people.</summary>
public static class Suppression
{
    /// <summary>Every group with somebody and fewer than <paramref name="fewest"/> people is hidden. When all hidden groups together are still fewer, the total less what is shown
    /// would tell about them: the smallest shown groups are hidden as well until they are enough.</summary>
    /// <returns>Places of the hidden groups.</returns>
    public static IReadOnlySet<int> Hidden(IReadOnlyList<int> counts, int fewest)
    {
        var hidden = Enumerable.Range(0, counts.Count).Where(i => counts[i] > 0 && counts[i] < fewest).ToHashSet();
        if (hidden.Count == 0) return hidden;
        foreach (var next in Enumerable.Range(0, counts.Count).Where(i => counts[i] >= fewest).OrderBy(i => counts[i]).ThenBy(i => i))
        {
            if (hidden.Sum(i => counts[i]) >= fewest) break;
            hidden.Add(next);
        }
        return hidden;
    }
}
