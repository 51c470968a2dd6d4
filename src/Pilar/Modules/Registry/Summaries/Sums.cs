using System.Collections.Concurrent;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>What was summed up from cells, kept for as long as none of them is counted anew.</summary>
public sealed class Sums
{
    private const int Most = 400;
    private readonly ConcurrentDictionary<object, (CellSet Of, object Sum)> kept = new();

    /// <param name="question">Tells one sum from another by its value: what is summed, region, day.</param>
    /// <param name="cells">What it is made of.</param>
    /// <param name="make">Sums up; the result is shared between readers and must not change.</param>
    public T Of<T>(object question, CellSet cells, Func<T> make) where T : class
    {
        if (kept.TryGetValue(question, out var known) && known.Of.IsMadeOf(cells)) return (T)known.Sum;
        if (kept.Count >= Most) kept.Clear();
        var sum = make();
        kept[question] = (cells, sum);
        return sum;
    }
}
