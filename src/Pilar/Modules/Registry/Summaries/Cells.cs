using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Registry.Summaries;

/// <summary>Counted cells, exact as of the last commit: from memory, from the database or counted now, whichever first bears today's stamp.</summary>
public sealed class Cells(AppDb db, CellStore store, CellRows rows)
{
    /// <summary>The cells asked for, and those below <paramref name="region"/> where roles are or were held. Without a stamp nobody ever served there.</summary>
    public async Task<IReadOnlyDictionary<string, Cell>> Below(string region, IEnumerable<string> codes, DateOnly day)
    {
        var stamps = await Stamps(region);
        var cells = codes.Where(code => !stamps.ContainsKey(code)).ToDictionary(code => code, _ => new Cell(), StringComparer.Ordinal);
        if (Missing(stamps, day, cells).Count == 0) return cells;
        await store.Counting.WaitAsync();
        try
        {
            if (Missing(stamps, day, cells).Count > 0) await Recall(region, day);
            foreach (var code in Missing(stamps, day, cells))
            {
                var counted = cells[code] = (await rows.Read(code, day, alone: code.Length < 5)).Count();
                store.Keep(code, day, stamps[code], counted);
            }
            return cells;
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
        if (Missing(stamps, day, []).Count > 0) await Recall(region, day);
        return Missing(stamps, day, []).Count;
    }

    private async Task<Dictionary<string, long>> Stamps(string region)
    {
        var (from, until) = (Kernel.RegionCode.From(region), Kernel.RegionCode.Until(region));
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

    private async Task Recall(string region, DateOnly day)
    {
        if (!store.FirstLook(region, day)) return;
        var (from, until) = (Kernel.RegionCode.From(region), Kernel.RegionCode.Until(region));
        await foreach (var stored in db.Set<StoredCell>().AsNoTracking()
            .Where(c => c.Day == day && string.Compare(c.CellCode, from) >= 0 && string.Compare(c.CellCode, until) < 0).AsAsyncEnumerable())
            store.Learn(stored);
    }
}
