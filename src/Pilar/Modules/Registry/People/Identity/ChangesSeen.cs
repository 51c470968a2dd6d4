namespace Pilar.Modules.Registry.People.Identity;

/// <summary>Which numbers of <see cref="PeopleChange"/> were taken in. Numbers are given when a row is written and seen when its transaction
/// ends, so a lower one may appear after a higher: gaps are looked for again until it is certain that they stay empty.</summary>
public sealed class ChangesSeen
{
    /// <summary>How far back gaps are looked for.</summary>
    public const int Recent = 500;

    /// <summary>No transaction takes longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly Dictionary<long, DateTime> gaps = [];

    public long Last { get; private set; }
    public long[] Missing => [.. gaps.Keys];

    public void Start(IReadOnlyCollection<long> recent, DateTime now)
    {
        gaps.Clear();
        Last = recent.Count == 0 ? 0 : recent.Min() - 1;
        Take(recent.Order(), now);
    }

    /// <param name="numbers">Ascending.</param>
    public void Take(IEnumerable<long> numbers, DateTime now)
    {
        foreach (var number in numbers)
        {
            for (var gap = Math.Max(Last + 1, number - Recent); gap < number; gap++) gaps[gap] = now;
            if (!gaps.Remove(number)) Last = number;
        }
        foreach (var (gap, since) in gaps.ToList())
            if (now - since > Patience) gaps.Remove(gap);
    }
}
