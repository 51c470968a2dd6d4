using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Data.Jobs;
using Pilar.Kernel;
using Pilar.Modules.Registry.People;
using Pilar.Modules.Registry.People.Identity;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.Duplicates.Finding;

/// <summary>Compares everybody who is new or changed since they were last compared with the whole registry. Each batch is committed with the
/// versions of its people: cut off, the next run goes on where this one was.</summary>
internal sealed class FindDuplicates(AppDb db, PeopleIndex index, Decisions decisions) : JobKind
{
    private const int Batch = 2000;

    /// <summary>Somebody to compare.</summary>
    /// <param name="Known">Compared before, at another version.</param>
    private sealed record Due(Guid Id, bool Known);

    private sealed class Tally
    {
        public int Compared, Found;
    }

    public override async Task<string> Run(Job job, JobProgress progress, CancellationToken cancel)
    {
        await progress.Report(0, 1, T("Membaca registri", "Reading the registry"));
        await index.CatchUp(cancel);
        var due = await People().LeftJoin(db.Set<ComparedPerson>(), p => p.Id, c => c.PersonId, (p, c) => new { p.Id, p.Version, Compared = (int?)c!.Version })
            .Where(x => x.Compared == null || x.Compared != x.Version).Select(x => new Due(x.Id, x.Compared != null)).ToListAsync(cancel);
        await progress.Report(0, due.Count);
        var tally = new Tally();
        foreach (var batch in due.Chunk(Batch))
        {
            await Compare(job, batch, tally, cancel);
            await progress.Report(tally.Compared, due.Count, T("Membandingkan orang yang baru atau berubah", "Comparing people who are new or changed"));
        }
        await Sweep(cancel);
        return T($"{Show.Number(tally.Compared)} orang dibandingkan, {Show.Number(tally.Found)} pasangan baru ditemukan.",
            $"{Show.Number(tally.Compared)} people compared, {Show.Number(tally.Found)} new pairs found.");
    }

    private async Task Compare(Job job, Due[] batch, Tally tally, CancellationToken cancel)
    {
        var ids = batch.Select(d => d.Id).ToArray();
        var people = await People().Where(p => ids.Contains(p.Id)).Select(PersonTraits.Of).ToListAsync(cancel);
        var found = LikePair.Among(people, index, cancel).ToDictionary(p => (p.FirstId, p.SecondId));
        List<DuplicatePair> again = [], stale = [];
        foreach (var pair in await Known(ids, cancel))
        {
            if (!found.Remove((pair.FirstId, pair.SecondId), out var now)) stale.Add(pair);
            else if (pair.Weigh(now.Probability, now.Reasons)) again.Add(pair);
        }
        var gone = await NoLongerAlike(stale, cancel);
        var fresh = (await decisions.NotDecided(found.Values, cancel)).Select(p => new DuplicatePair(p.FirstId, p.SecondId, p.Probability, p.Reasons, db.Clock.UtcNow)).ToList();
        var versions = people.Select(p => new ComparedPerson { PersonId = p.Id, Version = p.Version }).ToLookup(c => c.PersonId);
        var act = new Act(RegistryPermissions.Merge, nameof(FindDuplicates), job.RegionCode, nameof(Job), job.Id)
        {
            Facts = new { Compared = people.Count, Found = fresh.Count, Again = again.Count, Gone = gone.Length },
        };
        await db.CommitBatch(act, async write =>
        {
            await db.Set<DuplicatePair>().Where(p => gone.Contains(p.Id)).ExecuteDeleteAsync(cancel);
            await write.Insert(fresh);
            await write.Update(again, nameof(DuplicatePair.Probability), nameof(DuplicatePair.Reasons));
            await write.Insert(Versions(known: false));
            await write.Update(Versions(known: true), nameof(ComparedPerson.Version));
        }, cancel);
        db.ChangeTracker.Clear();
        (tally.Compared, tally.Found) = (tally.Compared + batch.Length, tally.Found + fresh.Count);

        List<ComparedPerson> Versions(bool known) => [.. batch.Where(d => d.Known == known).SelectMany(d => versions[d.Id])];
    }

    private async Task<List<DuplicatePair>> Known(Guid[] ids, CancellationToken cancel)
    {
        var pairs = db.Set<DuplicatePair>().AsNoTracking();
        var first = await pairs.Where(p => ids.Contains(p.FirstId)).ToListAsync(cancel);
        return [.. first.Concat(await pairs.Where(p => ids.Contains(p.SecondId)).ToListAsync(cancel)).DistinctBy(p => p.Id)];
    }

    /// <summary>Open pairs that a correction has taken apart. Those of a merged record wait: a split may bring it back.</summary>
    private async Task<Guid[]> NoLongerAlike(List<DuplicatePair> stale, CancellationToken cancel)
    {
        var open = stale.Where(p => p.State == PairState.Open).ToList();
        if (open.Count == 0) return [];
        var ids = open.SelectMany(p => new[] { p.FirstId, p.SecondId }).Distinct().ToArray();
        var living = (await People().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel)).ToHashSet();
        return [.. open.Where(p => living.Contains(p.FirstId) && living.Contains(p.SecondId)).Select(p => p.Id)];
    }

    private async Task Sweep(CancellationToken cancel)
    {
        var old = db.Clock.UtcNow - PeopleChange.Kept;
        await db.Set<PeopleChange>().Where(c => c.At < old).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<Person> People() => PeopleIndex.Living(db);
}
