using Microsoft.EntityFrameworkCore;
using Pilar.Data;

namespace Pilar.Modules.Registry.Imports.Matching;

/// <summary>For whom lists have claimed a number, whether or not the registry keeps it as theirs.</summary>
internal sealed class NikClaims
{
    private readonly Dictionary<string, HashSet<Guid>> people = new(StringComparer.Ordinal);

    public static async Task<NikClaims> Fetch(AppDb db, IEnumerable<string?> indexes, CancellationToken cancel)
    {
        var claims = new NikClaims();
        var wanted = indexes.OfType<string>().Distinct().ToArray();
        if (wanted.Length == 0) return claims;
        var rows = db.Set<ImportRow>().IgnoreQueryFilters([AppDb.RegionFilter])
            .Where(r => EF.Parameter(wanted).Contains(r.NikIndex) && r.State == RowState.Committed && r.PersonId != null)
            .Select(r => new { r.NikIndex, r.PersonId });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel)) claims.Add(row.NikIndex, row.PersonId!.Value);
        return claims;
    }

    public void Add(string? index, Guid person)
    {
        if (index is null) return;
        if (!people.TryGetValue(index, out var claimants)) people[index] = claimants = [];
        claimants.Add(person);
    }

    public bool ByOthers(string? index, Guid person) => index is not null && people.TryGetValue(index, out var claimants) && (claimants.Count > 1 || !claimants.Contains(person));
}
