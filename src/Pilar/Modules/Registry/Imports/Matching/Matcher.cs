namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>Who a row is.</summary>
/// <param name="Person">The person it was taken for; null = somebody new.</param>
/// <param name="Perhaps">Somebody it could be as well, not surely enough to be taken as one.</param>
/// <param name="NikOf">Others who hold the same well-formed number.</param>
internal sealed record Match(KnownPerson? Person, KnownPerson? Perhaps, IReadOnlyList<KnownPerson> NikOf)
{
    public static readonly Match Nobody = new(null, null, []);

    /// <summary>The person and those who hold the same number.</summary>
    public IEnumerable<KnownPerson> Everybody => NikOf.Append(Person).OfType<KnownPerson>();
}

/// <summary>Compares a row with everybody it could be and takes the surest.</summary>
internal static class Matcher
{
    public static Match Find(Sighting row, KnownPeople known)
    {
        KnownPerson? best = null, perhaps = null;
        var (surest, seen) = (Sameness.Different, new HashSet<Guid>());
        var holders = known.ByNik(row.NikIndex).ToList();
        foreach (var candidate in holders.Concat(Others(row, known)))
        {
            if (!seen.Add(candidate.Id)) continue;
            var same = SamePerson.Judge(row.Identity, candidate.Identity);
            if (same >= Sameness.Probably && same > surest) (best, surest) = (candidate, same);
            else if (same == Sameness.Perhaps) perhaps ??= candidate;
        }
        return new(best, best is null ? perhaps : null, best is null ? holders : [.. holders.Where(h => h.Id != best.Id)]);
    }

    private static IEnumerable<KnownPerson> Others(Sighting row, KnownPeople known)
    {
        foreach (var person in known.By(row.Identity.Born)) yield return person;
        if (row.Identity.BornByNik != row.Identity.Born)
            foreach (var person in known.By(row.Identity.BornByNik)) yield return person;
        foreach (var person in known.ByName(row.Identity.Given)) yield return person;
    }
}
