using Pilar.Kernel;

namespace Pilar.Modules.Disasters.Incidents;

/// <summary>The numbers of an incident as they were known at a time.</summary>
/// <param name="Figures">What was ever stated, added over regions.</param>
/// <param name="Narrower">Regions whose own, newer numbers are not added because a wider region has some: a person has to bring the wider ones up to date.</param>
/// <param name="LastAt">When the newest of it was known.</param>
public sealed record Toll(IReadOnlyDictionary<Measure, long> Figures, IReadOnlyList<string> Narrower, DateTime? LastAt)
{
    public long? this[Measure measure] => Figures.TryGetValue(measure, out var number) ? number : null;

    /// <summary>Of each region the newest number counts; a region's number is the whole of it, so that what lies inside is not added again.</summary>
    public static Toll AsOf(IEnumerable<Statement> statements, DateTime at)
    {
        var known = statements.Where(s => s.At <= at).OrderBy(s => s.At).ThenBy(s => s.RecordedAt).ThenBy(s => s.Id).ToList();
        var newest = new Dictionary<(Measure Measure, string Region), (long Number, DateTime At)>();
        foreach (var statement in known)
            foreach (var (measure, number) in statement.Figures) newest[(measure, statement.RegionCode)] = (number, statement.At);
        var sums = new Dictionary<Measure, long>();
        var narrower = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in newest.GroupBy(n => n.Key.Measure))
        {
            var parts = group.ToList();
            foreach (var (key, value) in parts)
            {
                var wider = parts.Where(p => p.Key.Region != key.Region && RegionCode.Contains(p.Key.Region, key.Region)).ToList();
                if (wider.Count == 0) sums[key.Measure] = sums.GetValueOrDefault(key.Measure) + value.Number;
                else if (wider.TrueForAll(w => w.Value.At < value.At)) narrower.Add(key.Region);
            }
        }
        return new(sums, [.. narrower], known.Count == 0 ? null : known[^1].At);
    }
}
