namespace Pilar.Modules.Selections.Model;

/// <summary>Which jurors see which candidate: never one in conflict, as many as asked for, and the work as even as the conflicts allow.
/// A first assignment is improved by exchanges until none makes the loads more even (semi-matching, Harvey, Ladner, Lovász and Tamir 2003).</summary>
public static class AssignJurors
{
    /// <param name="isConflict">Candidate and juror who may not meet.</param>
    /// <param name="each">Jurors for each candidate; fewer where fewer may see it.</param>
    /// <returns>The jurors of each candidate.</returns>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Run(IReadOnlyCollection<Guid> candidates, IReadOnlyCollection<Guid> jurors, Func<Guid, Guid, bool> isConflict, int each, int seed)
    {
        var free = candidates.ToDictionary(c => c, c => jurors.Where(j => !isConflict(c, j)).OrderBy(j => Fate.Of(seed, c, j)).ToList());
        var load = jurors.ToDictionary(j => j, _ => 0);
        var seen = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var candidate in candidates.OrderBy(c => Fate.Of(seed, c)))
        {
            seen[candidate] = [.. free[candidate].OrderBy(j => load[j]).Take(each)];
            foreach (var juror in seen[candidate]) load[juror]++;
        }
        while (load.OrderByDescending(l => l.Value).ThenBy(l => Fate.Of(seed, l.Key)).Any(l => Relieve(l.Key, seen, free, load))) { }
        return seen.ToDictionary(s => s.Key, s => (IReadOnlyList<Guid>)[.. s.Value.OrderBy(j => Fate.Of(seed, s.Key, j))]);
    }

    /// <summary>Hands candidates on from juror to juror, so that this one has one less and one with two fewer gets one more.</summary>
    private static bool Relieve(Guid start, Dictionary<Guid, HashSet<Guid>> seen, Dictionary<Guid, List<Guid>> free, Dictionary<Guid, int> load)
    {
        var came = new Dictionary<Guid, (Guid From, Guid Candidate)> { [start] = default };
        var queue = new Queue<Guid>([start]);
        while (queue.TryDequeue(out var from))
            foreach (var (candidate, jurors) in seen.Where(s => s.Value.Contains(from)))
                foreach (var to in free[candidate].Where(j => !jurors.Contains(j) && !came.ContainsKey(j)))
                {
                    came[to] = (from, candidate);
                    if (load[to] > load[start] - 2)
                    {
                        queue.Enqueue(to);
                        continue;
                    }
                    load[to]++;
                    load[start]--;
                    for (var at = to; at != start; at = came[at].From)
                    {
                        seen[came[at].Candidate].Remove(came[at].From);
                        seen[came[at].Candidate].Add(at);
                    }
                    return true;
                }
        return false;
    }
}
