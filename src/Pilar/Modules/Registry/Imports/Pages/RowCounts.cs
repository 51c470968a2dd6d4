using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Registry.Imports.Pages;

/// <summary>Rows of an import by status and by problem.</summary>
public sealed record RowCounts(IReadOnlyDictionary<RowStatus, int> ByStatus, IReadOnlyList<(string Code, int Rows)> ByProblem, int Waiting)
{
    public static readonly RowCounts None = new(new Dictionary<RowStatus, int>(), [], 0);

    public int Of(RowStatus status) => ByStatus.GetValueOrDefault(status);

    public static async Task<RowCounts> Of(AppDb db, Guid import)
    {
        var rows = db.Set<ImportRow>().Where(r => r.ImportId == import);
        var statuses = await rows.GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        // Distinct combinations of codes are few; splitting them is cheap.
        var combinations = await rows.Where(r => r.Problems != null).GroupBy(r => r.Problems!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var problems = combinations.SelectMany(c => c.Key.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(code => (code, c.Count)))
            .GroupBy(c => c.code, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(c => c.Count))).OrderByDescending(p => p.Item2).ToList();
        return new(statuses, problems, await Correcting.CorrectionWorkbook.Waiting(rows).CountAsync());
    }
}
