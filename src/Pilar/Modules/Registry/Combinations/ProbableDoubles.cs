using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Modules.Registry.Duplicates;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Rules;

namespace Pilar.Modules.Registry.Combinations;

/// <summary>Two role holders who are probably one person, and the worst that their roles would mean held by one.</summary>
public sealed record ProbableDouble(PairLine Line, PairRole One, PairRole Other, CombinationClass Class);

/// <summary>Double roles hidden behind two records of one person.</summary>
public sealed class ProbableDoubles(AppDb db, PairList pairs, RuleBooks books)
{
    private const double Least = 0.9;

    /// <summary>Pairs looked through for those whose roles do not go together.</summary>
    private const int Most = 200;

    /// <returns>The likeliest first, of combinations that need attention.</returns>
    /// <exception cref="Missing">The region is not the reader's.</exception>
    public async Task<IReadOnlyList<ProbableDouble>> Of(string? region, int most, CancellationToken cancel = default)
    {
        var holders = db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).Where(r => r.InForce);
        var found = await pairs.Waiting(region ?? db.Actor.Region ?? throw new Missing())
            .Where(p => p.Probability >= Least && holders.Any(r => r.PersonId == p.FirstId) && holders.Any(r => r.PersonId == p.SecondId))
            .OrderByDescending(p => p.Probability).ThenBy(p => p.Id).Take(Most).ToListAsync(cancel);
        if (found.Count == 0) return [];
        var rules = (await books.Today()).Combinations;
        return [.. (await pairs.Lines(found, cancel)).Select(line => Worst(line, rules)).Where(d => d.Class > CombinationClass.Ok).Take(most)];
    }

    private static ProbableDouble Worst(PairLine line, CombinationMatrix rules) =>
    (
        from one in line.First.Roles.Where(r => r.InForce)
        from other in line.Second.Roles.Where(r => r.InForce)
        // Two entries for the same duty are one duty listed twice, not a double role.
        let same = one.Kind == other.Kind && one.RegionCode == other.RegionCode
        select new ProbableDouble(line, one, other, same ? CombinationClass.Ok : rules.Rule(one.Kind, other.Kind)?.Class ?? CombinationClass.Ok)
    ).MaxBy(d => d.Class)!;
}
