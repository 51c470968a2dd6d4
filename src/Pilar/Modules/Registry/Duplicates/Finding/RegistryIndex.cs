using Pilar.Data.Secrets;
using Pilar.Linkage;

namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>Two people who resemble each other; the smaller id first.</summary>
internal sealed record LikePair(Guid FirstId, Guid SecondId, double Probability, string Reasons);

/// <summary>Everybody of the registry in memory, to be asked who resembles whom. The one place that knows the linkage engine.</summary>
internal sealed class RegistryIndex(FieldCipher cipher) : IDisposable
{
    /// <summary>Below this two records are more likely two people.</summary>
    private const double Least = 0.5;

    /// <summary>Look-alikes listed for one person.</summary>
    private const int Most = 20;
    private readonly PersonIndex index = new();

    public void Add(PersonTraits person) => index.Set(person.Id, person.Entry(cipher));

    /// <returns>Each pair once, seen from whichever side it is the likelier.</returns>
    public IEnumerable<LikePair> PairsOf(IReadOnlyCollection<PersonTraits> people, CancellationToken cancel) => people
        .AsParallel().AsOrdered().WithCancellation(cancel)
        .SelectMany(person => index.Find(person.Entry(cipher), Most, Least, person.Id).Select(match => Pair(person.Id, match)))
        .AsSequential()
        .GroupBy(pair => (pair.FirstId, pair.SecondId))
        .Select(same => same.MaxBy(pair => pair.Probability)!);

    public void Dispose() => index.Dispose();

    private static LikePair Pair(Guid one, PersonMatch match)
    {
        var reasons = PairReason.Write(match.Fields.Where(f => f.Weight != 0).Select(f => new PairReason(f.Field, f.Level, f.Weight)));
        return one.CompareTo(match.Id) < 0 ? new(one, match.Id, match.Probability, reasons) : new(match.Id, one, match.Probability, reasons);
    }
}
