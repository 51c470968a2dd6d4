namespace Pilar.Modules.Training.Seats;

/// <summary>Who of those waiting gets a seat. Inside a quota the most urgent first (points, then who was named first). When seats are shared, what a
/// region does not use goes one by one to the region that has received the fewest so far, there again to the most urgent. The same input gives the same seats.</summary>
public static class SeatAllocation
{
    public sealed record Seat(Guid Id, Guid Quota, bool Taken, int Points, DateTime NominatedAt);

    /// <param name="quotas">Seats by quota.</param>
    /// <param name="people">Those who have a seat or wait for one.</param>
    /// <param name="shared">Free seats may cross regions.</param>
    /// <returns>Whom to invite, in order.</returns>
    public static IReadOnlyList<Guid> Next(IReadOnlyDictionary<Guid, int> quotas, IReadOnlyCollection<Seat> people, bool shared)
    {
        var invited = new List<Guid>();
        var taken = quotas.Keys.ToDictionary(q => q, q => people.Count(p => p.Taken && p.Quota == q));
        var waiting = quotas.Keys.ToDictionary(q => q, q => new Queue<Guid>(people.Where(p => !p.Taken && p.Quota == q)
            .OrderByDescending(p => p.Points).ThenBy(p => p.NominatedAt).ThenBy(p => p.Id).Select(p => p.Id)));
        var free = quotas.Values.Sum() - taken.Values.Sum();
        foreach (var (quota, seats) in quotas.OrderBy(q => q.Key))
            while (free > 0 && taken[quota] < seats && waiting[quota].TryDequeue(out var next)) Give(quota, next);
        while (shared && free > 0 && quotas.Keys.Where(q => waiting[q].Count > 0).OrderBy(q => taken[q] - quotas[q]).ThenBy(q => q).Cast<Guid?>().FirstOrDefault() is { } quota)
            Give(quota, waiting[quota].Dequeue());
        return invited;

        void Give(Guid quota, Guid person)
        {
            invited.Add(person);
            taken[quota]++;
            free--;
        }
    }
}
