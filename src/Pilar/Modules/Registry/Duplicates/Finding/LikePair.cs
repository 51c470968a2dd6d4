using Pilar.Modules.Registry.People.Identity;

namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>Two people who resemble each other; the smaller id first.</summary>
internal sealed record LikePair(Guid FirstId, Guid SecondId, double Probability, string Reasons)
{
    /// <summary>Look-alikes listed for one person.</summary>
    private const int Most = 20;

    /// <returns>Each pair once, seen from whichever side it is the likelier.</returns>
    public static IEnumerable<LikePair> Among(IReadOnlyCollection<PersonTraits> people, PeopleIndex index, CancellationToken cancel) => people
        .AsParallel().AsOrdered().WithCancellation(cancel)
        .SelectMany(person => index.Like(person, Most, LookAlike.Least).Select(alike => Of(person.Id, alike)))
        .AsSequential()
        .GroupBy(pair => (pair.FirstId, pair.SecondId))
        .Select(same => same.MaxBy(pair => pair.Probability)!);

    private static LikePair Of(Guid one, LookAlike alike)
    {
        var reasons = MatchReason.Write(alike.Reasons);
        return one.CompareTo(alike.Id) < 0 ? new(one, alike.Id, alike.Probability, reasons) : new(alike.Id, one, alike.Probability, reasons);
    }
}
