using Microsoft.EntityFrameworkCore;
using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Pillars;
using Pilar.Modules.Registry.Renewal;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Counted cells, exact as of the last commit: from memory, from the database or counted now, whichever first bears today's stamp.
/// What was counted on an earlier day serves today as well where the time between changed no verdict and ended no round of renewal.</summary>
public sealed class Cells(AppDb db, CellStore store, CellRows rows, Unverified unverified)
{
    private static readonly Cell Nobody = new();

    /// <summary>The cells asked for, and those below <paramref name="region"/> where roles are or were held. Without a stamp nobody ever served there.</summary>
    public async Task<CellSet> Below(string region, IEnumerable<string> codes, DateOnly day)
    {
        var stamps = await Stamps(region);
        var cells = codes.Where(code => !stamps.ContainsKey(code)).ToDictionary(code => code, _ => Nobody, StringComparer.Ordinal);
        if (Missing(stamps, day, cells).Count == 0) return new(cells);
        await store.Counting.WaitAsync();
        try
        {
            if (Missing(stamps, day, cells).Count > 0) await Recall(region, day, stamps);
            foreach (var code in Missing(stamps, day, cells))
            {
                var counted = cells[code] = (await rows.Read(code, day, alone: code.Length < 5)).Count();
                store.Keep(code, day, stamps[code], counted);
            }
            return new(cells);
        }
        finally
        {
            store.Counting.Release();
        }
    }

    /// <summary>How many cells of a region would have to be counted for a day.</summary>
    public async Task<int> Uncounted(string region, DateOnly day)
    {
        var stamps = await Stamps(region);
        if (Missing(stamps, day, []).Count > 0) await Recall(region, day, stamps);
        return Missing(stamps, day, []).Count;
    }

    private async Task<Dictionary<string, long>> Stamps(string region)
    {
        var (from, until) = Bounds(region);
        return await db.Set<RegistryStamp>().AsNoTracking()
            .Where(s => string.Compare(s.CellCode, from) >= 0 && string.Compare(s.CellCode, until) < 0)
            .ToDictionaryAsync(s => s.CellCode, s => s.Stamp, StringComparer.Ordinal);
    }

    private List<string> Missing(Dictionary<string, long> stamps, DateOnly day, Dictionary<string, Cell> cells)
    {
        var missing = new List<string>();
        foreach (var (code, stamp) in stamps)
            if (store.Find(code, day, stamp) is { } known) cells[code] = known;
            else missing.Add(code);
        return missing;
    }

    /// <summary>From the database, once for a region and day, and from earlier days.</summary>
    private async Task Recall(string region, DateOnly day, Dictionary<string, long> stamps)
    {
        if (store.FirstLook(region, day))
        {
            var (from, until) = Bounds(region);
            await foreach (var stored in db.Set<StoredCell>().AsNoTracking()
                .Where(c => (c.Day == day || c.Day == StoredCell.Latest) && string.Compare(c.CellCode, from) >= 0 && string.Compare(c.CellCode, until) < 0).AsAsyncEnumerable())
                store.Learn(stored);
        }
        if (day == db.Clock.Today) await CarryOver(region, day, stamps);
    }

    private async Task CarryOver(string region, DateOnly today, Dictionary<string, long> stamps)
    {
        var (from, until) = Bounds(region);
        var due = (await db.Set<PillarRole>().IgnoreQueryFilters([AppDb.RegionFilter])
            .Where(r => r.JudgeAgainOn <= today && string.Compare(r.RegionCode, from) >= 0 && string.Compare(r.RegionCode, until) < 0)
            .Select(r => r.RegionCode).Distinct().ToListAsync()).Select(Cell.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, stamp) in stamps)
            if (!due.Contains(code) && store.Before(code, today, stamp) is { } counted && await unverified.Round(code, counted) == await unverified.Round(code, today))
                store.Confirm(code, today);
    }

    private static (string From, string Until) Bounds(string region) => (RegionCode.From(region), RegionCode.Until(region));
}
