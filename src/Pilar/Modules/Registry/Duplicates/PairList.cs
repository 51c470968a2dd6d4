using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.Pillars;

namespace Pilar.Modules.Registry.Duplicates;

/// <summary>Pairs for review, the likeliest first. A region sees a pair when it knows at least one of the two.</summary>
public sealed class PairList(AppDb db)
{
    /// <summary>Nobody waits for a count beyond this.</summary>
    public const int MostCounted = 1_000;

    /// <exception cref="Missing">The region is not the reader's.</exception>
    public async Task<PairPage> Page(string region, PairState state, PairCursor? after, int size, bool count, CancellationToken cancel = default)
    {
        var pairs = Here(region).Where(p => p.State == state);
        if (state is PairState.Open or PairState.Asked) pairs = BothLiving(pairs);
        var number = count ? await pairs.Take(MostCounted + 1).CountAsync(cancel) : (int?)null;
        if (after is not null) pairs = pairs.Where(p => p.Probability < after.Probability || p.Probability == after.Probability && p.Id.CompareTo(after.Id) > 0);
        var found = await pairs.OrderByDescending(p => p.Probability).ThenBy(p => p.Id).Take(size + 1).ToListAsync(cancel);
        var next = found.Count > size ? PairCursor.Of(found[size - 1]).ToString() : null;
        return new(await Lines([.. found.Take(size)], cancel), next, number is { } n ? Math.Min(n, MostCounted) : null, number > MostCounted);
    }

    /// <exception cref="Missing">There is no such pair, or neither of the two is known in the reader's region.</exception>
    public async Task<PairLine> One(Guid id, CancellationToken cancel = default) => await Find(id, cancel) ?? throw new Missing();

    /// <returns>Null when there is no such pair here.</returns>
    public async Task<PairLine?> Find(Guid id, CancellationToken cancel = default) =>
        db.Actor.Region is { } mine && await In(mine).FirstOrDefaultAsync(p => p.Id == id, cancel) is { } pair ? (await Lines([pair], cancel))[0] : null;

    /// <summary>The pair to look at after this one; null when none is left open.</summary>
    public async Task<Guid?> After(DuplicatePair pair, string region, CancellationToken cancel = default)
    {
        return await First(PairCursor.Of(pair)) ?? await First(null);

        async Task<Guid?> First(PairCursor? after) =>
            (await Page(region, PairState.Open, after, 2, count: false, cancel)).Lines.FirstOrDefault(l => l.Pair.Id != pair.Id)?.Pair.Id;
    }

    /// <summary>The pair looked at before this one; null at the beginning.</summary>
    public Task<Guid?> Before(DuplicatePair pair, string region, CancellationToken cancel = default) =>
        BothLiving(Here(region).Where(p => p.State == PairState.Open))
            .Where(p => p.Probability > pair.Probability || p.Probability == pair.Probability && p.Id.CompareTo(pair.Id) < 0)
            .OrderBy(p => p.Probability).ThenByDescending(p => p.Id).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Pairs that wait for a decision.</summary>
    /// <exception cref="Missing">The region is not the reader's.</exception>
    public IQueryable<DuplicatePair> Waiting(string region) => BothLiving(Here(region).Where(p => p.State == PairState.Open || p.State == PairState.Asked));

    /// <summary>Pairs with both people, as far as the reader may see them.</summary>
    public async Task<IReadOnlyList<PairLine>> Lines(IReadOnlyList<DuplicatePair> pairs, CancellationToken cancel = default)
    {
        if (pairs.Count == 0) return [];
        var sides = (await Sides([.. pairs.SelectMany(p => new[] { p.FirstId, p.SecondId }).Distinct()], cancel)).ToDictionary(s => s.Person.Id);
        return [.. pairs.Select(p => new PairLine(p, sides[p.FirstId], sides[p.SecondId]))];
    }

    /// <summary>People as records to compare, wherever they are.</summary>
    public async Task<IReadOnlyList<PairSide>> Sides(Guid[] ids, CancellationToken cancel = default)
    {
        var mine = db.Actor.Region!;
        var people = await People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
        var here = (mine == RegionCode.Nation ? ids : await db.Set<PersonPresence>().Where(x => x.RegionCode == mine && ids.Contains(x.PersonId)).Select(x => x.PersonId).ToArrayAsync(cancel)).ToHashSet();
        var roles = (await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter]).AsNoTracking().Where(r => ids.Contains(r.PersonId))
            .Select(r => new { r.PersonId, r.Kind, r.RegionCode, r.Status, r.InForce }).ToListAsync(cancel))
            .OrderBy(r => r.Status).ThenBy(r => r.Kind, StringComparer.Ordinal)
            .ToLookup(r => r.PersonId, r => new PairRole(r.PersonId, r.Kind, r.RegionCode, r.Status, r.InForce, RegionCode.Contains(mine, r.RegionCode)));
        return people.ConvertAll(p => new PairSide(p, [.. roles[p.Id]], here.Contains(p.Id)));
    }

    private IQueryable<Person> People => db.Set<Person>().IgnoreQueryFilters(new[] { AppDb.RegionFilter });

    private IQueryable<DuplicatePair> Here(string region) =>
        db.Actor.Region is { } mine && RegionCode.IsWellFormed(region) && RegionCode.Contains(mine, region) ? In(region) : throw new Missing();

    private IQueryable<DuplicatePair> In(string region)
    {
        var pairs = db.Set<DuplicatePair>().AsNoTracking();
        return region == RegionCode.Nation ? pairs : pairs.Where(p =>
            db.Set<PersonPresence>().Any(x => x.PersonId == p.FirstId && x.RegionCode == region) || db.Set<PersonPresence>().Any(x => x.PersonId == p.SecondId && x.RegionCode == region));
    }

    private IQueryable<DuplicatePair> BothLiving(IQueryable<DuplicatePair> pairs)
    {
        var people = People.Where(x => x.MergedIntoId == null);
        return pairs.Where(p => people.Any(x => x.Id == p.FirstId) && people.Any(x => x.Id == p.SecondId));
    }
}
